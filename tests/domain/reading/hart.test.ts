import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readPlainBundle } from '../../plainBundle'
import { figuresOf, found, read, source, table } from './sources'

const path = '../shared/data/hart-2014-15-q1.csv'
const text = existsSync(path) ? readFileSync(path, 'utf8') : ''

describe.runIf(text !== '')('the published indicators of Hart as CSV', () => {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  const draft = read(source([table('', data, 'hart')], 'csv', 'hart.csv'))
  const bundle = readPlainBundle('tests/fixtures/hart-2014-15-q1.json')

  it('are 45 in Quarter 1 2014/15 and the one before', () => {
    expect(draft.quarter).toBe('2014-Q1')
    expect(draft.organisation?.value).toBe('Hart DC')
    expect(draft.indicators).toHaveLength(45)
    expect(new Set(draft.indicators.flatMap(({ figures }) => figures.map(({ quarter }) => quarter)))).toEqual(
      new Set(['2014-Q1', '2013-Q4']),
    )
  })

  it('[S15] have the colours that were printed', () => {
    expect(draft.schemes?.indicators).toBe('rag')
    const bands = draft.indicators.map(({ figures }) => figures[0]?.status?.value.band ?? 'none')
    const tally = (band: string) => bands.filter((one) => one === band).length
    expect([tally('green'), tally('amber'), tally('red'), tally('none')]).toEqual([27, 6, 9, 3])
    expect(draft.indicators.filter(({ forInformation }) => forInformation).map(({ ref }) => ref)).toEqual([
      'SNH03',
      'SNH04',
      'SNH06',
    ])
  })

  it('[S1] have the polarity and the unit of the file; figures are what stands there', () => {
    for (const { values, id } of bundle.list('definition')) {
      const one = draft.indicators.find(({ ref }) => ref?.toLowerCase() === id.split('@')[0])
      expect(values['measure']).toMatchObject({ polarity: one?.polarity.value, decimals: expect.any(Number) })
    }
    expect(found(draft, 'CS01').unit).toEqual({ value: { kind: 'percent', name: '' }, because: 'said' })
    expect(found(draft, 'HS01').unit.value.kind).toBe('days')
    expect(figuresOf(found(draft, 'LS05'))).toMatchObject([
      expect.stringContaining('2013-Q4: 0 / '),
      expect.stringContaining('2014-Q1: -28 / 0 red'),
    ])
  })

  it('lose nothing: four columns are named as left out', () => {
    expect(draft.findings.map((one) => one.finds === 'unknownColumn' && one.heading)).toEqual([
      'council',
      'report',
      'url',
      'tolerance_rule',
    ])
    expect(draft.notRead).toEqual([])
  })
})
