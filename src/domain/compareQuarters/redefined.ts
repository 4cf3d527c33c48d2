import type { Definition } from '../definition'
import type { RegisterName } from '../records'
import { schemeInForce, toleranceInForce } from '../ruleInForce'
import { sameValue } from '../sameValue'
import type { Structure } from '../structure'

/** What of a definition can be another one. */
export type Redefined = RegisterName<'definition'>

/** What the later of two definitions of an indicator says otherwise. */
export function redefinedIn(
  structure: Structure,
  before: Definition,
  after: Definition,
): readonly Redefined[] {
  if (before === after) return []
  const ruleOf = (one: Definition) => [one.basis, schemeInForce(structure, one).id, one.forInformation]
  const same: Readonly<Record<Redefined, boolean>> = {
    identity: before.ref === after.ref && before.title === after.title,
    placement: before.section === after.section,
    measure: sameValue(before.measure, after.measure),
    tolerance: sameValue(toleranceInForce(structure, before), toleranceInForce(structure, after)),
    rating: sameValue(ruleOf(before), ruleOf(after)),
    owner: sameValue(before.owner, after.owner),
    meaning: sameValue(before.meaning, after.meaning),
  }
  return order.filter((register) => !same[register])
}

const order = ['identity', 'placement', 'measure', 'tolerance', 'rating', 'owner', 'meaning'] as const
