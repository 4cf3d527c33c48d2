import { describe, expect, test } from 'vitest'
import { draftReport, guessMapping } from '#domain/readReport'
import { readCsv } from '#readers/csv'
import { readWord } from '#readers/word'
import { figuresOf } from '../domain/reading/sources'
import * as made from './support/document'
import { tablesIn, textsOf, valueOf } from './support/shown'

const card = (name: string, actual: string, status: string) =>
  made.table(
    made.row('Indicator', name),
    made.row('Q2 actual', actual),
    made.row('Target', '90%'),
    made.row('Status', status),
    made.row('Commentary', 'A good quarter.'),
  )

test('a card for each indicator, its labels at the left, is read as a row', async () => {
  const source = valueOf(
    await readWord(
      'report.docx',
      made.madeDocument(
        made.heading(1, 'Quarter 2 2024/25') +
          made.heading(2, 'Housing') +
          card('H1 Homes let', '95%', 'Green') +
          made.paragraph('') +
          card('H2 Rents collected', '85%', 'Red'),
      ),
    ),
  )
  const { indicators, findings, legends } = draftReport(source, guessMapping(source, 4))
  expect(indicators.map(({ heading, ref, place }) => `${heading} ${ref} ${place}`)).toEqual([
    'Housing H1 table 1, row 1, column 2',
    'Housing H2 table 2, row 1, column 2',
  ])
  expect(indicators.flatMap(figuresOf)).toEqual([
    '2024-Q2: 95% / 90% green “A good quarter.”',
    '2024-Q2: 85% / 90% red “A good quarter.”',
  ])
  expect([findings, legends]).toEqual([[], []])
})

describe('in a sheet', () => {
  const tables = (...rows: readonly string[]) =>
    tablesIn(readCsv('figures.csv', rows.join('\n'), ',')).map(textsOf)

  test('the name may stand alone above, labels in two columns, and a value may be missing', () => {
    expect(
      tables(
        'H1 Homes let,,,',
        'Actual,95%,Target,90%',
        'Previous quarter,,Status,Green',
        'Owner,A. Smith,,',
      ),
    ).toEqual([
      [
        ['Title', 'Actual', 'Target', 'Previous quarter', 'Status', 'Owner'],
        ['H1 Homes let', '95%', '90%', '', 'Green', 'A. Smith'],
      ],
    ])
  })

  test('what only looks like one stays as it is', () => {
    const rows = ['Ref,Indicator,Actual,Target', 'H1,Homes let,95%,90%', 'H2,Days to let,31,28']
    expect(tables(...rows)[0]).toHaveLength(3)
    const two = ['Indicator,Actual', 'Homes let,95%', 'Days to let,31', 'Rents collected,97%']
    expect(tables(...two)[0]).toHaveLength(4)
    const without = tables('Actual,95%', 'Target,90%', 'Status,Green')
    expect(without[0]?.[0]).toEqual(['Actual', '95%'])
  })
})
