import { headline } from '../summary'
import type { Summary, Tally } from '../summary'
import { reconciliationWords } from '../summary/words'
import type { Noun } from '../summary/words'
import { missingReasonWords } from '../words'
import type { Block, Cell, Row } from './document'
import { textCell } from './marks'

interface Tallied {
  readonly caption: string
  readonly summary: Summary
  readonly noun: Noun
  readonly priorityTitle: (id: string) => string
}

/** K1, K2 — The headline, the counts per priority and in total, and the sentence that proves that they add up. */
export function tallyBlocks({ caption, summary, noun, priorityTitle }: Tallied): readonly Block[] {
  const { total, priorities } = summary
  const { rated, bands, note } = headline(total, noun)
  const titled = priorities.map(({ priority, tally }) => ({
    title: priority === null ? 'Not placed' : priorityTitle(priority),
    tally,
  }))
  const rows = titled.length === 1 ? titled : [...titled, { title: 'All priorities', tally: total }]
  const others = total.bands.length + total.reasons.length + 2
  const width = Math.min(14, Math.floor(72 / others))
  const count = (head: string, over: string) => ({ head, over, align: 'end', width }) as const
  return [
    { is: 'prose', text: rated },
    {
      is: 'table',
      caption,
      columns: [
        { head: 'Priority', over: '', align: 'start', width: 100 - width * others },
        ...total.bands.map(({ band }) => count(band.short, 'With a status')),
        count('Together', 'With a status'),
        ...total.reasons.map(({ reason }) => count(missingReasonWords[reason], 'Without a status')),
        count('All', ''),
      ],
      rows: rows.map(({ title, tally }) => tallyRow(title, tally, total)),
      notes: [],
    },
    { is: 'note', text: reconciliationWords(total, noun) },
    ...(total.rated > 0
      ? [{ is: 'note', text: `Of those with a status: ${bands.join('; ')}. ${note}`.trim() } as const]
      : []),
  ]
}

/** The columns are those of the total; a priority has 0 where nothing of it occurs. */
function tallyRow(title: string, tally: Tally, total: Tally): Row {
  const inBand = (scheme: string, band: string) =>
    tally.bands.find((one) => one.scheme.id === scheme && one.band.id === band)?.count ?? 0
  const without = (reason: string) => tally.reasons.find((one) => one.reason === reason)?.count ?? 0
  return {
    cells: [
      textCell(title),
      ...total.bands.map(({ scheme, band }) => countCell(inBand(scheme.id, band.id))),
      countCell(tally.rated),
      ...total.reasons.map(({ reason }) => countCell(without(reason))),
      countCell(tally.all),
    ],
  }
}

const countCell = (count: number): Cell => ({
  is: 'figure',
  text: String(count),
  value: String(count),
  unit: { kind: 'number', name: '' },
})
