import { deletedRegister } from '../fold'
import { isKind } from '../records'
import type { Kind } from '../records'

/**
 * Who owns what (records.md): the registers an officer writes. Everything else in a return is a proposal, so that
 * nobody widens a tolerance by handing in a file. `all`: the whole record is theirs, its deletion included.
 */
const officers: { readonly [K in Kind]?: readonly string[] | 'all' } = {
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
  progress: 'all',
  narrative: 'all',
  submission: ['state', 'signOff'],
  question: ['answer'],
}

/** Whether an officer may change this without being asked; a kind or register of a later version is the clerk's. */
export function isOfficers(kind: string, register: string): boolean {
  const own = isKind(kind) ? officers[kind] : undefined
  return own === 'all' || (register !== deletedRegister && (own ?? []).includes(register))
}
