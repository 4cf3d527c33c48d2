import type { FigureGroup, GroupedBy, GroupKey } from '#domain/grouping'
import type { Tally } from '#domain/summary/tally'
import { missingReasonWords } from '../words'
import { lowerFirst } from './summary'

/** What figures are grouped by, as a choice. */
export const groupKeyWords = {
  section: 'Section',
  priority: 'Priority',
  post: 'Owner of figures',
  band: 'Status',
} satisfies Record<GroupKey, string>

const nothingWords = {
  section: 'Without a section',
  priority: 'Without a priority',
  post: 'Without an owner',
  band: 'Without a status',
} satisfies Record<GroupKey, string>

/** The heading of a group: `Young People`, `Upper half of tolerance`, `No status: awaiting data`. */
export function groupTitle(by: GroupedBy, key: GroupKey): string {
  switch (by.is) {
    case 'record':
      return by.title
    case 'band':
      return by.band.label
    case 'reason':
      return `No status: ${missingReasonWords[by.reason]}`
    case 'nothing':
      return nothingWords[key]
  }
}

/** `5 figures: 2 exceeds, 1 upper half, 2 target awaiting`; of one status all through, only how many. */
export function groupWords({ rows, tally }: FigureGroup, key: GroupKey): string {
  const count = `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'figure' : 'figures'}`
  return key === 'band' ? count : `${count}: ${tallyWords(tally)}`
}

function tallyWords({ bands, reasons }: Tally): string {
  const inBands = bands.filter(({ count }) => count > 0)
  return [
    ...inBands.map(({ band, count }) => `${count} ${lowerFirst(band.short)}`),
    ...reasons.map(({ reason, count }) => `${count} ${missingReasonWords[reason]}`),
  ].join(', ')
}
