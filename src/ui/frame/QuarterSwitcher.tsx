import { useLocation } from 'wouter'
import { creation } from '#domain/change'
import { formatQuarter, nextQuarter } from '#domain/quarter'
import { useCommands } from '#state/useCommands'
import { announce } from '../kit/announce'
import { Menu } from '../kit/Menu'
import type { PageContext } from '../pages/PageContext'
import { inQuarter } from '../routes'
import { notSavedWords } from '../words/notSaved'

/** The quarter that is looked at; the same page in another one, newest first; or the next quarter opened. */
export function QuarterSwitcher({ structure, quarter }: PageContext) {
  const [path, navigate] = useLocation()
  const { save } = useCommands()
  const quarters = structure.list('quarter').toReversed()
  const words = (id: string) => formatQuarter(id, structure.firstMonth)
  const next = nextQuarter(quarters[0]?.id ?? quarter)
  const open = async () => {
    const label = `Open ${words(next)}`
    const saved = await save({ label, writes: creation('quarter', next, { state: 'open' }) })
    if (saved.ok) navigate(inQuarter(path, next))
    else announce(notSavedWords(saved.error), 'assertive')
  }
  return (
    <Menu
      label={words(quarter)}
      kind="quiet"
      items={[
        ...quarters.map(({ id, values }) => ({
          label: words(id),
          ...(values.note && { hint: values.note }),
          onSelect: () => navigate(inQuarter(path, id)),
        })),
        { label: `Open ${words(next)}`, hint: 'Adds the next quarter', onSelect: () => void open() },
      ]}
    />
  )
}
