import { composite } from '../ids'
import type { DateText, Id } from '../primitives'
import type { Report } from '../scorecard'
import { signOffStanding } from '../signOff'
import type { Signature } from '../signOff'
import type { Finding, Severity } from './finding'

/** `isLate`: its deadline is over. `changed`: rows that are not as they were signed. */
export type ReturnFound =
  | {
      readonly what: 'notReturned'
      readonly deadline: DateText | undefined
      readonly isLate: boolean
      readonly isSigned: boolean
    }
  | { readonly what: 'notSigned'; readonly post: Id }
  | {
      readonly what: 'changedSince'
      readonly by: Signature
      readonly changed: number
      readonly wasAccepted: boolean
    }

export type ReturnFinding = Finding<'C14', ReturnFound>

/** C14 — A section that is not in, late, not signed off, or changed since. Nothing of one that nobody is asked for. */
export function sectionNotIn(report: Report, section: Id, today: DateText): ReturnFinding | undefined {
  const found = foundOf(report, section, today)
  if (!found) return undefined
  const id = composite(section, report.quarter)
  const about = { kind: 'submission', id, quarter: report.quarter } as const
  return { check: 'C14', about, severity: severityOf(found), found }
}

/** What is not signed blocks; a change since is told. */
function severityOf(found: ReturnFound): Severity {
  const isUnsigned = found.what === 'notSigned' || (found.what === 'notReturned' && !found.isSigned)
  return isUnsigned ? 'blocks' : 'warns'
}

function foundOf(report: Report, section: Id, today: DateText): ReturnFound | undefined {
  const { structure, figures, quarter } = report
  const asked = structure.get('section', section)?.values
  const submission = figures.get('submission', composite(section, quarter))?.values
  const standing = signOffStanding(report, section)
  const signer = asked?.signOff?.post
  const { state, deadline } = submission ?? {}
  const isAsked = (asked?.drafters?.length ?? 0) > 0 || Boolean(submission)
  if (isAsked && state !== 'submitted' && state !== 'accepted')
    return {
      what: 'notReturned',
      deadline: deadline ?? undefined,
      isLate: Boolean(deadline && deadline < today),
      isSigned: !signer || standing.standing !== 'none',
    }
  if (standing.standing === 'none') return signer ? { what: 'notSigned', post: signer } : undefined
  if (standing.standing !== 'lapsed') return undefined
  const { by, changed } = standing
  return { what: 'changedSince', by, changed: changed.length, wasAccepted: state === 'accepted' }
}
