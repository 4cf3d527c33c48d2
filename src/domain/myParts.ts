import type { BundleHead } from './bundle/format'
import type { Asks } from './bundle/schema'
import { isWholeQuarter, rowsOfPart } from './bundle/scopeRows'
import type { Part } from './bundle/scopeRows'
import type { Id, QuarterId } from './primitives'
import { nameOf } from './recordIndex'
import { sectionsInOrder } from './scorecard'
import type { Structure } from './structure'

/** A request that was taken in and counts. */
export interface TakenRequest {
  readonly id: string
  readonly fileName: string
  /** The moment by the clock of this browser. */
  readonly importedAt: string
  readonly head: Pick<BundleHead, 'actor' | 'scope' | 'asks' | 'note' | 'organisation'>
}

/** What the person at this browser was asked for. */
export interface MyPart extends Part {
  /** Id of the request. */
  readonly request: string
  readonly fileName: string
  readonly importedAt: string
  readonly asks: Asks
  readonly note: string
  /** The post that asks, else the council; empty where the file says neither. */
  readonly from: string
}

/**
 * B5 — Newest first; of requests for the same part the last one counts, whichever was taken in first. One that names
 * neither section nor post hands the whole quarter over, and asks nobody for anything.
 */
export function myParts(requests: readonly TakenRequest[]): readonly MyPart[] {
  const newest = new Map<string, TakenRequest>()
  for (const request of requests.toSorted(inTurn))
    for (const part of partsIn(request)) newest.set(partKey(part), request)
  return [...newest]
    .flatMap(([key, request]) => partsIn(request).flatMap((one) => (partKey(one) === key ? [one] : [])))
    .toSorted((a, b) => compare(b.importedAt, a.importedAt) || compare(b.quarter, a.quarter))
}

/** Which section and posts, whatever order they are named in. */
export const partKey = ({ quarter, sections, posts }: Part): string =>
  [quarter, sections.toSorted().join(' '), posts.toSorted().join(' ')].join('/')

/** The sections that a part has rows or texts in, in the order of the report. */
export function sectionsOfPart(structure: Structure, part: Part): readonly Id[] {
  const holds = rowsOfPart(structure, part)
  return sectionsInOrder(structure, part.quarter).filter((id) => holds('section', id))
}

/** `Young People`, `Head of highways`, `Young People and Roads`; undefined: the whole report. */
export function partTitle(structure: Structure, part: Part): string | undefined {
  if (isWholeQuarter(part)) return undefined
  const name = (kind: 'section' | 'post') => (id: Id) => {
    const record = structure.get(kind, id)
    return record ? nameOf(record) : id
  }
  const names = [...part.sections.map(name('section')), ...part.posts.map(name('post'))]
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The same in a sentence, after *asked for* or *submit*: `Young People and the rows of Head of highways`. */
export function partInWords(structure: Structure, part: Part): string {
  if (isWholeQuarter(part)) return 'the whole report'
  const { sections, posts } = part
  const ofPosts =
    posts.length > 0 ? `the rows of ${partTitle(structure, { ...part, sections: [] })}` : undefined
  const ofSections = sections.length > 0 ? partTitle(structure, { ...part, posts: [] }) : undefined
  return [ofSections, ofPosts].filter(Boolean).join(' and ')
}

/** The newest request that has something of a section; undefined: nothing of it was asked for. */
export function askedOfSection(
  parts: readonly MyPart[],
  structure: Structure,
  at: { readonly section: Id; readonly quarter: QuarterId },
): MyPart | undefined {
  return parts.find((part) => isAbout(part, structure, at))
}

/**
 * The rows that are asked for where no request names the section itself: whoever has only those speaks for them alone, and
 * the section is for others to sign and to submit. Undefined: all of it was asked for, or nothing.
 */
export function rowsAskedOf(
  parts: readonly MyPart[],
  structure: Structure,
  at: { readonly section: Id; readonly quarter: QuarterId },
): Part | undefined {
  const about = parts.filter((part) => isAbout(part, structure, at))
  if (about.length === 0 || about.some(({ sections }) => sections.includes(at.section))) return undefined
  return { quarter: at.quarter, sections: [], posts: [...new Set(about.flatMap(({ posts }) => posts))] }
}

const isAbout = (
  part: MyPart,
  structure: Structure,
  { section, quarter }: { readonly section: Id; readonly quarter: QuarterId },
): boolean => part.quarter === quarter && sectionsOfPart(structure, part).includes(section)

/** Of one writer by its number, else by when they came: the later one last. */
function inTurn(a: TakenRequest, b: TakenRequest): number {
  const [one, other] = [a.head.actor, b.head.actor]
  const isOfOne = one !== undefined && one.id === other?.id
  return (isOfOne ? one.seq - other.seq : 0) || compare(a.importedAt, b.importedAt)
}

function partsIn({ id, fileName, importedAt, head }: TakenRequest): readonly MyPart[] {
  const { scope, asks = { what: 'everything' }, note = '', actor, organisation } = head
  if (!scope || isWholeQuarter(scope)) return []
  return scope.quarters.map((quarter) => ({
    quarter,
    sections: scope.sections,
    posts: scope.posts,
    request: id,
    fileName,
    importedAt,
    asks,
    note,
    from: actor?.name || organisation.name,
  }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
