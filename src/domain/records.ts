import type * as v from 'valibot'
import type { DeepReadonly } from './primitives'
import { definitionRegisters } from './records/definition'
import { indicatorRegisters, yearRegisters } from './records/indicator'
import { measurementRegisters, progressRegisters } from './records/measurement'
import {
  directorateRegisters,
  organisationRegisters,
  planRegisters,
  postRegisters,
} from './records/organisation'
import {
  dismissalRegisters,
  narrativeRegisters,
  quarterRegisters,
  questionRegisters,
  submissionRegisters,
} from './records/quarterly'
import { schemeRegisters } from './records/scheme'
import {
  activityRegisters,
  committeeRegisters,
  objectiveRegisters,
  priorityRegisters,
  sectionRegisters,
} from './records/structure'
import { versionRegisters } from './records/version'

/** Every kind of record with the shape of each of its registers: records.md as code. */
export const registersOf = {
  organisation: organisationRegisters,
  directorate: directorateRegisters,
  post: postRegisters,
  plan: planRegisters,
  priority: priorityRegisters,
  section: sectionRegisters,
  objective: objectiveRegisters,
  scheme: schemeRegisters,
  indicator: indicatorRegisters,
  definition: definitionRegisters,
  year: yearRegisters,
  measurement: measurementRegisters,
  activity: activityRegisters,
  progress: progressRegisters,
  narrative: narrativeRegisters,
  submission: submissionRegisters,
  quarter: quarterRegisters,
  question: questionRegisters,
  dismissal: dismissalRegisters,
  committee: committeeRegisters,
  version: versionRegisters,
} as const

export type Kind = keyof typeof registersOf
export type RegisterName<K extends Kind> = keyof (typeof registersOf)[K] & string

/** The value of a register; `null` where it was written and then emptied. */
export type RegisterValue<K extends Kind, R extends RegisterName<K>> =
  (typeof registersOf)[K][R] extends v.GenericSchema<infer _Input, infer Output>
    ? DeepReadonly<Output>
    : never

/** The registers of a record as the screen shows them. Absent: never written. */
export type Values<K extends Kind> = { readonly [R in RegisterName<K>]?: RegisterValue<K, R> | null }

/** A record as it stands: every register folded to the value that is shown (R6). */
export interface RecordOf<K extends Kind> {
  readonly kind: K
  readonly id: string
  readonly values: Values<K>
  /** Registers with more than one distinct live value (R5); empty nearly always. */
  readonly unsettled: readonly string[]
}

/** Any record, as one of the kinds. */
export type AnyRecord = { readonly [K in Kind]: RecordOf<K> }[Kind]

export const kinds: readonly Kind[] = Object.keys(registersOf).filter(isKind)

export function isKind(text: string): text is Kind {
  return Object.hasOwn(registersOf, text)
}
