import type { PageWanted } from '#state/useDoneActions'
import { useHashQuery } from '../hashAddress'

const atOnce = 50

/** The page of the history that the address asks for: `?from=120` starts at an action, `?day=2012-07-12` at the end of a day. */
export function useWantedPage() {
  const [query, set] = useHashQuery()
  const [from, day] = [query.get('from') ?? '', query.get('day') ?? '']
  const wanted: PageWanted = {
    most: atOnce,
    ...(/^\d{1,12}$/.test(from) && { from: Number(from) }),
    ...(day !== '' && { before: endOf(day) }),
  }
  return { wanted, day, set, key: `${from} ${day}` }
}

/** The first moment after a day, by the clock of this computer; undefined where it is none. */
function endOf(day: string): string | undefined {
  const end = new Date(`${day}T00:00:00`)
  end.setDate(end.getDate() + 1)
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString()
}

/** What stands behind the path of a page of the history. */
export const pageQuery = (from: number | undefined): string => (from === undefined ? '' : `?from=${from}`)
