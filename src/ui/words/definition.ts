import type { Definition } from '#domain/definition'
import { nameOf } from '#domain/recordIndex'
import type { Measure } from '#domain/records/definition'
import { schemeInForce, toleranceInForce } from '#domain/ruleInForce'
import type { Structure } from '#domain/structure'
import { toleranceText } from '#domain/toleranceText'
import {
  accumulationWords,
  aggregationWords,
  polarityWords,
  ratingBasisWords,
  registerWords,
  unitWords,
} from '../words'

/** One thing that a definition says, in words. */
export interface DefinitionLine {
  readonly name: string
  readonly text: string
}

/** What one definition says otherwise than the one before it. */
export interface DefinitionChange extends DefinitionLine {
  readonly before: string
}

/** All that a definition says, the empty left out; of the default tolerance and scheme, what they come to. */
export function definitionLines(definition: Definition, structure: Structure): readonly DefinitionLine[] {
  const { measure, owner, meaning } = definition
  const post = (id: string | null) => named(structure.get('post', id))
  const lines: readonly (readonly [name: string, text: string])[] = [
    ['reference', definition.ref ?? ''],
    ['title', definition.title],
    [registerWords.definition.placement, named(structure.get('section', definition.section))],
    ['unit', unitText(measure)],
    ['decimal places', String(measure.decimals)],
    ['polarity', polarityWords[measure.polarity]],
    ['what a figure covers', accumulationWords[measure.accumulation].name],
    ['year to date', aggregationWords[measure.aggregation]],
    ['tolerance', toleranceText(toleranceInForce(structure, definition), measure)],
    ['scheme', schemeInForce(structure, definition).title],
    ['rated on', ratingBasisWords[definition.basis]],
    ['target', definition.forInformation ? 'none wanted, for information' : ''],
    ['figures from', post(owner.figures)],
    ['commentary from', post(owner.commentary)],
    ['meaning', meaning.text],
    ['source', meaning.source],
  ]
  return lines.map(([name, text]) => ({ name, text })).filter(({ text }) => text !== '')
}

/** In the order of the later definition; what it no longer says comes last. */
export function definitionChanges(
  before: readonly DefinitionLine[],
  after: readonly DefinitionLine[],
): readonly DefinitionChange[] {
  const textOf = (lines: readonly DefinitionLine[], name: string) =>
    lines.find((line) => line.name === name)?.text ?? 'none'
  const gone = before.filter(({ name }) => !after.some((line) => line.name === name))
  return [...after, ...gone.map(({ name }) => ({ name, text: 'none' }))]
    .map(({ name, text }) => ({ name, text, before: textOf(before, name) }))
    .filter((change) => change.before !== change.text)
}

function unitText({ unit }: Measure): string {
  return unit.name === '' ? unitWords[unit.kind] : `${unitWords[unit.kind]} (${unit.name})`
}

const named = (record: Parameters<typeof nameOf>[0] | undefined): string => (record ? nameOf(record) : '')
