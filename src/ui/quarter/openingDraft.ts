import { deadlineProblem } from '#domain/deadline'
import type { DateText } from '#domain/primitives'
import { openingChanges } from '#domain/openQuarter'
import type { CarriedTarget, OpeningPlan } from '#domain/openQuarter'
import type { Changes } from '#domain/change'
import { listText, readDraft } from '#domain/plan/draft'
import type { Draft, DraftErrors } from '#domain/plan/draft'
import type { Result } from '#domain/result'

/** All that can be carried, and the usual deadline for every section. */
export const openingDraft = (plan: OpeningPlan): Draft => ({
  carried: listText(carriedTargets(plan).map(({ indicator }) => indicator)),
  deadline: plan.deadline ?? '',
  note: '',
})

/** A section without a date of its own has the deadline of all. */
export function readOpening(draft: Draft, plan: OpeningPlan): Result<Changes, DraftErrors> {
  return readDraft(draft, (reader) => {
    const date = (field: string): DateText | null => {
      const read = reader.date(field)
      const problem = read === null ? undefined : deadlineProblem(read, plan.quarter, plan.firstMonth)
      if (problem) reader.refuse(field, problem)
      return read
    }
    const common = date('deadline')
    const deadlines = plan.sections.flatMap(({ id }) => {
      const deadline = date(deadlineField(id)) ?? common
      return deadline === null ? [] : [[id, deadline] as const]
    })
    return openingChanges(plan, {
      carried: new Set(carriedIn(draft)),
      deadlines: new Map(deadlines),
      note: reader.text('note'),
    })
  })
}

export const carriedTargets = (plan: OpeningPlan): readonly CarriedTarget[] =>
  plan.targets.filter((target) => target.plan === 'carry')

/** The indicators whose targets are ticked. */
export const carriedIn = (draft: Draft): readonly string[] =>
  (draft['carried'] ?? '').split(' ').filter(Boolean)

/** The field of the deadline of one section. */
export const deadlineField = (section: string): string => `deadline ${section}`
