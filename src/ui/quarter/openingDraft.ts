import { shownTarget } from './shownTarget'
import { openingChanges } from '#domain/openQuarter'
import type { CarriedTarget, OpeningPlan } from '#domain/openQuarter'
import type { Changes } from '#domain/change'
import { listText, readDraft } from '#domain/plan/draft'
import type { Draft, DraftErrors } from '#domain/plan/draft'
import type { Result } from '#domain/result'
import type { FieldGroup } from '../form/fieldSpec'
import { toCarryWords } from '../words/openQuarter'

/** All that can be carried, and the usual deadline for every section. */
export const openingDraft = (plan: OpeningPlan): Draft => ({
  carried: listText(carriedTargets(plan).map(({ indicator }) => indicator)),
  deadline: plan.deadline ?? '',
  note: '',
})

export function readOpening(draft: Draft, plan: OpeningPlan): Result<Changes, DraftErrors> {
  return readDraft(draft, (reader) => {
    const common = reader.date('deadline')
    const deadlines = plan.sections.flatMap(({ id }) => {
      const date = reader.date(deadlineField(id)) ?? common
      return date === null ? [] : [[id, date] as const]
    })
    return openingChanges(plan, {
      carried: new Set(reader.list('carried')),
      deadlines: new Map(deadlines),
      note: reader.text('note'),
    })
  })
}

/** How many targets a choice carries. */
export const countCarried = (plan: OpeningPlan, draft: Draft): number => {
  const chosen = (draft['carried'] ?? '').split(' ')
  return carriedTargets(plan).filter(({ indicator }) => chosen.includes(indicator)).length
}

/** The deadlines of the sections, and the note to those who draft them. */
export function sectionGroups({ sections, deadline }: OpeningPlan): readonly FieldGroup[] {
  const usual =
    deadline === undefined
      ? 'For every section. It can be changed later.'
      : 'For every section: as long after the end of the quarter as last time. It can be changed later.'
  return [
    { fields: [{ input: 'date', field: 'deadline', label: 'Deadline', hint: usual }] },
    ...(sections.length > 1
      ? [
          {
            legend: 'Another deadline for some sections',
            folded: true,
            fields: sections.map(({ id, title }) => ({
              input: 'date' as const,
              field: deadlineField(id),
              label: title,
            })),
          },
        ]
      : []),
    {
      fields: [
        {
          input: 'area',
          field: 'note',
          label: 'Note to officers',
          hint: 'Goes out with each request, for instance what the committee asked for last time.',
        },
      ],
    },
  ]
}

/** The targets that can be carried, each to be ticked. */
export function carriedGroup(plan: OpeningPlan): FieldGroup {
  const targets = carriedTargets(plan)
  return {
    legend: toCarryWords(targets.length),
    folded: true,
    fields: [
      {
        input: 'ticks',
        field: 'carried',
        label: 'Targets to carry forward',
        hint: 'Untick a target that is to be set anew. One that is carried says so on the page of its indicator.',
        choices: targets.map((target) => ({ value: target.indicator, label: shownTarget(target) })),
      },
    ],
  }
}

const carriedTargets = (plan: OpeningPlan): readonly CarriedTarget[] =>
  plan.targets.filter((target) => target.plan === 'carry')

const deadlineField = (section: string): string => `deadline ${section}`
