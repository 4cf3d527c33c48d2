import type { RecordEntries } from '../bundle/entries'
import type { Envelope } from '../bundle/envelope'
import { isOfPart, isWholeQuarter } from '../bundle/scopeRows'
import type { Part } from '../bundle/scopeRows'
import { foldUndeleted } from '../fold'
import { splitId } from '../ids'
import { isKind } from '../records'
import type { AnyRecord, Kind } from '../records'
import { buildStructure } from '../structure'
import type { Structure } from '../structure'
import { isOfficers } from './ownership'
import type { FilePart } from './ownership'

/**
 * Whether a part of a file may change what is here by itself: `theirs` to change, a `proposal` (the clerk's to change), or
 * `outside` of what they were asked for (G6). Only `theirs` is taken unless somebody says so.
 */
export type Standing = 'theirs' | 'proposal' | 'outside'

/** What is known here about who was asked for what. */
export interface ExchangeContext {
  /** What stands here: the plan, the quarters, the questions. Empty in an empty browser. */
  readonly records: readonly AnyRecord[]
  /** Rows that were deleted here, as they were: whoever was asked for them may not know it yet. */
  readonly deleted?: readonly AnyRecord[]
  /** Requests that left this browser. */
  readonly requested: readonly RequestedPart[]
  /** `request`: the plan here came with somebody's request. `elsewhere`: it was set up here, or came some other way. */
  readonly planFrom: 'request' | 'elsewhere'
  /** The writers who may change the plan here: those whose requests were taken in as they were. */
  readonly coordinators: ReadonlySet<string>
}

export interface RequestedPart {
  /** Id of the file. */
  readonly id: string
  readonly parts: readonly Part[]
}

/** The standing of a part of a file. */
export type StandingOf = (part: FilePart) => Standing

/** What of a file is looked at; one without integrity is plain, and its cover proves nothing (B2). */
type Cover = Pick<Envelope, 'kind' | 'head' | 'integrity'>

/**
 * The standing of every part of each file, by what is known here. An empty browser takes anything: there is nothing to
 * protect yet.
 */
export function standingsIn(
  context: ExchangeContext,
): (file: Cover, records?: readonly RecordEntries[]) => StandingOf {
  if (isEmpty(context)) return () => () => 'theirs'
  const known = [...context.records, ...(context.deleted ?? [])]
  const structure = buildStructure(known)
  return (file, records = []) => {
    if (isFromCoordinator(file, context)) return () => 'theirs'
    const parts = partsAsked(file.head, context)
    if (parts === 'unasked') return (part) => unaskedStanding(file, part)
    const isInside = insideOf(structure, parts)
    const added = addedBy(records, structure)
    const isAdded = added.length > 0 ? insideOf(buildStructure([...known, ...added]), parts) : () => false
    return (part) => {
      if (!isKind(part.kind) || isInside(part.kind, part.id)) return isOfficers(part) ? 'theirs' : 'proposal'
      return isAdded(part.kind, part.id) ? 'proposal' : 'outside'
    }
  }
}

function insideOf(structure: Structure, parts: readonly Part[]): (kind: Kind, id: string) => boolean {
  const inside = parts.map((part) => isOfPart(structure, part))
  return (kind, id) => inside.length === 0 || inside.some((holds) => holds(kind, id))
}

/**
 * Rows that a file sets up itself. Where it places them in what was asked for, they are proposals, and so is what it
 * reports on them; a row that is known here stays where it is placed here.
 */
function addedBy(records: readonly RecordEntries[], structure: Structure): readonly AnyRecord[] {
  return records.flatMap(({ kind, id, entries }) => {
    const row = kind === 'definition' ? 'indicator' : kind
    if (row !== 'indicator' && row !== 'activity' && row !== 'objective') return []
    if (!isKind(kind) || structure.get(row, splitId(id).owner)) return []
    return foldUndeleted({ kind, id, entries }) ?? []
  })
}

const isEmpty = ({ records }: ExchangeContext): boolean =>
  !records.some(({ kind }) => kind === 'organisation')

/**
 * G6 — Whoever set the plan up may change it: a request or a pack is taken whole from a writer who has asked us before, or
 * from anybody where the plan came with a request and nobody was asked from here. A plain file never is.
 */
function isFromCoordinator(
  { kind, head, integrity }: Cover,
  { requested, planFrom, coordinators }: ExchangeContext,
): boolean {
  if (kind === 'return' || integrity === undefined) return false
  return coordinators.has(head.actor?.id ?? '') || (planFrom === 'request' && requested.length === 0)
}

/** Of a file that nobody was asked for: nothing is taken by itself. */
const unaskedStanding = ({ kind }: Cover, part: FilePart): Standing =>
  kind === 'return' || isOfficers(part) ? 'outside' : 'proposal'

/**
 * F39 — What the requests that a file answers had asked for. Where it names none of ours, what it says of itself, if that was
 * asked of somebody or nobody was asked at all: an officer who goes on in another browser still answers.
 */
function partsAsked(head: Envelope['head'], { requested }: ExchangeContext): readonly Part[] | 'unasked' {
  const asked = requested.filter(({ id }) => head.basedOn?.includes(id)).flatMap(({ parts }) => parts)
  if (asked.length > 0) return asked
  const claimed = partsOf(head)
  if (requested.length === 0) return claimed
  const all = requested.flatMap(({ parts }) => parts)
  return claimed.length > 0 && claimed.every((part) => isAskedFor(part, all)) ? claimed : 'unasked'
}

function isAskedFor(claimed: Part, all: readonly Part[]): boolean {
  const asked = all.filter(({ quarter }) => quarter === claimed.quarter)
  if (asked.some(isWholeQuarter)) return true
  const [sections, posts] = [asked.flatMap((one) => one.sections), asked.flatMap((one) => one.posts)]
  return (
    !isWholeQuarter(claimed) &&
    claimed.sections.every((id) => sections.includes(id)) &&
    claimed.posts.every((id) => posts.includes(id))
  )
}

/** The parts that a cover names; none where it names no quarter. */
export function partsOf({ scope }: Envelope['head']): readonly Part[] {
  const { quarters = [], sections = [], posts = [] } = scope ?? {}
  return quarters.map((quarter) => ({ quarter, sections, posts }))
}
