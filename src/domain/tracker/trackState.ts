import { dayNumber } from '../date'
import type { DateText, Id, QuarterId } from '../primitives'
import type { Values } from '../records'

/** A request that left. No sections and no posts: of the whole quarter. */
export interface SentFile {
  readonly id: string
  readonly fileName: string
  /** The moment in ISO 8601 by the clock of this browser, as that of a return. */
  readonly at: string
  readonly quarters: readonly QuarterId[]
  readonly sections: readonly Id[]
  readonly posts: readonly Id[]
}

/** A return that was taken in. */
export interface ReturnedFile {
  readonly fileName: string
  readonly importedAt: string
  readonly quarters: readonly QuarterId[]
  readonly sections: readonly Id[]
  /** Whose rows it is of; none: those of everybody in its sections. */
  readonly posts: readonly Id[]
  /** False where it was withdrawn. */
  readonly isIn: boolean
}

/** `lapsed`: signed, but rows have changed since. */
export type SignOffOf = (section: Id) => 'none' | 'signed' | 'lapsed'

/** How far a section has come. Posts by their titles. */
export type TrackState =
  | { readonly state: 'notSent' }
  | { readonly state: 'sent'; readonly at: string; readonly fileName: string }
  /** Part of it came in, or all of it before it was asked for again. */
  | {
      readonly state: 'partIn'
      readonly at: string
      readonly fileName: string
      /** Empty: everybody who drafts it. */
      readonly waitingFor: readonly string[]
    }
  | { readonly state: 'in'; readonly at: string; readonly fileName: string }
  /** Marked as submitted or accepted, without a file: written in this browser, or taken in with a pack. */
  | { readonly state: 'submitted' }
  /** It was in, and is to be handed in again. Until whoever reopened it says that it is in. */
  | { readonly state: 'reopened' }
  /** The deadline has passed and not all of it is in. `daysLate` ≥ 1. */
  | {
      readonly state: 'late'
      readonly deadline: DateText
      readonly daysLate: number
      readonly otherwise: 'notSent' | 'nothingIn' | 'partIn' | 'reopened'
    }
  | { readonly state: 'signed'; readonly post: string; readonly on: DateText }
  | { readonly state: 'changedSince'; readonly post: string; readonly on: DateText }

interface Standing {
  /** Oldest first. */
  readonly requests: readonly SentFile[]
  readonly returns: readonly ReturnedFile[]
  readonly submission: Values<'submission'>
  readonly signOff: ReturnType<SignOffOf>
  readonly today: DateText
  readonly titleOf: (post: Id) => string
}

/** C14 — What was reopened is not in; what was asked for again, or of others too, is not all in. */
export function trackState(standing: Standing): TrackState {
  const { requests, returns, submission } = standing
  if (submission.state === 'reopened') return lateState(standing, 'reopened') ?? { state: 'reopened' }
  const came = returns.at(-1)
  const open = came ? requests.filter((request) => !isAnswered(request, returns)) : []
  const done = open.length > 0 ? undefined : doneState(standing, came)
  if (done) return done
  const request = requests.at(-1)
  const late = lateState(standing, came ? 'partIn' : request ? 'nothingIn' : 'notSent')
  if (late) return late
  if (came) {
    const waitingFor = [...new Set(open.flatMap(({ posts }) => posts))].map(standing.titleOf)
    return { state: 'partIn', at: came.importedAt, fileName: came.fileName, waitingFor }
  }
  return request ? { state: 'sent', at: request.at, fileName: request.fileName } : { state: 'notSent' }
}

/** By a return that came after it, of the whole section or of a post it asked. */
function isAnswered(request: SentFile, returns: readonly ReturnedFile[]): boolean {
  const isOfAsked = ({ posts }: ReturnedFile): boolean =>
    posts.length === 0 || posts.some((one) => request.posts.includes(one))
  return returns.some((file) => file.importedAt > request.at && isOfAsked(file))
}

function doneState(
  { submission, signOff, titleOf }: Standing,
  came: ReturnedFile | undefined,
): TrackState | undefined {
  const signed = submission.signOff
  if (signed && signOff !== 'none')
    return {
      state: signOff === 'signed' ? 'signed' : 'changedSince',
      post: titleOf(signed.post),
      on: signed.on,
    }
  if (came) return { state: 'in', at: came.importedAt, fileName: came.fileName }
  const isSubmitted = submission.state === 'submitted' || submission.state === 'accepted'
  return isSubmitted ? { state: 'submitted' } : undefined
}

type Late = Extract<TrackState, { readonly state: 'late' }>

function lateState(
  { submission: { deadline }, today }: Standing,
  otherwise: Late['otherwise'],
): Late | undefined {
  if (!deadline || deadline >= today) return undefined
  return { state: 'late', deadline, daysLate: dayNumber(today) - dayNumber(deadline), otherwise }
}
