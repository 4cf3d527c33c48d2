import { heldQuotient } from '../accumulation/held'
import { exactFigure } from '../explain/amount'
import { exact } from '../exact'
import { tidy } from '../figure/tidy'
import { parseFigure } from '../parseFigure'
import type { ParsedFigure } from '../parseFigure'
import type { DraftReader, Draft } from '../plan/draft'
import type { DecimalText } from '../primitives'
import type { Measure, Unit } from '../records/definition'
import type { Actual } from '../records/measurement'
import { fail, ok } from '../result'
import type { Result } from '../result'
import { valueAsTyped } from '../asTyped'
import type { GroupFields } from './group'

/** The states in the order in which they are offered. */
export const actualStates = [
  'final',
  'provisional',
  'awaiting',
  'notDue',
  'suspended',
  'withheld',
] as const satisfies readonly Actual['state'][]

/**
 * Fields `state`, then of a figure `givenAs` (`value` or `parts`), `value`, `numerator`, `denominator`; of a reason why
 * there is none `reason`, `expected`. A figure without its number is blank: not reported.
 */
export const actualFields: GroupFields<'actual'> = {
  draft: (actual, { definition }) => actualDraft(actual, definition.measure),
  read: (reader, { definition }) => readActual(reader, definition.measure.unit),
}

/** N3 — What a typed numerator and denominator come to; undefined while there is nothing to divide. */
export type Quotient = { readonly has: 'value'; readonly text: string } | { readonly has: 'noValue' }

export function quotientIn(draft: Draft, measure: Measure): Quotient | undefined {
  const [numerator, denominator] = [draft['numerator'], draft['denominator']].map((text) =>
    readPart(text ?? '', measure.unit),
  )
  if (!numerator?.ok || !denominator?.ok || numerator.value === null || denominator.value === null)
    return undefined
  const parts = { numerator: exact(numerator.value), denominator: exact(denominator.value) }
  const held = heldQuotient(parts, measure.unit, false)
  return held.has === 'value' ? { has: 'value', text: exactFigure(held.value, measure) } : { has: 'noValue' }
}

function actualDraft(actual: Actual | null | undefined, measure: Measure): Draft {
  if (!actual) return { state: 'final', givenAs: 'value' }
  if ('value' in actual)
    return { state: actual.state, givenAs: 'value', value: valueAsTyped(actual.value, measure) }
  if ('numerator' in actual) {
    const { state, numerator, denominator } = actual
    return { state, givenAs: 'parts', numerator, denominator }
  }
  const rest = { state: actual.state, givenAs: 'value' }
  switch (actual.state) {
    case 'awaiting':
      return { ...rest, reason: actual.reason, expected: actual.expected ?? '' }
    case 'notDue':
      return rest
    case 'suspended':
    case 'withheld':
      return { ...rest, reason: actual.reason }
  }
}

function readActual(reader: DraftReader, unit: Unit): Actual | null {
  const state = actualStates.find((one) => one === reader.text('state')) ?? 'final'
  switch (state) {
    case 'final':
    case 'provisional':
      return reader.text('givenAs') === 'parts'
        ? readParts(reader, state, unit)
        : readValue(reader, state, unit)
    case 'awaiting':
      return { state, reason: reader.text('reason'), expected: reader.date('expected') }
    case 'notDue':
      return { state }
    case 'suspended':
    case 'withheld':
      return { state, reason: reader.text('reason') }
  }
}

type Given = 'final' | 'provisional'

function readValue(reader: DraftReader, state: Given, unit: Unit): Actual | null {
  const typed = reader.text('value')
  const parsed = parseFigure(typed, unit)
  if (!parsed.ok) {
    reader.refuse('value', parsed.error.message)
    return null
  }
  switch (parsed.value.reads) {
    case 'blank':
      return null
    case 'value':
      return { state, value: parsed.value.value }
    case 'parts':
      return { state, numerator: parsed.value.numerator, denominator: parsed.value.denominator }
    case 'offer':
    case 'ask':
      reader.refuse('value', askedWords(typed, parsed.value))
      return null
  }
}

/** A word such as N/A is a state, and a bracket may be a minus: the form has a place for each, so it only says so. */
function askedWords(typed: string, { choices }: Extract<ParsedFigure, { choices: unknown }>): string {
  const values = choices.flatMap((choice) => (choice.choose === 'value' ? [choice.value] : []))
  const [first, second] = values
  if (second !== undefined) return `“${typed}” may mean ${values.join(' or ')}. Type the one that is meant.`
  if (choices.some(({ choose }) => choose === 'suppressed'))
    return `“${typed}” is not a figure. Choose “withheld” here, and under “Who may read it” say what is shown instead.`
  const zero = first === undefined ? '' : 'Type 0 if that is the figure; otherwise leave it out and choose'
  return `“${typed}” is not a figure. ${zero || 'Choose'} in the list above why there is none.`
}

function readParts(reader: DraftReader, state: Given, unit: Unit): Actual | null {
  const [numerator, denominator] = [partIn(reader, 'numerator', unit), partIn(reader, 'denominator', unit)]
  if (numerator === null && denominator === null) return null
  if (numerator === null) reader.refuse('numerator', 'Type the numerator too, or empty the denominator.')
  if (denominator === null) reader.refuse('denominator', 'Type the denominator too: out of how many.')
  if (denominator?.startsWith('-'))
    reader.refuse('denominator', 'The denominator says out of how many, so it cannot be negative.')
  return { state, numerator: numerator ?? '0', denominator: denominator ?? '0' }
}

function partIn(reader: DraftReader, field: string, unit: Unit): DecimalText | null {
  const part = readPart(reader.text(field), unit)
  if (part.ok) return part.value
  reader.refuse(field, part.error)
  return null
}

/** A numerator and a denominator are counts or amounts, whatever they make together. */
function readPart(text: string, unit: Unit): Result<DecimalText | null, string> {
  const kind = unit.kind === 'money' ? 'money' : 'number'
  const parsed = parseFigure(text, { kind, name: '' })
  if (!parsed.ok) return fail(parsed.error.message)
  if (parsed.value.reads === 'blank') return ok(null)
  if (parsed.value.reads === 'value') return ok(parsed.value.value)
  return fail(`“${tidy(text)}” is not one number. Type it in figures, such as 1,850.`)
}
