import { describe, expect, it } from 'vitest'
import { draftReport, guessMapping } from '#domain/readReport'
import { readCsv } from '#readers/csv'
import { textsOf, tablesIn } from './support/shown'

const read = (...rows: readonly string[]) => readCsv('figures.csv', rows.join('\n'), ',')
const tables = (...rows: readonly string[]) => tablesIn(read(...rows)).map(textsOf)

describe('tables beside each other in one sheet', () => {
  const rows = [
    'Housing Q1 2024/25,,,,,Planning Q1 2024/25,,,',
    'Ref,Indicator,Actual,Target,,Ref,Indicator,Actual,Target',
    'H1,Homes let,95%,90%,,P1,Major applications,80%,75%',
    'H2,Days to let,31,28,,,,,',
    'H3,Rents collected,97%,98%,,P2,Minor applications,82%,75%',
  ]

  it('are read each for itself, with its own title', () => {
    const source = read(...rows)
    const { indicators, findings } = draftReport(source, guessMapping(source, 4))
    expect(indicators.map(({ ref, heading, place }) => `${ref} ${heading} ${place}`)).toEqual([
      'H1 Housing row 3, column A',
      'H2 Housing row 4, column A',
      'H3 Housing row 5, column A',
      'P1 Planning row 3, column F',
      'P2 Planning row 5, column F',
    ])
    expect(findings).toEqual([])
  })

  it('are one where only the first has names, and where a column is only air', () => {
    expect(
      tables(
        'Ref,Indicator,Actual,Target,,Comment,Status,Trend',
        'H1,Homes let,95%,90%,,Fine,Green,up',
        'H2,Days to let,31,28,,Slow,Red,up',
      ),
    ).toHaveLength(1)
    expect(
      tables('Ref,Indicator,,Actual,Target', 'H1,Homes let,,95%,90%', 'H2,Days to let,,31,28'),
    ).toHaveLength(1)
  })
})
