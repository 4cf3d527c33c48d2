import type { Definition } from './definition'
import type { Id } from './primitives'
import type { OfKind } from './recordIndex'
import type { Tolerance } from './records/definition'
import { dudley, dudleyActivities, isIndicatorScheme, presetScheme, schemeFrom } from './scheme'
import type { ActivityScheme, IndicatorScheme, Scheme } from './scheme'
import type { Structure } from './structure'

const usualTolerance: Tolerance = { mode: 'percent', up: '5', down: '5' }

/** The definition's own tolerance, else the default one. */
export function toleranceInForce(
  structure: Structure,
  { tolerance }: Pick<Definition, 'tolerance'>,
): Tolerance {
  return tolerance ?? defaultTolerance(structure)
}

/** What holds where a definition says nothing: the council's tolerance, else 5% both ways. */
export const defaultTolerance = ({ organisation }: Structure): Tolerance =>
  organisation.defaults?.tolerance ?? usualTolerance

/** The definition's own scheme, else the default one. What cannot rate is passed over. */
export function schemeInForce(structure: Structure, { scheme }: Pick<Definition, 'scheme'>): IndicatorScheme {
  return ratingScheme(structure, scheme) ?? defaultScheme(structure)
}

/** What rates where a definition says nothing: the council's scheme, else Dudley's. */
export const defaultScheme = (structure: Structure): IndicatorScheme =>
  ratingScheme(structure, structure.organisation.defaults?.scheme) ?? dudley

/** The scheme of that id, if it can rate indicators. */
export function ratingScheme(structure: Structure, id: Id | null | undefined): IndicatorScheme | undefined {
  const scheme = id ? schemeNamed(structure, id) : undefined
  return scheme && isIndicatorScheme(scheme) ? scheme : undefined
}

/** S16 — The scheme that activities are reported in. */
export function activitySchemeInForce(structure: Structure): ActivityScheme {
  const id = structure.organisation.defaults?.activityScheme
  const scheme = id === undefined ? undefined : schemeNamed(structure, id)
  return scheme && !isIndicatorScheme(scheme) ? scheme : dudleyActivities
}

/** K3 — The bands reported by exception; none chosen means the poor ones of each scheme. */
export function exceptionBands(structure: Structure): readonly Id[] {
  return structure.organisation.defaults?.exceptionBands ?? []
}

/** S9 — Whether the council wants the status of the year-end forecast beside the other. */
export const showsForecast = (structure: Structure): boolean =>
  structure.organisation.defaults?.forecastStatus === true

/** The council's own scheme of that id, else the preset. */
function schemeNamed(structure: Structure, id: Id): Scheme | undefined {
  const record = structure.get('scheme', id)
  return (record && readScheme(record)) ?? presetScheme(id)
}

/** One record gives one scheme object, however often it is asked for. */
const read = new WeakMap<OfKind<'scheme'>, { readonly scheme: Scheme | undefined }>()

function readScheme(record: OfKind<'scheme'>): Scheme | undefined {
  const known = read.get(record)
  if (known) return known.scheme
  const scheme = schemeFrom(record)
  read.set(record, { scheme })
  return scheme
}
