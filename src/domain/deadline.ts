import * as v from 'valibot'
import { write } from './change'
import type { Changes } from './change'
import { formatDate } from './date'
import { composite } from './ids'
import { dateSchema } from './primitives'
import type { DateText, Id, QuarterId } from './primitives'
import { quarterPeriod } from './quarter'
import { nameOf } from './recordIndex'
import { fail, ok } from './result'
import type { Result } from './result'
import type { Report } from './scorecard'

/** A deadline as a date field gives it: empty is none. Refused with a sentence where it cannot be one. */
export function readDeadline(
  text: string,
  quarter: QuarterId,
  firstMonth: number,
): Result<DateText | null, string> {
  if (text === '') return ok(null)
  if (!v.is(dateSchema, text)) return fail('There is no such date. Choose one from the calendar.')
  const problem = deadlineProblem(text, quarter, firstMonth)
  return problem === undefined ? ok(text) : fail(problem)
}

/** Nothing can be handed in before its quarter has begun: such a date has a wrong year. */
export function deadlineProblem(date: DateText, quarter: QuarterId, firstMonth: number): string | undefined {
  const { first } = quarterPeriod(quarter, firstMonth)
  return date < first
    ? `The quarter begins on ${formatDate(first)}. Choose a date after that, or check the year.`
    : undefined
}

/** One step of undo: "Deadline of Young People". `null`: none. */
export function deadlineChanges(
  { structure, figures, quarter }: Report,
  section: Id,
  deadline: DateText | null,
): Changes {
  const id = composite(section, quarter)
  const record = structure.get('section', section)
  const before = figures.get('submission', id)?.values.deadline
  return {
    label: `Deadline of ${record ? nameOf(record) : section}`,
    writes: [write({ kind: 'submission', id, register: 'deadline' }, deadline, before)],
  }
}
