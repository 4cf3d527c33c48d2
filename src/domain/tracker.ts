import { askedRows } from './askedRows'
import type { AskedRow } from './askedRows'
import { composite } from './ids'
import type { DateText, Id } from './primitives'
import type { SectionProgress } from './progressOfSections'
import { nameOf } from './recordIndex'
import { sectionsInOrder } from './scorecard'
import type { Report } from './scorecard'
import { trackState } from './tracker/trackState'
import type { ReturnedFile, SentFile, SignOffOf, TrackState } from './tracker/trackState'

export type { ReturnedFile, SentFile, SignOffOf, TrackState } from './tracker/trackState'
export { reminderText } from './tracker/reminder'

/** What the clerk knows of who has handed in what. */
export interface Tracking {
  readonly report: Report
  /** Requests that left, any order. */
  readonly sent: readonly SentFile[]
  /** Returns that were taken in, any order. */
  readonly returned: readonly ReturnedFile[]
  readonly today: DateText
  /** How the sign-off of a section stands to its rows now. */
  readonly signOffOf: SignOffOf
}

export interface TrackedPost {
  readonly id: Id
  readonly title: string
}

/** C14 — How one section stands in a quarter. */
export interface TrackedSection {
  readonly id: Id
  readonly title: string
  /** Those who draft it; where none is named, those whose rows it has. */
  readonly posts: readonly TrackedPost[]
  readonly deadline: DateText | null
  readonly state: TrackState
  /** The request that left last for it, or for a part of it. */
  readonly request: SentFile | undefined
  readonly progress: SectionProgress
  /** What has no answer yet: "PI1128 Overall recorded crime". */
  readonly missing: readonly string[]
}

/** C14 — Every section in the order of the report. */
export function trackSections(tracking: Tracking): readonly TrackedSection[] {
  const { structure, figures, quarter } = tracking.report
  const rows = askedRows(tracking.report)
  return sectionsInOrder(structure, quarter).flatMap((id) => {
    const section = structure.get('section', id)
    if (!section) return []
    const own = rows.filter((row) => row.section === id)
    const drafters = section.values.drafters ?? []
    const owners = new Set([...drafters, ...own.flatMap(({ posts }) => posts)])
    const files = filesOf(tracking, { id, owners })
    const posts = drafters.length > 0 ? drafters : [...owners]
    const submission = figures.get('submission', composite(id, quarter))?.values ?? {}
    return [
      {
        id,
        title: nameOf(section),
        posts: posts.map((post) => ({ id: post, title: titleOf(tracking, post) })),
        deadline: submission.deadline ?? null,
        state: trackState({
          ...files,
          submission,
          signOff: tracking.signOffOf(id),
          today: tracking.today,
          titleOf: (post) => titleOf(tracking, post),
        }),
        request: files.requests.at(-1),
        progress: { answered: own.filter(({ isAnswered }) => isAnswered).length, all: own.length },
        missing: own.filter(({ isAnswered }) => !isAnswered).map(rowName),
      },
    ]
  })
}

/** `PI1128 Overall recorded crime`; the title alone where there is no reference. */
const rowName = ({ ref, title }: AskedRow): string => (ref === null ? title : `${ref} ${title}`)

function titleOf({ report: { structure } }: Tracking, post: Id): string {
  return structure.get('post', post)?.values.identity?.title ?? post
}

interface Section {
  readonly id: Id
  readonly owners: ReadonlySet<Id>
}

/** The files of a section in this quarter, oldest first; none that was withdrawn. */
function filesOf({ report, sent, returned }: Tracking, section: Section) {
  const isOfSection = (file: Scope): boolean =>
    file.quarters.includes(report.quarter) && concerns(file, section)
  return {
    requests: sent.filter(isOfSection).toSorted((a, b) => inTime(a.at, b.at)),
    returns: returned
      .filter((file) => file.isIn && isOfSection(file))
      .toSorted((a, b) => inTime(a.importedAt, b.importedAt)),
  }
}

type Scope = Pick<SentFile, 'quarters' | 'sections' | 'posts'>

/** A file that names sections is of those; one that names only posts, of the sections they own rows in; else of all. */
function concerns({ sections, posts }: Scope, { id, owners }: Section): boolean {
  if (sections.length > 0) return sections.includes(id)
  return posts.length === 0 || posts.some((post) => owners.has(post))
}

const inTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
