import type { Json } from '../canonical'
import { deletedRegister } from '../fold'
import { isKind } from '../records'
import type { Kind } from '../records'

/**
 * Who owns what (records.md): the registers an officer writes. Everything else in a return is a proposal, so that
 * nobody widens a tolerance by handing in a file. `allBut`: what a later version adds is theirs too.
 */
const officers: { readonly [K in Kind]?: readonly string[] | { readonly allBut: readonly string[] } } = {
  measurement: [
    'actual',
    'comment',
    'correctiveAction',
    'reportedStatus',
    'forecast',
    'trend',
    'source',
    'copiedFrom',
  ],
  progress: { allBut: ['access'] },
  narrative: { allBut: ['access', deletedRegister] },
  submission: ['state', 'signOff'],
  question: ['answer'],
}

/** What a file says of one register: every value it has there, also those that contend. */
export interface FilePart {
  readonly kind: string
  readonly id: string
  readonly register: string
  readonly values: readonly Json[]
}

/**
 * Whether an officer may change this without being asked; a kind or register of a later version is the clerk's. A section
 * is handed in by its officers, but accepted and reopened by the clerk.
 */
export function isOfficers({ kind, register, values }: Omit<FilePart, 'id'>): boolean {
  if (!isOwn(kind, register)) return false
  return kind !== 'submission' || register !== 'state' || values.every((value) => officersStates.has(value))
}

/** null: taken back. */
const officersStates: ReadonlySet<Json> = new Set(['drafting', 'checked', 'signedOff', 'submitted', null])

function isOwn(kind: string, register: string): boolean {
  const own = isKind(kind) ? officers[kind] : undefined
  if (own === undefined) return false
  return 'allBut' in own ? !own.allBut.includes(register) : own.includes(register)
}
