import type { Envelope } from '../bundle/envelope'
import { isOfPart } from '../bundle/scopeRows'
import type { Part } from '../bundle/scopeRows'
import { isKind } from '../records'
import type { AnyRecord, Kind } from '../records'
import { buildStructure } from '../structure'
import { isOfficers } from './ownership'

/**
 * Whether a part of a file may change what is here by itself: `theirs` to change, a `proposal` (the clerk's to change), or
 * `outside` of what they were asked for (G6). Only `theirs` is taken unless somebody says so.
 */
export type Standing = 'theirs' | 'proposal' | 'outside'

/** What is known here about who was asked for what. */
export interface ExchangeContext {
  /** What stands here: the plan, the quarters, the questions. Empty in an empty browser. */
  readonly records: readonly AnyRecord[]
  /** Requests that left this browser. */
  readonly requested: readonly RequestedPart[]
  /** The writers whose requests were taken in here. */
  readonly coordinators: ReadonlySet<string>
}

export interface RequestedPart {
  /** Id of the file. */
  readonly id: string
  readonly parts: readonly Part[]
}

/** The standing of a part of a file. */
export type StandingOf = (kind: string, id: string, register: string) => Standing

/**
 * The standing of every part of each file, by what is known here. An empty browser takes anything: there is nothing to
 * protect yet.
 */
export function standingsIn(context: ExchangeContext): (file: Pick<Envelope, 'kind' | 'head'>) => StandingOf {
  if (isEmpty(context)) return () => () => 'theirs'
  const structure = buildStructure(context.records)
  return (file) => {
    if (isFromCoordinator(file, context)) return () => 'theirs'
    const inside = partsAsked(file.head, context).map((part) => isOfPart(structure, part))
    const isInside = (kind: Kind, id: string) =>
      inside.length === 0 || inside.some((holds) => holds(kind, id))
    return (kind, id, register) => {
      if (isKind(kind) && !isInside(kind, id)) return 'outside'
      return isOfficers(kind, register) ? 'theirs' : 'proposal'
    }
  }
}

const isEmpty = ({ records }: ExchangeContext): boolean =>
  !records.some(({ kind }) => kind === 'organisation')

/**
 * Whoever sets the plan may change it: a request is taken whole, unless this browser sends requests itself and has never
 * been asked by that writer. Backups and packs carry what was settled elsewhere.
 */
function isFromCoordinator(
  { kind, head }: Pick<Envelope, 'kind' | 'head'>,
  { requested, coordinators }: ExchangeContext,
): boolean {
  switch (kind) {
    case 'request':
      return requested.length === 0 || coordinators.has(head.actor?.id ?? '')
    case 'return':
      return false
    case 'pack':
    case 'backup':
      return requested.length === 0
  }
}

/** What the requests that a file answers had asked for; where it names none of ours, what it says of itself. */
function partsAsked(head: Envelope['head'], { requested }: ExchangeContext): readonly Part[] {
  const asked = requested.filter(({ id }) => head.basedOn?.includes(id)).flatMap(({ parts }) => parts)
  return asked.length > 0 ? asked : partsOf(head)
}

/** The parts that a cover names; none where it names no quarter. */
export function partsOf({ scope }: Envelope['head']): readonly Part[] {
  const { quarters = [], sections = [], posts = [] } = scope ?? {}
  return quarters.map((quarter) => ({ quarter, sections, posts }))
}
