import { usualAggregation } from '../plan/definitionDraft'
import type { QuarterId, YearId } from '../primitives'
import { yearOf } from '../quarter'
import type { Accumulation, Measure, Polarity, Unit } from '../records/definition'
import type { Structure } from '../structure'
import type { DraftIndicator, DraftReport } from './draft'
import { actualsOf } from './growth'
import { definitionNear } from './matching'
import type { Matches } from './matching'

/**
 * How a file measures an indicator otherwise than the report does. `blocks`: its figures would mean something else here, and are
 * not taken until a person says so.
 */
export type Clash = { readonly blocks: boolean } & (
  | { readonly of: 'unit'; readonly file: Unit; readonly here: Unit }
  | { readonly of: 'covers'; readonly file: Accumulation; readonly here: Accumulation }
  /** By the file's figures alone: they grow as those to date do, or fall as those to date cannot. */
  | { readonly of: 'figures'; readonly file: 'grow' | 'fall'; readonly here: Accumulation }
  | { readonly of: 'polarity'; readonly file: Polarity; readonly here: Polarity }
)

/** By row key: rows of indicators that the council has already and measures otherwise. */
export type Clashes = Readonly<Record<string, readonly Clash[]>>

export function clashesIn(
  { indicators, quarter }: Pick<DraftReport, 'indicators' | 'quarter'>,
  matches: Matches,
  structure: Structure,
): Clashes {
  if (quarter === null) return {}
  return Object.fromEntries(
    indicators.flatMap((draft) => {
      const found = clashesOf(draft, { id: matches[draft.key]?.id, quarter, structure })
      return found.length === 0 ? [] : [[draft.key, found]]
    }),
  )
}

interface HeldAgainst {
  readonly id: string | undefined
  readonly quarter: QuarterId
  readonly structure: Structure
}

/** None where a row is new, or the file says nothing of how it measures. */
export function clashesOf(draft: DraftIndicator, { id, quarter, structure }: HeldAgainst): readonly Clash[] {
  const here = id === undefined ? undefined : definitionNear(structure, id, quarter)?.measure
  if (!here) return []
  return [
    unitClash(draft, here),
    coversClash(draft, here, yearOf(quarter)),
    polarityClash(draft, here),
  ].flatMap((clash) => clash ?? [])
}

function unitClash({ unit: { value: file, because } }: DraftIndicator, here: Measure): Clash | undefined {
  const isTold = because === 'said' || because === 'values' || (because === 'title' && file.name !== '')
  return isTold && areDifferent(file, here.unit)
    ? { of: 'unit', file, here: here.unit, blocks: true }
    : undefined
}

/** Days and times are numbers of something: `12 days` may be either, `12 minutes` no number of hours. */
function areDifferent(file: Unit, here: Unit): boolean {
  const counted: readonly Unit['kind'][] = ['number', 'days', 'duration']
  if (!counted.includes(file.kind) || !counted.includes(here.kind)) return file.kind !== here.kind
  const [one, other] = [sizeOf(file), sizeOf(here)]
  const isOfMoney = one === 'money' || other === 'money'
  return one !== other && (isOfMoney || (one !== undefined && other !== undefined))
}

/** What is counted by it, where the size of a figure hangs on that. */
function sizeOf({ kind, name }: Unit): string | undefined {
  if (kind === 'days') return 'day'
  if (/£/u.test(name)) return 'money'
  const [, word = ''] = /\b(sec|min|hour|hr|day|week|month|year)/iu.exec(name) ?? []
  return word === '' ? undefined : word.toLowerCase().replace('hr', 'hour')
}

function coversClash(draft: DraftIndicator, here: Measure, year: YearId): Clash | undefined {
  const { accumulation: file, asks } = draft
  if (isTold(file) && isOther(file.value, here))
    return { of: 'covers', file: file.value, here: here.accumulation, blocks: true }
  if (asks === 'growing' && here.accumulation === 'quarter')
    return { of: 'figures', file: 'grow', here: here.accumulation, blocks: true }
  return here.accumulation === 'cumulative' && file.because === 'assumed' && falls(draft, here, year)
    ? { of: 'figures', file: 'fall', here: here.accumulation, blocks: true }
    : undefined
}

/** By the words of a title alone it is only told that a figure is to date. */
const isTold = ({ value, because }: DraftIndicator['accumulation']): boolean =>
  because === 'title' ? value === 'cumulative' : because !== 'assumed'

/** A value of the quarter of which the latest counts may as well be that of its last day. */
function isOther(file: Accumulation, { accumulation, aggregation }: Measure): boolean {
  const isOfDay = (one: Accumulation) => one === 'snapshot' || (one === 'quarter' && aggregation !== 'sum')
  return file !== accumulation && !(isOfDay(file) && isOfDay(accumulation))
}

/** A count to date never falls within the year. */
function falls({ figures }: DraftIndicator, { unit, accumulation }: Measure, year: YearId): boolean {
  const points = actualsOf(figures, year)
  return (
    usualAggregation(unit.kind, accumulation) === 'sum' &&
    points.some(({ value }, at) => value < (points[at - 1]?.value ?? value))
  )
}

function polarityClash({ polarity: file }: DraftIndicator, here: Measure): Clash | undefined {
  const isTheir = file.because === 'said' || file.because === 'target'
  return isTheir && file.value !== here.polarity
    ? { of: 'polarity', file: file.value, here: here.polarity, blocks: false }
    : undefined
}
