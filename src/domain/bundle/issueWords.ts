import type * as v from 'valibot'
import {
  dateSchema,
  decimalSchema,
  idSchema,
  quarterIdSchema,
  valueSchema,
  yearIdSchema,
} from '../primitives'
import { quoted } from './fileProblem'
import { dotSchema, hashSchema } from './schema'

type Issue = v.BaseIssue<unknown>

/** Where in the checked value an issue lies. */
export function stepsOf(issue: Issue): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** What is wrong, in a sentence: says what stands there and what is expected. */
export function describeIssue(issue: Issue): string {
  if (issue.received === 'undefined') return 'This is missing.'
  const form = issue.requirement instanceof RegExp ? forms.get(issue.requirement.source) : undefined
  if (form) return `${quoted(String(issue.input))} is not ${form}.`
  switch (issue.type) {
    case 'picklist':
    case 'literal':
    case 'variant':
      return `${written(issue)} is not known here: expected ${oneOf(issue.expected)}.`
    case 'union':
      return `${written(issue)} has none of the forms that are possible here.`
    case 'regex':
      return `${written(issue)} is not in the form that is expected here.`
    case 'min_length':
      return 'This must not be empty.'
    case 'max_length':
      return `This is too long: at most ${String(issue.requirement)} characters or items.`
    case 'integer':
      return `${written(issue)} is not a whole number.`
    case 'min_value':
      return `${written(issue)} is too small: at least ${String(issue.requirement)}.`
    case 'max_value':
      return `${written(issue)} is too large: at most ${String(issue.requirement)}.`
    case 'check':
      return `${written(issue)} does not exist.`
    default:
      return `${written(issue)} stands where ${inPlainWords(issue.expected)} is expected.`
  }
}

const firstPattern = (schema: {
  readonly pipe: readonly [unknown, { readonly requirement: RegExp }, ...unknown[]]
}) => schema.pipe[1].requirement.source

/** What a text must be, by the pattern it has to match. */
const forms: ReadonlyMap<string, string> = new Map([
  [
    firstPattern(decimalSchema),
    'a figure in normal form, such as 1850, 97.0 or -4: no separators, signs or units',
  ],
  [
    firstPattern(valueSchema),
    'a figure in normal form, such as 1850, 97.0 or -4, or a date such as 2012-06-30',
  ],
  [
    firstPattern(valueSchema),
    'a figure in normal form, such as 1850, 97.0 or -4: no separators, signs or units',
  ],
  [firstPattern(idSchema), 'an id: small letters, digits and hyphens, at most 64'],
  [firstPattern(quarterIdSchema), 'a quarter such as 2012-Q1'],
  [firstPattern(yearIdSchema), 'a financial year such as 2012'],
  [firstPattern(dateSchema), 'a date such as 2012-06-30'],
  [firstPattern(hashSchema), 'a hash such as sha256:… with 64 digits'],
  [firstPattern(dotSchema), 'a dot such as a7f3c2d9.10'],
  [/^[^-]/.source, 'a tolerance: it is never negative'],
])

/** What stands there: short values themselves, others by what they are. */
function written({ input, received }: Issue): string {
  if (typeof input === 'string') return quoted(input)
  if (typeof input === 'number' || typeof input === 'boolean') return String(input)
  return inPlainWords(received)
}

const plainWords: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['null', 'nothing'],
])

const inPlainWords = (word: string | null): string => plainWords.get(word ?? '') ?? 'something else'

/** `("a" | "b")` → `a or b`. */
function oneOf(expected: string | null): string {
  const words = [...(expected ?? '').matchAll(/"([^"]*)"|\d+/g)].map((match) => match[1] ?? match[0])
  return words.length < 2 ? quoted(words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
