import { tidy } from '../figure/tidy'
import type { Band } from '../records/scheme'
import { deadlineIn } from './deadline'
import type { DraftActivity, DraftObjective } from './draft'
import { placedTexts } from './rawRow'
import type { RawRow } from './rawRow'
import { nameOfRow } from './indicatorRows'
import { readStatus } from './statusWords'
import type { KeyOfSigns } from './statusWords'

interface ActivityReading {
  readonly bands: readonly Band[]
  readonly key: KeyOfSigns
  /** Key of the objective that it stands under. */
  readonly objective: string
  readonly heading: string
}

/** A row of key activities. */
export function draftActivity(
  row: RawRow,
  { bands, key, objective, heading }: ActivityReading,
): DraftActivity {
  const status = row.cells.find(({ holds }) => holds === 'status')?.cell
  return {
    key: row.key,
    place: row.place,
    ...nameOfRow(row),
    objective,
    heading,
    status: status ? { value: readStatus(status.text, bands, key), place: status.place } : null,
    progress: placedTexts(row.cells, ['progress', 'comment']),
    nextStep: placedTexts(row.cells, ['nextStep', 'correctiveAction']),
    leads: leadsIn(placedTexts(row.cells, ['lead', 'owner'])?.value ?? ''),
    due: dueOf(row),
  }
}

/**
 * `Objective 1 Crime reduction: To maintain low levels of crime` → its number, title and aim; undefined where it is none, as
 * in the sentence `Objective 1 was met in June.`
 */
export function objectiveIn(text: string): Pick<DraftObjective, 'number' | 'title' | 'aim'> | undefined {
  const [, number = '', sign = '', rest = ''] =
    /^(?:(?:strategic|priority|service|key|corporate) )?objective\s+(\d+[a-z]?(?:\.\d+)*)\s*([:.–-]?)\s*(.+)$/iu.exec(
      tidy(text),
    ) ?? []
  if (number === '') return undefined
  const [, title, aim] = /^([^:]{1,120}):\s*(.+)$/u.exec(rest) ?? []
  if (title !== undefined) return { number, title, aim: aim ?? '' }
  return sign === '' && /[.;]$/u.test(rest) ? undefined : { number, title: rest, aim: '' }
}

/** Officers are parted by lines, semicolons and slashes, never by spaces: a name has those. */
const leadsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\n|;|\s\/\s|\s&\s/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

function dueOf(row: RawRow): DraftActivity['due'] {
  const cell = row.cells.find(({ holds }) => holds === 'due')?.cell
  const value = cell && deadlineIn(cell.text)
  return cell && value !== undefined ? { value, place: cell.place } : null
}
