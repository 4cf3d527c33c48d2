import { canonical } from '../canonical'
import type { Exact } from '../exact'
import { composite, splitId } from '../ids'
import { sameQuarterLastYear, yearOf } from '../quarter'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import type { Finding } from './finding'
import { profiledTarget, typedPoint } from './leftFromLast'

/** What of a definition decides figures and statuses. */
export type RulePart = 'measure' | 'tolerance' | 'rating' | 'meaning'

/**
 * `definition`: it changed within the year; `target`: the quarter's is not the one of the year's profile; `notAgreed`: the
 * annual target is another than last year's and nobody recorded who agreed.
 */
export type ChangedFound =
  | { readonly what: 'definition'; readonly parts: readonly RulePart[] }
  | { readonly what: 'target'; readonly typed: Exact; readonly profiled: Exact; readonly measure: Measure }
  | {
      readonly what: 'notAgreed'
      readonly annual: Exact
      readonly lastYear: Exact
      readonly measure: Measure
    }

export type ChangedFinding = Finding<'C11', ChangedFound>

/** C11 — Target, tolerance or definition changed within the year, or without a recorded agreement. */
export const rulesChanged = (row: ScorecardRow): readonly ChangedFinding[] =>
  [definitionChanged(row), targetChanged(row), notAgreed(row)].filter((one) => one !== undefined)

const ruleParts: readonly RulePart[] = ['measure', 'tolerance', 'rating', 'meaning']

/** Told in the quarter from which it holds; at the start of a year nothing of the year changes. */
function definitionChanged(row: ScorecardRow): ChangedFinding | undefined {
  const { structure, quarter, indicator } = row.asked
  const definitions = structure.definitionsOf(indicator)
  const at = definitions.findIndex(({ id }) => splitId(id).period === quarter)
  const newest = definitions[at]
  if (!newest || at === 0 || quarter.endsWith('Q1')) return undefined
  const parts = ruleParts.filter((part) => {
    const now = newest.values[part]
    const before = definitions.slice(0, at).findLast(({ values }) => values[part])?.values[part]
    return now && canonical(now) !== canonical(before ?? null)
  })
  if (parts.length === 0) return undefined
  const about = { kind: 'definition', id: newest.id, quarter } as const
  return { check: 'C11', about, severity: 'warns', found: { what: 'definition', parts } }
}

/** One left from last quarter is C5's. */
function targetChanged(row: ScorecardRow): ChangedFinding | undefined {
  const { target, previous, definition, quarter } = row.result
  const typed = typedPoint(target.typed)
  const profiled = profiledTarget(row, quarter)
  if (!typed || !profiled || typed.equals(profiled)) return undefined
  const last = previous && typedPoint(previous.target.typed)
  if (last?.equals(typed)) return undefined
  const about = { ...aboutRow(row), register: 'target' }
  const found = { what: 'target', typed, profiled, measure: definition.measure } as const
  return { check: 'C11', about, severity: 'warns', found }
}

function notAgreed(row: ScorecardRow): ChangedFinding | undefined {
  const { quarter, definition } = row.result
  const target = targetOfYear(row, yearOf(quarter))
  const before = targetOfYear(row, yearOf(sameQuarterLastYear(quarter)))
  const [annual, lastYear] = [typedPoint(target?.annual), typedPoint(before?.annual)]
  if (!annual || !lastYear || annual.equals(lastYear) || target?.agreed) return undefined
  const about = {
    kind: 'year',
    id: composite(row.id, yearOf(quarter)),
    quarter: row.report,
    register: 'target',
  } as const
  const found = { what: 'notAgreed', annual, lastYear, measure: definition.measure } as const
  return { check: 'C11', about, severity: 'warns', found }
}

const targetOfYear = ({ id, asked }: ScorecardRow, year: string) =>
  asked.figures.get('year', composite(id, year))?.values.target
