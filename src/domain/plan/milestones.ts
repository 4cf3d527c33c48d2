import type { Values } from '../records'
import { draftOf } from './draft'
import type { Draft, DraftReader } from './draft'

type Rows = readonly (readonly [field: string, text: string])[]
type Milestones = NonNullable<Values<'activity'>['milestones']>

/** Fields `milestone.0.title`, `milestone.0.due`, `milestone.0.done` and so on; `milestones` counts the rows. */
export function milestoneDraft(milestones: Milestones): Draft {
  const rows = milestones.flatMap(({ title, due, done }, at): Rows => [
    [`milestone.${at}.title`, title],
    [`milestone.${at}.due`, due ?? ''],
    [`milestone.${at}.done`, done ?? ''],
  ])
  return { milestones: String(milestones.length), ...draftOf(rows) }
}

/** A row left wholly empty is taken out. */
export function readMilestones(reader: DraftReader): Milestones {
  const count = Number(reader.text('milestones')) || 0
  return Array.from({ length: count }, (_, at) => readMilestone(reader, at)).filter(
    (one) => one !== undefined,
  )
}

function readMilestone(reader: DraftReader, at: number): Milestones[number] | undefined {
  const [due, done] = [reader.date(`milestone.${at}.due`), reader.date(`milestone.${at}.done`)]
  const isEmpty = reader.text(`milestone.${at}.title`) === '' && !due && !done
  if (isEmpty) return undefined
  return { title: reader.title(`milestone.${at}.title`, 'Say what the milestone is.'), due, done }
}
