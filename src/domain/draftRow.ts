import type { EnteringFor } from './change'
import type { Id, QuarterId } from './primitives'

/** The register that a text is typed into. */
export interface TypedPlace {
  readonly kind: 'measurement' | 'narrative' | 'progress'
  readonly id: string
  readonly register: string
  /** The section of the report that it is part of; undefined: of none. */
  readonly section: { readonly id: Id; readonly quarter: QuarterId } | undefined
}

/** A text that is being typed, as it stood after the last key. A row for each editor that was opened. */
export interface DraftRow {
  readonly id: string
  /** The opened page that it is typed in. */
  readonly tab: string
  /** Names the place among all that is typed. */
  readonly place: string
  /** The register it is for; undefined of a form, which knows that itself. */
  readonly register: TypedPlace | undefined
  /** For people: "Actual of PI1128 Overall recorded crime". */
  readonly name: string
  /** Title and address of its page. */
  readonly page: string
  readonly address: string
  /** By field; an editor of one text has the field `text` alone. */
  readonly texts: Readonly<Record<string, string>>
  /** What stood there when it was begun, by field. */
  readonly base: Readonly<Record<string, string>>
  readonly at: string
  /** Where it is typed in for a post. */
  readonly enteredFor?: EnteringFor | undefined
}

/** Whether a row is one: another version may have left others. By hand, so that what is typed needs no library first. */
export function isDraftRow(row: unknown): row is DraftRow {
  if (!isObject(row)) return false
  const isNamed = ['id', 'tab', 'place', 'name', 'page', 'address', 'at'].every(
    (member) => typeof row[member] === 'string',
  )
  const areTexts = [row['texts'], row['base'], row['enteredFor'] ?? {}].every(isTexts)
  return isNamed && areTexts && isPlace(row['register'])
}

function isPlace(register: unknown): boolean {
  if (register === undefined) return true
  if (!isObject(register)) return false
  const { kind, id, section } = register
  const isKnown = kind === 'measurement' || kind === 'narrative' || kind === 'progress'
  return (
    isKnown &&
    typeof id === 'string' &&
    typeof register['register'] === 'string' &&
    (section === undefined || isTexts(section))
  )
}

const isTexts = (texts: unknown): boolean =>
  isObject(texts) && Object.values(texts).every((text) => typeof text === 'string')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
