import { tidy } from '../figure/tidy'
import type { Band } from '../records/scheme'
import { draftActivity, objectiveIn } from './activityRows'
import type { DraftActivity, DraftObjective, Placed } from './draft'
import { textOf } from './rawRow'
import type { RawRow } from './rawRow'
import type { Item } from './readItems'
import type { KeyOfSigns } from './statusWords'

/** The key activities of a file with the objectives that they stand under. */
export interface Activities {
  readonly activities: readonly DraftActivity[]
  readonly objectives: readonly DraftObjective[]
  /** Lines that are objectives. */
  readonly lines: ReadonlySet<Placed<string>>
}

interface Reading {
  readonly bands: readonly Band[]
  readonly key: KeyOfSigns
}

type Named = Pick<DraftObjective, 'number' | 'title' | 'aim'>

/** An objective goes on until the next one, or until the section ends. */
export function activitiesIn(items: readonly Item[], reading: Reading): Activities {
  const objectives = new Map<string, DraftObjective>()
  const lines = new Set<Placed<string>>()
  const activities: DraftActivity[] = []
  let current: DraftObjective | undefined
  const begin = (named: Named, place: string, heading: string): DraftObjective => {
    const name = `${named.number}|${named.title.toLowerCase()}|${heading}`
    const objective = objectives.get(name) ?? { ...named, key: `o${objectives.size}`, place, heading }
    objectives.set(name, objective)
    return objective
  }
  for (const item of items) {
    const { heading } = item
    if (item.is === 'line') {
      const named = item.isRow ? undefined : objectiveIn(item.line.value)
      if (!named) continue
      lines.add(item.line)
      current = begin(named, item.line.place, heading)
    } else if (item.of === 'activities') {
      const own = objectiveOf(item.row, heading)
      if (own) current = begin(own.value, own.place, heading)
      const objective = own || current?.heading === heading ? (current?.key ?? '') : ''
      activities.push(
        draftActivity(item.row, { ...reading, objective, heading: headingOf(item.row, heading) }),
      )
    }
  }
  return { activities, objectives: [...objectives.values()], lines }
}

/** By a column of its own, else the row that heads its group: in a section that is known, that heads an objective. */
function objectiveOf(row: RawRow, heading: string): Placed<Named> | undefined {
  const cell = row.cells.find(({ holds }) => holds === 'objective')?.cell
  if (cell) return { value: objectiveNamed(cell.text), place: cell.place }
  if (!row.group) return undefined
  const said = objectiveIn(row.group.value)
  const isSection = heading === '' || isPriority(row.group.value)
  const value = said ?? (isSection ? undefined : objectiveNamed(row.group.value))
  return value && { value, place: row.group.place }
}

/** An objective by whatever names it: its number and title, or a title alone. */
export const objectiveNamed = (text: string): Named =>
  objectiveIn(text) ?? { number: '', title: tidy(text), aim: '' }

/** `Priority 2: Stronger communities` heads a section wherever it stands. */
const isPriority = (text: string): boolean =>
  /^(?:(?:corporate|council|strategic) )?(?:priority|theme|outcome|ambition|pledge)\s+\d/iu.test(text)

/** A group that is an objective is no section. */
function headingOf(row: RawRow, heading: string): string {
  const said = textOf(row, 'priority') || textOf(row, 'section')
  const group = row.group?.value ?? ''
  const isObjective = objectiveIn(group) !== undefined || (heading !== '' && !isPriority(group))
  return said || (isObjective ? heading : row.heading)
}
