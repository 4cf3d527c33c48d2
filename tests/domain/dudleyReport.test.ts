import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { activityOutcome } from '#domain/activityOutcome'
import type { Json } from '#domain/canonical'
import { figuresOn, shelve } from '#domain/figures'
import { foldRecord } from '#domain/fold'
import { composite } from '#domain/ids'
import { explainResult } from '#domain/explainResult'
import { indicatorResult } from '#domain/indicatorResult'
import type { IndicatorResult } from '#domain/indicatorResult'
import { isKind } from '#domain/records'
import { activitySchemeInForce, exceptionBands } from '#domain/ruleInForce'
import { buildStructure, livingIndicators } from '#domain/structure'
import { exceptions, headline, movement, summarise } from '#domain/summary'
import type { CountedRow } from '#domain/summary'

/** The example as it ships, read as a whole: what its report must compute to. */
const quarter = '2012-Q1'
const records = recordsOf('public/example-dudley-2012-13.json')
const structure = buildStructure(records)
const figures = figuresOn(shelve(records))
const results = livingIndicators(structure, quarter).flatMap(
  ({ id }) => indicatorResult({ structure, figures, indicator: id, quarter }) ?? [],
)
const rows = results.map(({ indicator, definition, status }): CountedRow => ({
  id: indicator,
  priority: structure.get('section', definition.section)?.values.placement?.priority ?? null,
  outcome: status,
}))
const schemes = results.slice(0, 1).map(({ rule }) => rule.scheme)
const priorities = structure.list('priority').map(({ id }) => id)

test('[S3][S8] the eight indicators have the statuses that their figures give', () => {
  expect(results.map((result) => `${result.indicator} ${statusText(result)}`)).toEqual([
    'first-time-entrants upper',
    'pi1128 exceeds',
    'pi1049 exceeds',
    'pi1124 below',
    'pi1171 exceeds',
    'pi1172 targetAwaiting',
    'pi1174 exceeds',
    'pi1179 exceeds',
  ])
})

test('[S15] the two printed stars that the figures do not bear out stand beside the computed status', () => {
  const differing = results.filter(({ reported }) => reported?.agreement === 'differs')
  expect(differing.map(({ indicator }) => indicator)).toEqual(['first-time-entrants', 'pi1124'])
})

test('[S13] every rated indicator is explained, and one band of its scale applies', () => {
  for (const result of results.filter(({ status }) => status.has === 'band')) {
    const { sentence, cutoffs } = explainResult(result, structure.firstMonth)
    expect(sentence).toMatch(/, and (lower|higher) is better\. .+ (exceeds|is) .+\.$/)
    expect(cutoffs.filter(({ applies }) => applies)).toHaveLength(1)
  }
})

test('[K1][K2] the summary of the report adds up', () => {
  const { total, priorities: byPriority } = summarise(rows, { schemes, priorities })
  expect(byPriority.map(({ tally }) => tally.all)).toEqual([1, 7])
  expect([total.all, total.rated, total.reasons]).toEqual([8, 7, [{ reason: 'targetAwaiting', count: 1 }]])
  expect(headline(total, { one: 'indicator', many: 'indicators' })).toEqual({
    rated: '7 of 8 indicators have a status.',
    bands: [
      'Exceeds the target tolerance: 5 of 7',
      'On target, upper half of tolerance: 1 of 7',
      'On target, lower half of tolerance: 0 of 7',
      'Below the target tolerance: 1 of 7',
    ],
    note: '',
  })
})

test('[K3] the exceptions are anti-social behaviour and the activity that is behind', () => {
  const chosen = exceptionBands(structure)
  expect(exceptions(rows, chosen).map(({ id }) => id)).toEqual(['pi1124'])
  const activities = structure.list('activity').map(({ id }) => {
    const status = figures.get('progress', composite(id, quarter))?.values.status
    return { id, outcome: activityOutcome(activitySchemeInForce(structure), status) }
  })
  expect(exceptions(activities, chosen).map(({ id }) => id)).toEqual(['ta3b'])
  expect(activities.filter(({ outcome }) => outcome.has === 'none').map(({ id }) => id)).toEqual(['ta1a'])
})

test('[K4] every indicator moves from a previous quarter that has a status', () => {
  const moves = results.map(({ previous, status }) => previous && movement(previous.status, status))
  expect(moves).not.toContain(undefined)
  expect(moves.filter((move) => move === 'noLongerRated')).toHaveLength(1)
})

function statusText({ status }: IndicatorResult): string {
  return status.has === 'band' ? status.band.id : status.reason
}

function recordsOf(path: string) {
  const json = v.custom<Json>(() => true)
  const record = v.object({ kind: v.string(), id: v.string(), values: v.record(v.string(), json) })
  const bundle = v.object({ payload: v.object({ records: v.array(record) }) })
  return v
    .parse(bundle, JSON.parse(readFileSync(path, 'utf8')))
    .payload.records.flatMap(({ kind, id, values }) => {
      if (!isKind(kind)) throw new Error(`no kind ${kind}`)
      const entries = Object.entries(values).map(([register, value]) => [
        register,
        [{ dot: 'a.1', over: {}, value, was: null, at: '', by: '' }],
      ])
      return foldRecord({ kind, id, entries: Object.fromEntries(entries) }) ?? []
    })
}
