import { composite } from '../ids'
import type { Id } from '../primitives'
import { labelOf } from '../plan/place'
import { ownerOf, subjectOf } from '../questions'
import type { Question } from '../questions'
import type { Report } from '../scorecard'
import { isBlank } from './duty'
import type { Duty } from './duty'

export function summaryDuty({ figures, quarter }: Report, section: Id): Duty {
  const id = composite(section, quarter)
  const isEmpty = isBlank(figures.get('narrative', id)?.values.summary)
  const place = { group: 'narrative', kind: 'narrative', id, owner: section, quarter } as const
  const missing = isEmpty ? ([{ what: 'summary', register: 'summary' }] as const) : []
  return { item: { ...place, ref: '', title: '', missing, notes: [] }, isCounted: true }
}

/** One that is about nothing known here is left out: nobody could tell what is asked. */
export function questionDuties(
  { structure, quarter }: Report,
  questions: readonly Question[],
): readonly Duty[] {
  return questions.flatMap((question) => {
    const subject = subjectOf(question)
    const record = subject && ownerOf(subject, structure)
    if (!subject || !record) return []
    const text = question.values.asked?.text ?? ''
    const item = {
      group: 'questions',
      kind: 'question',
      id: question.id,
      owner: subject.owner,
      quarter: subject.quarter,
      ...labelOf(record, { structure, quarter }),
      missing: [{ what: 'answer', register: 'answer', question: text }],
      notes: [],
    } as const
    return [{ item, isCounted: true }]
  })
}
