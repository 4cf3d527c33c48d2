import type { Frozen } from '../records/version'
import type { PackDocument } from './document'

/** What is known here of the version that a pack says it is cut from: held with the same fingerprint, with another, or not held. */
export type HeldVersion = 'same' | 'other' | 'unknown'

/** `council`: whose versions these are; the same label of another council says nothing. */
export function heldVersion(
  { edition, quarter, ...pack }: Pick<PackDocument, 'edition' | 'quarter' | 'council'>,
  { council, versions }: { readonly council: string | undefined; readonly versions: readonly Frozen[] },
): HeldVersion {
  if (edition.is === 'draft') return 'unknown'
  const ofQuarter = versions.filter((version) => version.quarter === quarter)
  if (ofQuarter.some(({ hash }) => hash === edition.hash)) return 'same'
  const isNamed = ofQuarter.some(({ label }) => label === edition.label)
  return isNamed && pack.council === council ? 'other' : 'unknown'
}
