import type { ActivityFinding } from '#domain/check/activityLacks'
import type { ReturnFinding } from '#domain/check/sectionNotIn'
import type { UnsettledFinding } from '#domain/check/unsettled'
import { formatDate } from '#domain/date'
import type { PlanView } from '#domain/plan/place'
import type { Missing } from '#domain/sectionTodo'
import { postWords } from '#domain/activityRows'
import { capital, registerName } from '../../words'
import { partWords } from '../sectionTodo'
import { indicatorsInWords, listed, nameInShort } from './naming'

/** C2 — `“Below”: still to be written are the comment and the corrective action (reason, action).` */
export function lackingWords(missing: readonly Missing[]): string {
  const band = missing.flatMap((one) => ('band' in one ? [one.band.short] : []))[0]
  const lead = band === undefined ? '' : `“${band}”: `
  return `${lead}${listed(missing.map(lackWords))} missing.`
}

function lackWords(missing: Missing): string {
  switch (missing.what) {
    case 'figure':
      return 'figure'
    case 'comment':
      return 'comment'
    case 'correctiveAction':
      return `corrective action (${missing.parts.map((part) => partWords[part]).join(', ')})`
    case 'status':
      return 'status'
    case 'progressText':
      return 'text on its progress'
    case 'nextStep':
      return listed(missing.parts.map((part) => (part === 'action' ? 'next step' : 'reason')))
    case 'summary':
      return 'summary'
    case 'answer':
      return 'answer'
  }
}

/** C13 */
export function activityWords({ found: { missing, overdue, moved } }: ActivityFinding): string {
  return [
    ...(missing.length > 0 ? [capital(lackingWords(missing))] : []),
    ...(overdue ? [`It was due by ${formatDate(overdue)} and is not complete.`] : []),
    ...(moved
      ? [`Its date was moved from ${formatDate(moved.from)} to ${formatDate(moved.to)} without a reason.`]
      : []),
  ].join(' ')
}

/** C14 */
export function returnWords({ found }: ReturnFinding, { structure }: PlanView): string {
  switch (found.what) {
    case 'notReturned': {
      const by = found.deadline ? `, which was asked for by ${formatDate(found.deadline)}` : ''
      const late = found.isLate
        ? `Late: the section${by}, has not been submitted`
        : `The section has not been submitted`
      return `${late}${found.isSigned ? '' : ' or signed off'}.`
    }
    case 'notSigned':
      return `Submitted without a sign-off by ${postWords(structure, found.post)}.`
    case 'changedSince': {
      const rows = found.changed === 1 ? '1 row has' : `${found.changed} rows have`
      return `${rows} changed since it was signed off on ${formatDate(found.by.on)}${found.wasAccepted ? ', and it has been accepted' : ''}.`
    }
  }
}

/** C15 */
export function unsettledWords({ about, found }: UnsettledFinding, view: PlanView): string {
  switch (found.what) {
    case 'conflict':
      return `Two versions stand against each other: ${registerName([about.kind], found.register)}. Choose which to keep.`
    case 'sameReference':
      return `${found.ref} is the reference of ${found.indicators.length} indicators: ${indicatorsInWords(found.indicators, view, 'full')}. Are they the same?`
    case 'notPlaced':
      return `${capital(nameInShort(about, view))} stands under nothing that is there, so that no pack shows it.`
  }
}
