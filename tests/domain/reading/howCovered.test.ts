import { describe, expect, it, test } from 'vitest'
import { guessMapping } from '#domain/readReport'
import { coversOf } from '#domain/reading/howCovered'
import type { Mapping } from '#domain/reading/mapping'
import type { Source } from '#domain/source'
import { found, line, read, source, table } from './sources'

/** A report of a quarter with one table. */
const report = (quarter: number, rows: readonly (readonly string[])[]): Source =>
  source([line(`Quarter ${quarter} 2023/24`), table('t', rows)])

/** What one row covers, or what is asked of it: `latest, title`. */
function covered(of: Source, name: string, corrections: Partial<Mapping> = {}): string {
  const one = found(read(of, corrections), name)
  return one.asks ? `asks ${one.asks}` : `${coversOf(one)}, ${one.aggregation.because}`
}

describe('[A2] a target of the year', () => {
  const annual = (row: readonly [string, string, string, string?], quarter = 1) =>
    covered(
      report(quarter, [['Indicator', 'Actual', 'Annual target', 'RAG'], row.map((text) => text ?? '')]),
      row[0],
    )

  test.each([
    ['Households in temporary accommodation', '37', '35', 'latest, title'],
    ['Households in temporary accommodation', '4', '35', 'latest, title'],
    ['Crimes per 100,000 people', '4,210', '4,800', 'latest, title'],
    ['Crimes per 100,000 people', '1,210', '4,800', 'asks yearTarget'],
    ['Working days lost per employee', '2.1', '8', 'asks yearTarget'],
    ['Working days lost per employee', '8.4', '8', 'latest, title'],
    ['Teenage conception rate', '41', '48', 'latest, title'],
    ['Average time to answer', '20', '90', 'latest, title'],
    ['Staff vacancies', '30', '40', 'latest, title'],
    ['Staff vacancies', '9', '40', 'asks yearTarget'],
    ['Staff vacancies filled', '9', '40', 'addsUp, assumed'],
    ['Business rates collected', '9', '40', 'addsUp, assumed'],
    ['Empty homes brought back into use', '25', '100', 'addsUp, assumed'],
    ['Library members visiting', '70', '100', 'latest, title'],
    ['Trees standing', '66', '100', 'latest, values'],
    ['Trees planted', '26', '100', 'addsUp, assumed'],
    ['Trees planted', '45', '100', 'asks yearTarget'],
  ] as const)('%s: %s of %s is %s', (...row) => {
    expect(annual([row[0], row[1], row[2]])).toBe(row[3])
  })

  it('holds as the printed status says, where only one way of holding fits it', () => {
    expect(annual(['Complaints received', '15', '35', 'Green'])).toBe('latest, statuses')
    expect(annual(['Complaints received', '15', '35', 'Red'])).toBe('addsUp, statuses')
    expect(annual(['Complaints received', '37', '35', 'Red'])).toBe('latest, values')
  })

  it('is asked about late in the year, where the figure may as well be to date', () => {
    expect(annual(['Homes built', '2,700', '3,600', 'Green'], 3)).toBe('asks yearTarget')
    expect(annual(['Homes built', '900', '3,600', ''], 3)).toBe('addsUp, assumed')
  })

  it('holds as a person says of the row, of the table and by its column', () => {
    const of = report(1, [
      ['Indicator', 'Actual', 'Annual target'],
      ['Trees planted', '26', '100'],
      ['Average wait', '12', '48'],
    ])
    const { tables } = guessMapping(of, 4)
    const withColumn = tables.map((one) => ({
      ...one,
      columns: one.columns.map((use) =>
        use.holds === 'annualTarget' ? { ...use, holds: 'annualLevel' as const } : use,
      ),
    }))
    const all = tables.map((one) => ({ ...one, covers: 'latest' as const }))
    expect(covered(of, 'Trees planted', { tables: withColumn })).toBe('latest, answered')
    expect(covered(of, 'Trees planted', { tables: all })).toBe('latest, answered')
    expect(covered(of, 'Trees planted', { tables: all, edits: { t0r1: { covers: 'addsUp' } } })).toBe(
      'addsUp, answered',
    )
    const added = tables.map((one) => ({ ...one, covers: 'addsUp' as const }))
    expect(covered(of, 'Average wait', { tables: added })).toBe('latest, title')
  })
})

describe('[A1] figures that grow from quarter to quarter', () => {
  const wide = (rows: readonly (readonly string[])[], more: readonly string[] = []) =>
    report(3, [['Indicator', 'Q1', 'Q2', 'Q3', ...more], ...rows])

  it('are asked about, and those that do not are added up', () => {
    const of = wide(
      [
        ['Homes repaired', '900', '1,850', '2,700', '3,600'],
        ['Trees planted', '900', '850', '960', '3,600'],
        ['Meals served', '800', '900', '1,000', '3,600'],
      ],
      ['Annual target'],
    )
    expect(covered(of, 'Homes repaired')).toBe('asks growing')
    expect(covered(of, 'Trees planted')).toBe('addsUp, assumed')
    expect(covered(of, 'Meals served')).toBe('addsUp, assumed')
  })

  it('are to date where their targets grow at one pace as well', () => {
    const of = report(2, [
      ['Indicator', 'Q1 actual', 'Q1 target', 'Q2 actual', 'Q2 target'],
      ['Homes repaired', '900', '1,000', '1,850', '2,000'],
      ['Meals served', '900', '1,000', '1,850', '1,000'],
    ])
    expect(covered(of, 'Homes repaired')).toBe('cumulative, values')
    expect(covered(of, 'Meals served')).toBe('addsUp, assumed')
  })

  it('are asked about where they rise from nothing with their targets, and a rate may be one to date', () => {
    const of = (rows: readonly (readonly string[])[]) =>
      report(3, [
        ['Indicator', 'Q1 actual', 'Q1 target', 'Q2 actual', 'Q2 target', 'Q3 actual', 'Q3 target'],
        ...rows,
      ])
    const trees = ['Trees planted', '0', '0', '0', '0', '420', '400']
    const waste = ['Kg of waste per household', '118', '115', '236', '230', '351', '345']
    expect(covered(of([trees]), 'Trees planted')).toBe('asks growing')
    expect(covered(of([waste]), 'Kg of waste per household')).toBe('cumulative, values')
  })

  it('of two quarters are asked about where most of the table are such', () => {
    const rows = [
      ['Homes repaired', '900', '1,850'],
      ['Trees planted', '30', '55'],
    ]
    const two = (some: readonly (readonly string[])[]) => report(2, [['Indicator', 'Q1', 'Q2'], ...some])
    expect(covered(two(rows), 'Homes repaired')).toBe('asks growing')
    const others = [['Meals served', '50', '48'], ['Books lent', '70', '75'], ...rows]
    expect(covered(two(others), 'Homes repaired')).toBe('addsUp, assumed')
  })

  it('are what a person says of the table, but where the row says it itself', () => {
    const of = wide([
      ['Homes repaired', '900', '1,850', '2,700'],
      ['Homes sold (Q)', '9', '18', '27'],
      ['Households in temporary accommodation', '20', '30', '40'],
    ])
    const tables = guessMapping(of, 4).tables.map((one) => ({ ...one, covers: 'cumulative' as const }))
    expect(covered(of, 'Homes repaired', { tables })).toBe('cumulative, answered')
    expect(covered(of, 'Homes sold', { tables })).toBe('addsUp, assumed')
    expect(covered(of, 'Households in temporary accommodation', { tables })).toBe('latest, title')
  })
})
