import { schemeFrom, presetScheme } from '#domain/scheme'
import { schemeRegisters } from '#domain/records/scheme'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { danglingIn, faultsOf, readPlainBundle } from '../plainBundle'

const hart = readPlainBundle('tests/fixtures/hart-2014-15-q1.json')
const printed = hart.list('measurement').filter(({ id }) => id.endsWith('@2014-Q1'))

/** A row of each sort: a plain one, the zero for a missing figure, a negative, a lower-is-better, no target. */
const rows = [
  ['cs01', '95.9', '90', 'green'],
  ['ets01', '0', '40', 'red'],
  ['ls05', '-28', '0', 'red'],
  ['rb07', '19.94', '23', 'green'],
  ['it01', '42.5', '60', 'amber'],
  ['snh03', '376', null, null],
] as const

describe('the published indicators of Hart, Quarter 1 2014/15', () => {
  it('[B1] keep to the contract of records and point to nothing that is not there', () => {
    expect(hart.records.flatMap(faultsOf)).toEqual([])
    expect(danglingIn(hart)).toEqual([])
  })

  it('[S15] are 45 rows with the colours as printed, and no comments', () => {
    expect(hart.list('indicator')).toHaveLength(45)
    expect(printed).toHaveLength(45)
    expect(tallyOfColours()).toEqual({ green: 27, amber: 6, red: 9, none: 3 })
    expect(hart.text).not.toContain('"comment"')
  })

  it.each(rows)('hold %s as published', (...[id, actual, target, colour]) => {
    expect(hart.values('measurement', `${id}@2014-Q1`)).toEqual({
      actual: { state: 'final', value: actual },
      ...(target && { target: { kind: 'point', value: target } }),
      ...(colour && { reportedStatus: { text: colour, band: colour } }),
    })
  })

  it('[S12] are rated by the red, amber, green preset', () => {
    const { bands, rule, identity } = v.parse(
      v.omit(v.object(schemeRegisters), ['life']),
      hart.values('scheme', 'rag'),
    )
    const stored = schemeFrom({
      kind: 'scheme',
      id: 'rag',
      values: { identity, bands, rule },
      unsettled: [],
    })
    expect(stored).toEqual(presetScheme('rag'))
  })
})

function tallyOfColours(): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {}
  for (const { values } of printed) {
    const status = values['reportedStatus']
    const colour = v.is(v.object({ text: v.string() }), status) ? status.text : 'none'
    tally[colour] = (tally[colour] ?? 0) + 1
  }
  return tally
}
