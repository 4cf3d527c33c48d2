import type { Json } from './canonical'
import type { Id } from './primitives'
import type { EntryName } from './register'
import type { Kind, RegisterName, RegisterValue, Values } from './records'

/**
 * One register of one record, from what was on the screen to what it shall be. `undefined`: never written;
 * `null`: emptied. `before` guards the write: where the register shows something else by now, it is refused.
 */
export interface Write {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  readonly value: Json
  readonly before: Json | undefined
  /**
   * R7 — Settles a conflict: the names of the entries that stood against each other when the person chose. Written even
   * where the value is the one shown; refused where others stand there by now. Absent: an ordinary write.
   */
  readonly settles?: readonly EntryName[] | undefined
  /** Where it is typed in for a post, which then is its author. Absent: it is of whoever writes it. */
  readonly enteredFor?: EnteringFor | undefined
}

/** A post that gave its figures or words in an e-mail or on the telephone, and what they were taken from. */
export interface EnteringFor {
  readonly post: Id
  /** `e-mail of 12 July` */
  readonly from: string
}

/** What one action of a person changes; one step of undo. `label` says it in words: "Actual of PI1172". */
export interface Changes {
  readonly label: string
  readonly writes: readonly Write[]
}

/** A typed write: kind, register and value must fit. */
export function write<K extends Kind, R extends RegisterName<K>>(
  at: { readonly kind: K; readonly id: string; readonly register: R },
  value: RegisterValue<K, R> | null,
  before: RegisterValue<K, R> | null | undefined,
): Write {
  return { ...at, value: asJson(value), before: before === undefined ? undefined : asJson(before) }
}

/** Register values are JSON by their schemas. */
function asJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- every register schema describes JSON
  return value as Json
}

/** The writes that make a new record. Registers left out stay unwritten. */
export function creation<K extends Kind>(kind: K, id: string, values: Values<K>): readonly Write[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([register, value]) => ({ kind, id, register, value: asJson(value), before: undefined }))
}

/** The writes that bring a record from what it shows to these values; registers left out stay as they are. */
export function edition<K extends Kind>(
  record: { kind: K; id: string; values: Values<K> },
  values: Values<K>,
): readonly Write[] {
  const before: Readonly<Record<string, unknown>> = record.values
  return creation(record.kind, record.id, values).map((one) => {
    const was = before[one.register]
    return was === undefined ? one : { ...one, before: asJson(was) }
  })
}
