import type { WhichQuarter } from '#domain/reading/mapping'
import { whichQuarterWords } from '../words/reading'

const usual: readonly WhichQuarter[] = ['report', 'previous', 'lastYear', 1, 2, 3, 4]

/** The quarters a column can be about; one that its heading named is among them. */
export function quarterChoices(use: WhichQuarter, firstMonth: number) {
  const all = usual.includes(use) ? usual : [use, ...usual]
  return all.map((one) => ({ value: quarterKey(one), label: whichQuarterWords(one, firstMonth) }))
}

export const quarterKey = (which: WhichQuarter): string => String(which)

/** What was chosen in a list of these; a named quarter stays as it is written. */
export function quarterFrom(value: string): WhichQuarter {
  const found = usual.find((one) => quarterKey(one) === value)
  if (found !== undefined) return found
  const [, year, number] = /^(\d{4})-Q([1-4])$/u.exec(value) ?? []
  const quarter = usual.find((one) => typeof one === 'number' && String(one) === number)
  return typeof quarter === 'number' ? `${Number(year)}-Q${quarter}` : 'report'
}
