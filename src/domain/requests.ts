import { askedRows } from './askedRows'
import type { Part } from './bundle/scopeRows'
import { sectionsOfPart } from './myParts'
import { composite } from './ids'
import type { DateText, Id } from './primitives'
import { nameOf } from './recordIndex'
import { sectionsInOrder } from './scorecard'
import type { Report } from './scorecard'
import type { SentFile } from './tracker'

/** By what the work is parted: a file for each section, or for each post. */
export type PartedBy = 'section' | 'post'

/** Somebody who can be asked. */
export interface RequestChoice {
  readonly id: Id
  readonly title: string
  readonly part: Part
  /** Of a section the posts that draft it; of a post the sections it has rows in: titles. */
  readonly about: readonly string[]
  /** The earliest of its sections. */
  readonly deadline: DateText | null
  /** What the opening of the quarter says to its sections, each different text once. */
  readonly notes: readonly string[]
  /** The request that left last for exactly this; undefined: none yet. */
  readonly lastSent: SentFile | undefined
}

/** Every section of the quarter, or every post that has something in it, in the order of the report. */
export function requestChoices(
  report: Report,
  { by, sent }: { readonly by: PartedBy; readonly sent: readonly SentFile[] },
): readonly RequestChoice[] {
  const choices = by === 'section' ? bySection(report) : byPost(report)
  return choices.map((choice) => ({
    ...choice,
    ...saidOf(report, choice.part),
    lastSent: lastOf(sent, choice.part),
  }))
}

/** A note that says what all are told, after what one part alone is told; nothing twice. */
export const noteFor = (common: string, notes: readonly string[]): string =>
  [...notes.filter((note) => !common.includes(note)), common]
    .filter((note) => note.trim() !== '')
    .join('\n\n')

/** What the opening of the quarter says to all of them alike; empty where it says nothing, or not the same. */
export function commonNote(choices: readonly RequestChoice[]): string {
  const [first = '', ...others] = new Set(choices.flatMap(({ notes }) => notes))
  return others.length === 0 ? first : ''
}

type Chosen = Pick<RequestChoice, 'id' | 'title' | 'part' | 'about'>

function bySection(report: Report): readonly Chosen[] {
  const { structure, quarter } = report
  const rows = askedRows(report)
  return sectionsInOrder(structure, quarter).flatMap((id) => {
    const section = structure.get('section', id)
    if (!section) return []
    const drafters = section.values.drafters ?? []
    const owners = rows.filter((row) => row.section === id).flatMap(({ posts }) => posts)
    const about = [...new Set(drafters.length > 0 ? drafters : owners)]
    const part = { quarter, sections: [id], posts: [] }
    return [{ id, title: nameOf(section), part, about: about.map((post) => titleOf(report, 'post', post)) }]
  })
}

function byPost(report: Report): readonly Chosen[] {
  const { structure, quarter } = report
  const sections = structure.livingIn(quarter).list('section')
  const asked = new Set([
    ...askedRows(report).flatMap(({ posts }) => posts),
    ...sections.flatMap(({ values: { drafters, signOff } }) => [...(drafters ?? []), signOff?.post ?? '']),
  ])
  return structure
    .list('post')
    .filter(({ id }) => asked.has(id))
    .map((post) => {
      const part = { quarter, sections: [], posts: [post.id] }
      const about = sectionsOfPart(structure, part).map((id) => titleOf(report, 'section', id))
      return { id: post.id, title: nameOf(post), part, about }
    })
}

function titleOf({ structure }: Report, kind: 'post' | 'section', id: Id): string {
  const record = structure.get(kind, id)
  return record ? nameOf(record) : id
}

function saidOf(
  { structure, figures, quarter }: Report,
  part: Part,
): Pick<RequestChoice, 'deadline' | 'notes'> {
  const submissions = sectionsOfPart(structure, part).map(
    (id) => figures.get('submission', composite(id, quarter))?.values,
  )
  const deadlines = submissions.flatMap((one) => one?.deadline ?? []).toSorted()
  return {
    deadline: deadlines[0] ?? null,
    notes: [...new Set(submissions.flatMap((one) => one?.note || []))],
  }
}

function lastOf(sent: readonly SentFile[], part: Part): SentFile | undefined {
  return sent
    .filter(
      ({ quarters, sections, posts }) =>
        quarters.includes(part.quarter) &&
        part.sections.every((id) => sections.includes(id)) &&
        part.posts.every((id) => posts.includes(id)),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
}
