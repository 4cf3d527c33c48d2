import { formatQuarter } from '../../quarter'
import type { ScorecardRow } from '../../scorecard'
import type { Block, Column } from '../document'
import { textCell, textOrNone } from '../marks'
import type { Correction, PartsFrom, Printed } from '../packAsked'
import { fullName } from '../titles'

/** K4 — Of this quarter what changed since its last version; of earlier ones what is late or corrected. */
export function correctionBlocks(from: PartsFrom): readonly Block[] {
  const own = shownCorrections(from)
  const { quarter } = from.visible.report
  const since = own.filter(({ one }) => one.quarter === quarter)
  const earlier = own.filter(({ one }) => one.quarter !== quarter)
  const title = `Changes since version ${since[0]?.one.printedIn ?? ''}`
  return [
    ...(since.length === 0 ? [] : [heading(title), correctionTable(title, since, from)]),
    ...(earlier.length === 0
      ? []
      : [
          heading('Late figures and corrections'),
          correctionTable('Late figures and corrections to earlier reports', earlier, from),
        ]),
  ]
}

/** Of rows that the committee receives, and of figures that the copy shows. */
export const shownCorrections = (from: PartsFrom): readonly Corrected[] =>
  from.corrections.flatMap((one) => {
    const row = from.rows.indicators.find(({ id }) => id === one.indicator)
    const hidden = from.visible.hidden('measurement', `${one.indicator}@${one.quarter}`)
    return row && !hidden ? [{ row, one }] : []
  })

interface Corrected {
  readonly row: ScorecardRow
  readonly one: Correction
}

function correctionTable(caption: string, corrected: readonly Corrected[], { firstMonth }: PartsFrom): Block {
  return {
    is: 'table',
    caption,
    columns: [
      column('Indicator', 28),
      column('Quarter', 16),
      column('As printed', 18),
      column('Now', 18),
      column('Reason', 20),
    ],
    rows: corrected.map(({ row, one }) => ({
      cells: [
        textCell(fullName(row.definition)),
        textCell(formatQuarter(one.quarter, firstMonth)),
        one.was === null
          ? { is: 'none', why: 'not printed before' }
          : textCell(printedWords(one.was, one.is)),
        textCell(printedWords(one.is, one.was)),
        textOrNone(one.reason),
      ],
    })),
    notes: [],
  }
}

/** The target only where that was printed otherwise. */
function printedWords({ actual, target, status }: Printed, other: Printed | null): string {
  const isOther = other !== null && other.target !== target
  return [actual, isOther ? `target ${target || 'none'}` : '', status].filter(Boolean).join(', ')
}

const column = (head: string, width: number): Column => ({ head, over: '', align: 'start', width })

const heading = (text: string): Block => ({ is: 'heading', level: 2, text })
