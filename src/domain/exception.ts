import { exceptionBands } from './ruleInForce'
import { isExceptional } from './scheme'
import type { Status } from './status'
import type { Structure } from './structure'

/** K3, C2 — Whether a status is reported by exception, so that a comment and a corrective action are asked for. */
export function isException(structure: Structure, status: Status): boolean {
  return status.has === 'band' && isExceptional(status.scheme, status.band, exceptionBands(structure))
}
