import { formatDate } from '../date'
import { composite } from '../ids'
import { nameOf } from '../recordIndex'
import type { ActivityRow } from '../activityRows'
import type { Cell, Table } from './document'
import { proseCell, statusCell, textCell, textOrNone } from './marks'
import { hiddenProgress } from './rowNotes'
import type { NotesFor } from './rowNotes'
import { fullName } from './titles'
import type { CommitteeObjective } from './committeeRows'
import type { VisibleReport } from './visibleReport'
import type { Outcome } from '../summary'

/** An objective's key activities as the report sets them; without a reference anywhere, the column goes. */
export function activityTable(
  { objective }: CommitteeObjective,
  rows: readonly ActivityRow[],
  notesFor: NotesFor,
): Table {
  const hasRefs = rows.some(({ ref }) => ref !== '')
  const { visible } = notesFor
  return {
    is: 'table',
    caption: objectiveName(objective),
    columns: [
      ...(hasRefs ? [column('Ref', 8)] : []),
      column('Key activity', hasRefs ? 28 : 36),
      column('Status', 12),
      column('Progress', 36),
      column('Lead', 16),
    ],
    rows: rows.map((row) => ({
      cells: [
        ...(hasRefs ? [textOrNone(row.ref, 'no reference')] : []),
        textCell(row.title),
        statusCell(outcomeSeen(row, visible)),
        progressCell(row, visible),
        textOrNone(row.leads.join('; '), 'nobody named'),
      ],
    })),
    notes: rows.flatMap((row) => [
      ...(isHidden(row, visible) ? [] : movedNote(row)),
      ...hiddenProgress(row.id, activityName(row), notesFor),
    ]),
  }
}

/** `Objective 1: Crime reduction. To maintain low levels of crime` */
export function objectiveName(objective: CommitteeObjective['objective']): string {
  const { number = '', aim = '' } = objective.values.identity ?? {}
  const name = number === '' ? nameOf(objective) : `Objective ${number}: ${nameOf(objective)}`
  return aim === '' ? name : `${name}. ${aim}`
}

/** An activity whose progress is hidden in a copy is withheld, as a figure is. */
export function outcomeSeen(row: ActivityRow, visible: VisibleReport): Outcome {
  return isHidden(row, visible) ? { has: 'none', reason: 'withheld' } : row.outcome
}

export const activityName = ({ ref, title }: ActivityRow): string => (ref === '' ? `“${title}”` : ref)

/** `TA1a – Contribute to …` */
export const activityTitle = ({ ref, title }: ActivityRow): string => fullName({ ref, title })

const isHidden = (row: ActivityRow, visible: VisibleReport): boolean =>
  visible.hidden('progress', composite(row.id, row.quarter)) !== undefined

const progressCell = (row: ActivityRow, visible: VisibleReport): Cell =>
  isHidden(row, visible) ? { is: 'none', why: 'withheld' } : proseCell(row.progress?.values.text ?? undefined)

/** A due date that was moved is printed with why. */
function movedNote(row: ActivityRow): readonly string[] {
  const due = row.asked.structure.get('activity', row.id)?.values.due
  if (!due?.original || !due.revised || due.original === due.revised) return []
  const reason = due.reason === '' ? '' : `: ${due.reason.replace(/\.$/u, '')}`
  return [
    `${activityName(row)} was due on ${formatDate(due.original)} and is now due on ${formatDate(due.revised)}${reason}.`,
  ]
}

const column = (head: string, width: number) => ({ head, over: '', align: 'start', width }) as const
