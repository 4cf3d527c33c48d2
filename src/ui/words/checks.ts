import type { FixKind } from '#domain/check/fix'
import type { AnyFinding, Check } from '#domain/checks'
import type { Severity } from '#domain/check/finding'
import { splitId } from '#domain/ids'
import type { PlanView } from '#domain/plan/place'
import type { Band } from '#domain/records/scheme'
import { findingSentence } from './check'
import {
  changedWords,
  correctedWords,
  differsWords,
  leftWords,
  provisionalWords,
  unfitWords,
  zeroWords,
} from './checks/figures'
import { activityWords, lackingWords, returnWords, unsettledWords } from './checks/reports'
import { sameWords, twinWords } from './checks/rows'
import { numberWords, revealingWords, silentWords, textLeftWords } from './checks/texts'

/** What a check looks for, as the heading of what it found. */
export const checkWords = {
  C1: 'Reported status is not the computed one',
  C2: 'Comment or corrective action missing',
  C3: 'Figure missing without a reason',
  C4: 'Zero that may be missing',
  C5: 'Figure or target left from last quarter',
  C6: 'Same figures under different indicators',
  C7: 'Titles alike, or one indicator in two rows',
  C8: 'Reference mistyped in a text',
  C9: 'Figure far from its history',
  C10: 'Unit does not fit',
  C11: 'Target or definition changed',
  C12: 'Figure of an earlier quarter corrected',
  C13: 'Activity not fully reported, or past its date',
  C14: 'Section not submitted, not signed off or changed since',
  C15: 'Conflict, duplicate reference or not placed',
  C16: 'Provisional figure',
  C17: 'Text left in from last quarter',
  C18: 'Count to date lower than before',
  C19: 'Number in a text is not the figure',
  C20: 'Narrative silent about a figure below tolerance',
  C21: 'Not for the public, or a small number',
} satisfies Record<Check, string>

/** How severe a finding is: shape, word and colour. */
export const severityLooks = {
  warns: { label: 'Warning: does not stop a pack', short: 'Warning', symbol: 'diamond', tone: 'fair' },
  blocks: { label: 'Stops a pack', short: 'Stops', symbol: 'cross', tone: 'poor' },
} satisfies Record<Severity, Pick<Band, 'label' | 'short' | 'symbol' | 'tone'>>

/** What stands in the way of a pack, said before anything else. */
export function stopsWords(count: number): string {
  if (count === 0) return 'Nothing here stops a pack.'
  return count === 1
    ? '1 of these stops a pack until it is settled, or dismissed with a reason.'
    : `${count.toLocaleString('en-GB')} of these stop a pack until they are settled, or dismissed with a reason.`
}

/** What the button of a fix says, and what the step is called. */
export function fixWords(
  kind: FixKind,
  finding: AnyFinding,
): { readonly seen: string; readonly label: string } {
  switch (kind) {
    case 'takeComputed': {
      const band =
        finding.check === 'C1' && 'band' in finding.found.computed ? finding.found.computed.band.short : ''
      return { seen: `Report “${band}”`, label: `Reported status “${band}” taken from the figures` }
    }
    case 'reference': {
      const meant = finding.check === 'C8' ? finding.found.meant : ''
      return { seen: `Write ${meant}`, label: `Reference corrected to ${meant}` }
    }
    case 'awaiting':
      return { seen: 'It is missing: mark as awaiting', label: 'Marked as awaiting data' }
    case 'final':
      return { seen: 'It is final', label: 'Marked as final' }
    case 'suppress':
      return { seen: 'Show as <5', label: 'Suppressed as <5' }
  }
}

/** What was found, with the values that show it. */
export function checkSentence(finding: AnyFinding, view: PlanView): string {
  const { firstMonth } = view.structure
  switch (finding.check) {
    case 'C1':
      return differsWords(finding)
    case 'C2':
      return lackingWords(finding.found.missing)
    case 'C3':
      return 'There is no figure, and no reason why.'
    case 'C4':
      return zeroWords(finding, firstMonth)
    case 'C5':
      return leftWords(finding, firstMonth)
    case 'C6':
      return sameWords(finding, view)
    case 'C7':
      return twinWords(finding, view)
    case 'C8':
      return `The text says “${finding.found.typed}”, which is no reference. Is ${finding.found.meant} meant?`
    case 'C9':
    case 'C18':
      return historyWords(finding, view)
    case 'C10':
      return unfitWords(finding)
    case 'C11':
      return changedWords(finding)
    case 'C12':
      return correctedWords(finding, view)
    case 'C13':
      return activityWords(finding)
    case 'C14':
      return returnWords(finding, view)
    case 'C15':
      return unsettledWords(finding, view)
    case 'C16':
      return provisionalWords(finding, firstMonth)
    case 'C17':
      return textLeftWords(finding, firstMonth)
    case 'C19':
      return numberWords(finding, view)
    case 'C20':
      return silentWords(finding, view)
    case 'C21':
      return revealingWords(finding, view)
  }
}

function historyWords(
  finding: Extract<AnyFinding, { readonly check: 'C9' | 'C18' }>,
  { structure }: PlanView,
): string {
  const { id, quarter } = finding.about
  const definition = structure.definition(splitId(id).owner, quarter)
  if (!definition) throw new Error(`${id} was checked and must have a definition`)
  return findingSentence(finding, { measure: definition.measure, firstMonth: structure.firstMonth })
}
