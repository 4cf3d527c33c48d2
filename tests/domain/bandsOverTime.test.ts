import { expect, test } from 'vitest'
import { bandsOverTime, quartersBack } from '#domain/bandsOverTime'
import type { AnyRecord } from '#domain/records'
import { dudley, indicatorPresets } from '#domain/scheme'
import { buildStructure } from '#domain/structure'
import { tally } from '#domain/summary'
import type { Outcome } from '#domain/summary'

const inBand = (id: string, scheme = dudley): Outcome => {
  const band = scheme.bands.find((one) => one.id === id)
  if (!band) throw new Error(`no band ${id}`)
  return { has: 'band', scheme, band }
}

const other = indicatorPresets.find(({ id }) => id !== dudley.id) ?? dudley
const [best] = other.bands

test('[S14] each quarter is counted as it was rated, oldest first, with 0 where a band is empty', () => {
  const shown = bandsOverTime([
    { quarter: '2012-Q2', tally: tally([inBand('exceeds'), inBand('exceeds'), inBand('below')], []) },
    { quarter: '2012-Q1', tally: tally([inBand('below'), { has: 'none', reason: 'awaiting' }], []) },
  ])
  expect(shown).toHaveLength(1)
  expect(shown[0]?.bands.map(({ id }) => id)).toEqual(['exceeds', 'upper', 'lower', 'below'])
  expect(shown[0]?.quarters).toEqual([
    { quarter: '2012-Q1', counts: [0, 0, 0, 1], rated: 1 },
    { quarter: '2012-Q2', counts: [2, 0, 0, 1], rated: 3 },
  ])
})

test('counts of different schemes never stand in one line', () => {
  const shown = bandsOverTime([
    { quarter: '2012-Q1', tally: tally([inBand('exceeds')], []) },
    { quarter: '2012-Q2', tally: tally([inBand('exceeds'), inBand(best?.id ?? '', other)], []) },
  ])
  expect(shown.map(({ scheme, quarters }) => [scheme.id, ...quarters.map(({ rated }) => rated)])).toEqual([
    [dudley.id, 1, 1],
    [other.id, 0, 1],
  ])
})

test('nor where their bands have the same names', () => {
  const own = { ...dudley, id: 'own', title: 'Our own' }
  const shown = bandsOverTime([
    {
      quarter: '2012-Q1',
      tally: tally([inBand('exceeds'), inBand('exceeds', own), inBand('below', own)], []),
    },
  ])
  expect(shown.map(({ quarters }) => quarters[0]?.counts)).toEqual([
    [1, 0, 0, 0],
    [1, 0, 0, 1],
  ])
})

test('nothing is shown where nothing has been rated', () => {
  expect(bandsOverTime([])).toEqual([])
  expect(
    bandsOverTime([{ quarter: '2012-Q1', tally: tally([{ has: 'none', reason: 'awaiting' }], [dudley]) }]),
  ).toEqual([])
})

test('the quarters looked back on are those that were opened, the newest first', () => {
  const quarters = Array.from({ length: 80 }, (_, at): AnyRecord => ({
    kind: 'quarter',
    id: `${1995 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
    values: {},
    unsettled: [],
  }))
  const structure = buildStructure(quarters)
  expect(quartersBack(structure, '2012-Q2', 3)).toEqual(['2012-Q2', '2012-Q1', '2011-Q4'])
  expect(quartersBack(structure, '2012-Q2', 8)).toHaveLength(8)
  expect(quartersBack(structure, '1994-Q1', 8)).toEqual([])
})
