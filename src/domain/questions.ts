import { quarterReported } from './due'
import { composite, splitId } from './ids'
import { fullNameOf, shortNameOf } from './plan/place'
import type { Id, QuarterId } from './primitives'
import { isQuarterId } from './quarter'
import type { OfKind } from './recordIndex'
import type { AnyRecord } from './records'
import { activitiesIn, indicatorsIn, objectivesOf } from './structure'
import type { Structure } from './structure'

export type Question = OfKind<'question'>

/** What can be asked about: the figure of an indicator, the progress of an activity, the text of a section. */
export type AskedKind = 'measurement' | 'progress' | 'narrative'

/** Of which indicator, activity or section, in which quarter. */
export interface Subject {
  readonly kind: AskedKind
  readonly owner: Id
  readonly quarter: QuarterId
}

/** B5 — A section of a quarter's report, with every question that is known. */
export interface SectionAsked {
  readonly structure: Structure
  readonly quarter: QuarterId
  readonly section: Id
  readonly questions: readonly Question[]
}

/** What a question is about; undefined where it is nothing that this version knows. */
export function subjectOf({ values: { about } }: Question): Subject | undefined {
  const { owner, period } = splitId(about?.id ?? '')
  const kind = askedKinds.find((one) => one === about?.kind)
  return kind && isQuarterId(period) ? { kind, owner, quarter: period } : undefined
}

/** As a question stores it: `{kind: 'measurement', id: 'pi1172@2012-Q1'}`. */
export const aboutOf = ({ kind, owner, quarter }: Subject) => ({ kind, id: composite(owner, quarter) })

/** Whether it still waits: an answer that was emptied is none. */
export const isOpen = ({ values }: Question): boolean => !values.answer?.text

/** The questions on any quarter of an indicator, an activity or a section, the newest first. */
export function questionsAbout(
  questions: readonly Question[],
  { kind, owner }: Pick<Subject, 'kind' | 'owner'>,
): readonly Question[] {
  return questions
    .filter((question) => {
      const subject = subjectOf(question)
      return subject?.kind === kind && subject.owner === owner
    })
    .toSorted((a, b) => compare(askedOn(b), askedOn(a)) || compare(a.id, b.id))
}

/**
 * What waits for an answer in a section, the longest first: on this quarter or an earlier one, of the indicators and
 * activities that are the section's as of this quarter, as its request carries them, and of its text.
 */
export function openQuestionsOfSection(asked: SectionAsked): readonly Question[] {
  return questionsOfSection(asked).filter(isOpen)
}

export const openQuestionCount = (asked: SectionAsked): number => openQuestionsOfSection(asked).length

/** The same with what has been answered. */
export function questionsOfSection({
  structure,
  quarter,
  section,
  questions,
}: SectionAsked): readonly Question[] {
  return questions
    .filter((question) => {
      const subject = subjectOf(question)
      if (!subject || subject.quarter > quarter) return false
      return sectionOf(subject, { structure, quarter }) === section
    })
    .toSorted((a, b) => compare(askedOn(a), askedOn(b)) || compare(a.id, b.id))
}

/** P3 — What can be asked about in a section of a quarter's report, in its order: its text, its figures, its activities. */
export function subjectsOfSection({
  structure,
  quarter,
  section,
}: Omit<SectionAsked, 'questions'>): readonly Subject[] {
  const activities = objectivesOf(structure.livingIn(quarter), section).flatMap(({ id }) =>
    activitiesIn(structure, id, quarter),
  )
  return [
    { kind: 'narrative', owner: section, quarter },
    ...indicatorsIn(structure, section, quarter).map(({ id, values }) => ({
      kind: 'measurement' as const,
      owner: id,
      quarter: quarterReported(values.life, quarter),
    })),
    ...activities.map(({ id }) => ({ kind: 'progress' as const, owner: id, quarter })),
  ]
}

/** The indicator, activity or section that is asked about; undefined where it has been deleted. */
export const ownerOf = ({ kind, owner }: Subject, structure: Structure): AnyRecord | undefined =>
  structure.get(ownerKinds[kind], owner)

/** `PI1172`, as labels of changes have it; the id of what has been deleted. */
export function shortNameOfSubject(subject: Subject, structure: Structure): string {
  const record = ownerOf(subject, structure)
  return record ? shortNameOf(record, { structure, quarter: subject.quarter }) : subject.owner
}

/** `PI1172 Adult drug users into treatment` */
export function fullNameOfSubject(subject: Subject, structure: Structure): string {
  const record = ownerOf(subject, structure)
  return record ? fullNameOf(record, { structure, quarter: subject.quarter }) : subject.owner
}

const askedKinds: readonly AskedKind[] = ['measurement', 'progress', 'narrative']

const ownerKinds = { measurement: 'indicator', progress: 'activity', narrative: 'section' } as const

/** Undated ones count as the oldest. */
const askedOn = ({ values }: Question): string => values.asked?.on ?? ''

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whose it is as of a quarter; what is joined is where it went (R12). Undefined where it has been deleted. */
function sectionOf(
  { kind, owner }: Subject,
  { structure, quarter }: { readonly structure: Structure; readonly quarter: QuarterId },
): Id | null | undefined {
  switch (kind) {
    case 'measurement': {
      const indicator = structure.get('indicator', owner)
      return indicator && structure.definition(indicator.values.joined?.into ?? owner, quarter)?.section
    }
    case 'progress': {
      const objective = structure.get('activity', owner)?.values.placement?.objective
      return structure.get('objective', objective)?.values.placement?.section
    }
    case 'narrative':
      return owner
  }
}
