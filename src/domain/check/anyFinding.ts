import { digest } from '../digest'
import type { Id } from '../primitives'
import type { ActivityFinding } from './activityLacks'
import type { CorrectedFinding } from './corrected'
import type { FigureFinding } from './figureFindings'
import type { NoFigureFinding } from './figureMissing'
import type { FrontLeftFinding } from './frontLeft'
import type { LeftFinding } from './leftFromLast'
import type { MistypedFinding } from './mistypedReference'
import type { ProvisionalFinding } from './provisional'
import type { RevealingFinding } from './revealing'
import type { ChangedFinding } from './rulesChanged'
import type { SameFinding } from './sameFigures'
import type { ReturnFinding } from './sectionNotIn'
import type { SilentFinding } from './silentNarrative'
import type { DiffersFinding } from './statusDiffers'
import type { TextLeftFinding } from './textLeft'
import type { TwinsFinding } from './twinTitles'
import type { UnfitFinding } from './unitUnfit'
import type { UnsettledFinding } from './unsettled'
import type { WordsFinding } from './wordsMissing'
import type { NumberFinding } from './wrongNumber'
import type { ZeroFinding } from './zeroForMissing'

/** What any of the checks may find. */
export type AnyFinding =
  | DiffersFinding
  | WordsFinding
  | NoFigureFinding
  | ZeroFinding
  | LeftFinding
  | SameFinding
  | TwinsFinding
  | MistypedFinding
  | FigureFinding
  | UnfitFinding
  | ChangedFinding
  | CorrectedFinding
  | ActivityFinding
  | ReturnFinding
  | UnsettledFinding
  | ProvisionalFinding
  | TextLeftFinding
  | FrontLeftFinding
  | NumberFinding
  | SilentFinding
  | RevealingFinding

export type Check = AnyFinding['check']

/** In the order of their numbers. */
export const checkNames = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'C21',
] as const satisfies readonly Check[]

/**
 * The id of the record that dismisses a finding: a digest of `check@kind@recordId@quarter`. Where a check may find several
 * things on one record, or concerns several records, the record id says which, so that another one is told all the same.
 */
export function dismissalOf(finding: Pick<AnyFinding, 'check' | 'about'>): Id {
  const known = remembered.get(finding)
  if (known !== undefined) return known
  const id = digest(subjectOf(finding))
  remembered.set(finding, id)
  return id
}

const remembered = new WeakMap<Pick<AnyFinding, 'check' | 'about'>, Id>()

function subjectOf({ check, about }: Pick<AnyFinding, 'check' | 'about'>): string {
  const { kind, id, quarter, register, others = [], mark } = about
  const records = [id, ...others].join('~')
  const place = [records, ...(register ? [`/${register}`] : []), ...(mark ? [`#${mark}`] : [])].join('')
  return `${check}@${kind}@${place}@${quarter}`
}

/** C15 is settled and never dismissed. */
export const canBeDismissed = ({ check }: Pick<AnyFinding, 'check'>): boolean => check !== 'C15'
