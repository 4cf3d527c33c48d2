import type { Id } from '../primitives'
import type { OfKind } from '../recordIndex'
import type { Cut, Rule, Step } from '../records/scheme'
import { activitySchemeInForce, defaultScheme } from '../ruleInForce'
import { activityPresets, indicatorPresets, presetScheme, schemeFrom } from '../scheme'
import type { Scheme } from '../scheme'
import type { Structure } from '../structure'

/** The council's own schemes, then the presets that none of them stands for; by the kind of rule. */
export function schemesToChoose(structure: Structure, type: Rule['type']): readonly Scheme[] {
  const own = structure.list('scheme').flatMap((record) => schemeFrom(record) ?? [])
  const presets = [...indicatorPresets, ...activityPresets].filter(({ id }) => !structure.get('scheme', id))
  return [...own, ...presets].filter(({ rule }) => rule.type === type)
}

/**
 * Presets that rate something here without being a scheme of the council's own yet, as the records they would become. Each
 * is the same record whenever it is asked for.
 */
export function presetsInUse(structure: Structure): readonly OfKind<'scheme'>[] {
  const used = new Set<Id | null | undefined>([
    defaultScheme(structure).id,
    activitySchemeInForce(structure).id,
    ...structure.list('definition').map(({ values }) => values.rating?.scheme),
  ])
  return presetRecords.filter(({ id }) => used.has(id) && !structure.get('scheme', id))
}

/** A scheme as the council has it, or the preset of that id. */
export function schemeNamed(structure: Structure, id: Id | null | undefined): Scheme | undefined {
  const own = structure.get('scheme', id)
  return (own && schemeFrom(own)) ?? (id ? presetScheme(id) : undefined)
}

/** S3, S12 — Which indicators get a band, in words: one line of the rule. */
export interface RuleLine {
  readonly band: Id
  readonly words: string
}

/** The rule, best band first; empty where a person chooses. */
export function ruleLines(rule: Rule): readonly RuleLine[] {
  if (rule.type === 'chosen') return []
  const steps = rule.steps.map((step) => ({ band: step.band, words: stepWords(step) }))
  return [...steps, { band: rule.otherwise, words: 'anything worse' }]
}

/** What uses a scheme: an indicator's definition in any quarter, or the council's defaults. */
export function usersOf(structure: Structure, id: Id): readonly OfKind<'definition'>[] {
  return structure.list('definition').filter(({ values }) => values.rating?.scheme === id)
}

export function isDefaultScheme({ organisation }: Structure, id: Id): boolean {
  return organisation.defaults?.scheme === id || organisation.defaults?.activityScheme === id
}

const presetRecords: readonly OfKind<'scheme'>[] = [...indicatorPresets, ...activityPresets].map(
  ({ id, title, bands, rule }) => ({
    kind: 'scheme',
    id,
    values: { identity: { title }, bands, rule },
    unsettled: [],
  }),
)

function stepWords({ cut, inclusive }: Step): string {
  switch (cut.at) {
    case 'target':
      return inclusive ? 'the target met or bettered' : 'better than the target'
    case 'toleranceUp':
      return `better than the target by ${inclusive ? 'at least' : 'more than'} ${tolerances(cut)}`
    case 'toleranceDown':
      return `worse than the target by ${inclusive ? 'no more than' : 'less than'} ${tolerances(cut)}`
    case 'percentWorse':
      return `worse than the target by ${inclusive ? 'no more than' : 'less than'} ${cut.percent}%`
    case 'floor':
      return inclusive ? 'the floor met' : 'better than the floor'
    case 'aspire':
      return inclusive ? 'the level to aspire to met' : 'better than the level to aspire to'
    case 'lastYear':
      return inclusive
        ? 'no worse than in the same quarter last year'
        : 'better than in the same quarter last year'
  }
}

const tolerances = ({ times }: Extract<Cut, { readonly times: string }>): string =>
  times === '1' ? 'the tolerance' : `${times} times the tolerance`
