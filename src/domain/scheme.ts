import type { Id } from './primitives'
import type { OfKind } from './recordIndex'
import type { Band } from './records/scheme'
import { activityPresets } from './scheme/activities'
import { indicatorPresets } from './scheme/indicators'
import type { IndicatorScheme, Scheme } from './scheme/kinds'

export type { ActivityScheme, IndicatorScheme, Scheme } from './scheme/kinds'
export { dudley, indicatorPresets } from './scheme/indicators'
export {
  activityBands,
  activityPresets,
  completedBandId,
  dudleyActivities,
  optionalActivityBands,
} from './scheme/activities'

/** The preset of that id; a council's own scheme of the same id takes its place. */
export function presetScheme(id: Id): Scheme | undefined {
  return [...indicatorPresets, ...activityPresets].find((scheme) => scheme.id === id)
}

/** A stored scheme; undefined where it has no bands or rule yet, or its rule names a band that it does not have. */
export function schemeFrom(record: OfKind<'scheme'>): Scheme | undefined {
  const { identity, bands, rule } = record.values
  if (!bands || !rule) return undefined
  const base = { id: record.id, title: identity?.title ?? record.id, bands }
  if (rule.type === 'chosen') return { ...base, rule }
  const named = [...rule.steps.map((step) => step.band), rule.otherwise]
  return named.every((id) => bands.some((band) => band.id === id)) ? { ...base, rule } : undefined
}

export function isIndicatorScheme(scheme: Scheme): scheme is IndicatorScheme {
  return scheme.rule.type === 'cuts'
}

export function bandOf(scheme: Scheme, id: Id): Band | undefined {
  return scheme.bands.find((band) => band.id === id)
}

/**
 * K3 — Whether a band is one of the exceptions a council has chosen. A scheme with none of the chosen bands
 * (another council's words, a preset) falls back to its poor ones.
 */
export function isExceptional(scheme: Scheme, band: Band, chosen: readonly Id[]): boolean {
  return scheme.bands.some(({ id }) => chosen.includes(id)) ? chosen.includes(band.id) : band.tone === 'poor'
}
