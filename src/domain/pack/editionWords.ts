import { formatDate } from '../date'
import type { Edition, PackDocument } from './document'

/** What stands on every page: `Draft 3, 14 August 2012`, `Version 1.0, figures as at 14 August 2012`. */
export function editionWords(edition: Edition): string {
  const copy = edition.isPart2 ? ' (Part 2 copy: contains exempt information)' : ''
  return edition.is === 'draft'
    ? `${editionName(edition)}, ${formatDate(edition.on)}${copy}`
    : `${editionName(edition)}, figures as at ${formatDate(edition.asAt)}${copy}`
}

/** By which it is told from the others of its quarter: `Draft 3`, `Version 1.0`. */
export const editionName = (edition: Edition): string =>
  edition.is === 'draft' ? `Draft ${edition.number}` : `Version ${edition.label}`

/** What a printed pack is called, also as a file, its quarter once: `Corporate performance report, Quarter 1 2012/13 – Draft 2`. */
export function printedName({
  title,
  period,
  edition,
}: Pick<PackDocument, 'title' | 'period' | 'edition'>): string {
  const [quarter = ''] = period.split(' (')
  const isNamed = quarter.split(' ').every((word) => title.includes(word))
  const named = isNamed ? title : `${title}, ${quarter}`
  return `${named} – ${editionName(edition)}${edition.isPart2 ? ' – Part 2' : ''}`
}
