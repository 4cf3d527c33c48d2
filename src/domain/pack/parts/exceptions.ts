import { postWords } from '../../activityRows'
import type { ActivityRow } from '../../activityRows'
import { formatDate } from '../../date'
import type { ScorecardRow } from '../../scorecard'
import { activityTitle, outcomeSeen } from '../activityTable'
import { isByException } from '../committeeRows'
import type { Block, Column, Table } from '../document'
import { actualCell, targetCell, targetToDateCell, toDateCell } from '../figureCells'
import { proseCell, statusCell, textCell, textOrNone } from '../marks'
import type { PartsFrom } from '../packAsked'
import { rowTitle } from '../titles'

/** K3 — Indicators in the bands that the council reports by exception, and activities behind, with what is done. */
export function exceptionBlocks(from: PartsFrom): readonly Block[] {
  const { rows, visible } = from
  const { structure } = visible.report
  const indicators = rows.indicators.filter(({ result }) => isByException(structure, result.status))
  const activities = rows.activities.filter((row) => isByException(structure, outcomeSeen(row, visible)))
  return [
    indicators.length > 0
      ? indicatorTable(indicators, from)
      : { is: 'note', text: 'No indicator is in a band that is reported by exception.' },
    ...(activities.length > 0
      ? [activityTable(activities, from)]
      : rows.activities.length > 0
        ? [{ is: 'note', text: noneBehind(from) } as const]
        : []),
  ]
}

/** K1 — Of what was not reported nobody can say that it is on schedule. */
function noneBehind({ rows, visible }: PartsFrom): string {
  const outcomes = rows.activities.map((row) => outcomeSeen(row, visible))
  const silent = outcomes.filter((one) => one.has === 'none' && one.reason === 'notReported').length
  if (silent === 0) return 'No key activity is behind schedule.'
  if (silent === outcomes.length)
    return `Whether a key activity is behind schedule is not known: none of the ${silent} is reported.`
  return `No key activity that is reported is behind schedule; ${silent} ${silent === 1 ? 'is' : 'are'} not reported.`
}

function indicatorTable(rows: readonly ScorecardRow[], { visible, firstMonth }: PartsFrom): Table {
  const { structure } = visible.report
  return {
    is: 'table',
    caption: 'Indicators reported by exception',
    columns: [
      column('Indicator', 20),
      column('Status', 11),
      column('Actual', 8, 'end'),
      column('Target', 8, 'end'),
      column('Reason', 20),
      column('Action', 17),
      column('Owner', 9),
      column('By', 7),
    ],
    rows: rows.map((row) => {
      const { result } = row
      const isToDate = result.status.has === 'band' && result.status.basis === 'yearToDate'
      const { reason = '', action = '', post, by } = row.measurement?.values.correctiveAction ?? {}
      return {
        cells: [
          textCell(rowTitle(row, firstMonth)),
          statusCell(result.status),
          isToDate ? toDateCell(result) : actualCell(result),
          isToDate ? targetToDateCell(result) : targetCell(result),
          proseCell(reason === '' ? (row.measurement?.values.comment ?? '') : reason),
          proseCell(action),
          textOrNone(post ? postWords(structure, post) : ''),
          textOrNone(by ? formatDate(by) : ''),
        ],
      }
    }),
    notes: ['Actual and target are those that the status compares.'],
  }
}

function activityTable(rows: readonly ActivityRow[], { visible }: PartsFrom): Table {
  return {
    is: 'table',
    caption: 'Key activities that are behind',
    columns: [
      column('Key activity', 28),
      column('Status', 11),
      column('Reason', 21),
      column('What comes next', 21),
      column('Lead', 11),
      column('By', 8),
    ],
    rows: rows.map((row) => {
      const { reason = '', action = '', by } = row.progress?.values.nextStep ?? {}
      return {
        cells: [
          textCell(activityTitle(row)),
          statusCell(outcomeSeen(row, visible)),
          proseCell(reason),
          proseCell(action),
          textOrNone(row.leads.join('; '), 'nobody named'),
          textOrNone(by ? formatDate(by) : ''),
        ],
      }
    }),
    notes: [],
  }
}

const column = (head: string, width: number, align: Column['align'] = 'start'): Column => ({
  head,
  over: '',
  align,
  width,
})
