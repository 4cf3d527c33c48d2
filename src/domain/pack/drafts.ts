import { canonical } from '../canonical'
import { write } from '../change'
import type { Changes } from '../change'
import { digest } from '../digest'
import type { DateText, QuarterId } from '../primitives'
import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import type { RegisterValue } from '../records'
import type { PackAsked } from './packAsked'
import { packDocument } from './packDocument'

/** The drafts of a committee or a section that were given out, newest last. */
export type Drafts = RegisterValue<'committee', 'drafts'>

/** `isGivenOut`: its very content was, so it keeps its number and its date. */
export type NumberedDraft = Drafts[number] & { readonly isGivenOut: boolean }

/** The draft that a content is, or would be: the same content keeps its number, another one gets the next. */
export function draftNumbered(
  drafts: Drafts,
  wanted: { readonly quarter: QuarterId; readonly today: DateText; readonly of: string },
): NumberedDraft {
  const last = drafts.findLast(({ quarter }) => quarter === wanted.quarter)
  if (last?.of === wanted.of) return { ...last, isGivenOut: true }
  const { quarter, today, of } = wanted
  return { quarter, number: (last?.number ?? 0) + 1, on: today, of, isGivenOut: false }
}

/** What a pack holds, whatever its number. */
export interface PackContent {
  /** A short text to compare by, made of all that is in any of its copies. */
  readonly of: string
  /** Whether the Part 2 copy holds more than the public one. */
  readonly hasExempt: boolean
}

export function contentOf(asked: Omit<PackAsked, 'edition'>): PackContent {
  const copy = (isPart2: boolean): string => {
    const edition = { is: 'draft', number: 1, on: '2000-01-01', isPart2 } as const
    return digest(canonical({ ...packDocument({ ...asked, edition }), edition: null }))
  }
  const of = copy(true)
  return { of, hasExempt: of !== copy(false) }
}

/** Notes that a draft was given out. */
export function draftChanges(
  committee: OfKind<'committee'>,
  { quarter, number, on, of }: NumberedDraft,
): Changes {
  const before = committee.values.drafts
  return {
    label: `Draft ${number} for ${nameOf(committee)}`,
    writes: [
      write(
        { kind: 'committee', id: committee.id, register: 'drafts' },
        [...(before ?? []), { quarter, number, on, of }],
        before,
      ),
    ],
  }
}
