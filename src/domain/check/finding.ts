import type { Exact } from '../exact'
import type { Id, QuarterId } from '../primitives'
import type { Kind } from '../records'
import type { Measure } from '../records/definition'

/** `warns`: a pack may be made all the same; `blocks`: not until it is settled or dismissed. */
export type Severity = 'warns' | 'blocks'

/** The record that a finding is about. `quarter`: the one it is for; of a record without one, that of the report. */
export interface About {
  readonly kind: Kind
  readonly id: Id
  readonly quarter: QuarterId
  /** Where one place of the record is meant. */
  readonly register?: string
  /** Other records of the kind that it concerns alike. */
  readonly others?: readonly Id[]
  /** C21 — Its number, or one that it is held against, is suppressed: words must not tell it. */
  readonly isUnseen?: boolean
  /** Tells it from another finding of the same check on the same place. */
  readonly mark?: string
}

/** What a check found, and about what. `found` holds what its sentence needs. */
export interface Finding<Check extends string, Found> {
  readonly check: Check
  readonly about: About
  readonly severity: Severity
  readonly found: Found
}

/** One value of an indicator in a quarter that it was due in, and how it was measured then. */
export interface QuarterValue {
  readonly quarter: QuarterId
  readonly measure: Measure
  readonly value: Exact
  /** C21 — The number is suppressed. */
  readonly isUnseen: boolean
}

/** What the checks of a single figure look at. */
export interface CheckedFigure extends QuarterValue {
  readonly indicator: Id
  /** Of quarters before, newest first; those without a value are left out. */
  readonly earlier: readonly QuarterValue[]
}
