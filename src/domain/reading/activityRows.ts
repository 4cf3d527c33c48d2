import { readDate } from '../figure/readDate'
import type { Band } from '../records/scheme'
import type { DraftActivity, DraftObjective, Placed } from './draft'
import { textOf } from './rawRows'
import type { RawRow } from './rawRows'
import { nameOfRow } from './indicatorRows'
import { readStatus } from './statusWords'

/** A row of key activities. `objective` is the key of the one that it stands under. */
export function draftActivity(
  row: RawRow,
  { bands, objective }: { readonly bands: readonly Band[]; readonly objective: string },
): DraftActivity {
  const status = row.cells.find(({ holds }) => holds === 'status')?.cell
  return {
    key: row.key,
    place: row.place,
    ...nameOfRow(row),
    objective,
    heading: textOf(row, 'priority') || textOf(row, 'section') || row.heading,
    status: status ? { value: readStatus(status.text, bands), place: status.place } : null,
    progress: placed(row, 'progress') ?? placed(row, 'comment'),
    nextStep: placed(row, 'nextStep') ?? placed(row, 'correctiveAction'),
    leads: leadsIn(textOf(row, 'lead') || textOf(row, 'owner')),
    due: dueOf(row),
  }
}

/** `Objective 1 Crime reduction: To maintain low levels of crime` → its number, title and aim; undefined where it is none. */
export function objectiveIn(text: string): Pick<DraftObjective, 'number' | 'title' | 'aim'> | undefined {
  const [, number = '', rest = ''] =
    /^(?:strategic |priority )?objective\s+(\d+[a-z]?(?:\.\d+)*)\s*[:.–-]?\s*(.+)$/iu.exec(text.trim()) ?? []
  if (number === '') return undefined
  const [, title, aim] = /^([^:]{1,120}):\s*(.+)$/u.exec(rest) ?? []
  return title === undefined ? { number, title: rest, aim: '' } : { number, title, aim: aim ?? '' }
}

function placed(
  row: RawRow,
  holds: 'progress' | 'comment' | 'nextStep' | 'correctiveAction',
): Placed<string> | null {
  const cell = row.cells.find((one) => one.holds === holds)?.cell
  return cell ? { value: cell.text.trim(), place: cell.place } : null
}

/** Officers are parted by lines, semicolons and slashes, never by spaces: a name has those. */
const leadsIn = (text: string): readonly string[] =>
  text
    .split(/\n|;|\s\/\s|\s&\s/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

function dueOf(row: RawRow): DraftActivity['due'] {
  const cell = row.cells.find(({ holds }) => holds === 'due')?.cell
  const date = cell && readDate(cell.text.trim(), { kind: 'date', name: '' })
  return cell && date?.ok ? { value: date.value, place: cell.place } : null
}
