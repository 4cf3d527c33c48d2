import { nameOf } from '../../recordIndex'
import type { OfKind } from '../../recordIndex'
import type { Block } from '../document'
import type { PartsFrom } from '../packAsked'

/** What the report covers, the council's vision and ambition, and what its plan answers to. */
export function introductionBlocks({ visible, rows, packFor }: PartsFrom): readonly Block[] {
  const { structure, quarter } = visible.report
  const { vision = '', ambition = '' } = structure.organisation.texts ?? {}
  const plans = structure.livingIn(quarter).list('plan')
  const priorities = rows.priorities.flatMap(({ priority }) => (priority ? [nameOf(priority)] : []))
  return [
    ...(rows.isEverything
      ? [{ is: 'prose', text: `${packFor.name} receives every row of the report.` } as const]
      : [{ is: 'prose', text: `${rows.remit}.` } as const]),
    ...(priorities.length > 0
      ? [
          { is: 'prose', text: 'They belong to these priorities:' } as const,
          { is: 'list', items: priorities } as const,
        ]
      : []),
    ...titled('Our vision', vision),
    ...titled('Our ambition', ambition),
    ...plans.flatMap(driversOf),
  ]
}

const driversOf = (plan: OfKind<'plan'>): readonly Block[] =>
  titled(`What ${nameOf(plan)} answers to`, plan.values.texts?.drivers ?? '')

const titled = (title: string, text: string): readonly Block[] =>
  text === '' ? [] : [heading(title), { is: 'prose', text }]

const heading = (text: string): Block => ({ is: 'heading', level: 2, text })
