import type { Definition } from '../definition'
import type { Values } from '../records'
import {
  accumulationSchema,
  aggregationSchema,
  polaritySchema,
  ratingBasisSchema,
  unitKinds,
} from '../records/definition'
import type { Accumulation, Aggregation, Measure, Unit } from '../records/definition'
import { defaultScheme, defaultTolerance, toleranceInForce } from '../ruleInForce'
import type { Structure } from '../structure'
import { yesText } from './draft'
import type { Draft, DraftReader } from './draft'
import { readTolerance, toleranceDraft } from './tolerance'

/** What a definition form speaks for: every register of a definition. */
export type DefinitionValues = {
  readonly [R in keyof Values<'definition'>]-?: NonNullable<Values<'definition'>[R]>
}

export function definitionDraft(definition: Definition, structure: Structure): Draft {
  const { measure, owner, meaning } = definition
  return {
    ref: definition.ref ?? '',
    title: definition.title,
    parent: definition.section ?? '',
    unitKind: measure.unit.kind,
    unitName: measure.unit.name,
    decimals: String(measure.decimals),
    polarity: measure.polarity,
    accumulation: measure.accumulation,
    aggregation: measure.aggregation,
    ...toleranceDraft(toleranceInForce(structure, definition)),
    scheme: definition.scheme ?? '',
    basis: definition.basis,
    forInformation: yesText(definition.forInformation),
    figures: owner.figures ?? '',
    commentary: owner.commentary ?? '',
    meaning: meaning.text,
    source: meaning.source,
  }
}

/** A new indicator: a number of the quarter, higher is better, with the council's tolerance and scheme of now. */
export function newDefinitionDraft(structure: Structure, section: string): Draft {
  return {
    ref: '',
    title: '',
    parent: section,
    unitKind: 'number',
    unitName: '',
    decimals: '0',
    polarity: 'higher',
    accumulation: 'quarter',
    aggregation: '',
    ...toleranceDraft(defaultTolerance(structure)),
    scheme: defaultScheme(structure).id,
    basis: 'yearToDate',
    dueIn: '1 2 3 4',
  }
}

export function readDefinition(reader: DraftReader): DefinitionValues {
  const measure = readMeasure(reader)
  return {
    identity: {
      ref: reader.text('ref') || null,
      title: reader.title('title', 'Give the indicator a title.'),
    },
    placement: { section: reader.id('parent') },
    measure,
    tolerance: readTolerance(reader),
    rating: {
      basis: chosen(ratingBasisSchema.options, reader.text('basis')),
      scheme: reader.id('scheme'),
      forInformation: reader.text('forInformation') === 'yes',
    },
    owner: { figures: reader.id('figures'), commentary: reader.id('commentary') },
    meaning: { text: reader.text('meaning'), source: reader.text('source') },
  }
}

/**
 * A2 — Sum for counts and money; summed numerators over denominators for shares, which is the latest value where they
 * are typed without; else the latest value.
 */
export function usualAggregation(unit: Unit['kind'], accumulation: Accumulation): Aggregation {
  if (accumulation === 'snapshot' || accumulation === 'rolling') return 'latest'
  if (unit === 'number' || unit === 'money') return 'sum'
  return unit === 'percent' || unit === 'ratio' ? 'ratio' : 'latest'
}

function readMeasure(reader: DraftReader): Measure {
  const kind = chosen(unitKinds, reader.text('unitKind'))
  const accumulation = chosen(accumulationSchema.options, reader.text('accumulation'))
  const aggregation = aggregationSchema.options.find((one) => one === reader.text('aggregation'))
  return {
    unit: { kind, name: readUnitName(reader, kind) },
    decimals: readDecimals(reader),
    polarity: chosen(polaritySchema.options, reader.text('polarity')),
    accumulation,
    aggregation: aggregation ?? usualAggregation(kind, accumulation),
  }
}

/** N2 — A time is a number of something: without its name, 2 hours 30 minutes cannot be read. */
function readUnitName(reader: DraftReader, kind: Unit['kind']): string {
  const name = reader.text('unitName')
  if (kind === 'duration' && name === '')
    reader.refuse('unitName', 'Type what the time is counted in, such as hours or working days.')
  return name
}

function readDecimals(reader: DraftReader): number {
  const typed = reader.text('decimals') || '0'
  if (!/^[0-6]$/u.test(typed)) reader.refuse('decimals', 'Type how many decimal places are shown: 0 to 6.')
  return Number(typed) || 0
}

/** The one of these that is named; the first where a list of choices offered something else. */
function chosen<T extends string>(choices: readonly [T, ...T[]], text: string): T {
  return choices.find((choice) => choice === text) ?? choices[0]
}
