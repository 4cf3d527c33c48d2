import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { activitiesCsv, figuresCsv } from '#writers/packCsv'
import { writeText } from '#writers/packText'
import { hostile, samplePack } from './samplePack'

const rowsIn = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true }).data

describe('a pack as open data', () => {
  const csv = figuresCsv(samplePack)

  test('begins with the mark of UTF-8 and has one row for each indicator', () => {
    expect(csv.startsWith('\uFEFFPriority,Section,Reference,Indicator,Quarter,Actual,')).toBe(true)
    const [first, second] = rowsIn(csv)
    expect(first).toMatchObject({
      Reference: 'PI1128',
      Actual: '1850',
      Target: '2061',
      Comment: hostile.replace('\u202E', '⟨U+202E⟩'),
    })
    expect(second).toMatchObject({ Actual: '-4', Target: '', Comment: 'Two\nlines, "quoted"' })
  })

  test('[F37] what a spreadsheet would take for a formula is a text; a negative number is a number', () => {
    const second = rowsIn(csv)[1]
    expect(second).toMatchObject({
      Priority: "'=1+1",
      Section: "'@SUM(A1)",
      Reference: "'-PI9",
      Actual: '-4',
    })
    expect(second).toMatchObject({ Indicator: "'\tTabbed", Polarity: "'+higher" })
  })

  test.each([
    [samplePack.edition, 'Draft 3, 14 August 2012'],
    [
      { is: 'version', label: '1.0', asAt: '2012-08-14', hash: 'sha256:0', isPart2: true } as const,
      'Version 1.0, figures as at 14 August 2012 (Part 2 copy: contains exempt information)',
    ],
  ])('each row says which edition it is from', (edition, words) => {
    for (const made of [figuresCsv, activitiesCsv]) {
      const rows = rowsIn(made({ ...samplePack, edition }))
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.map((row) => row['Edition'])).toEqual(rows.map(() => words))
    }
  })

  test('activities are rows of their own', () => {
    expect(rowsIn(activitiesCsv(samplePack))).toMatchObject([
      { Reference: 'TA1a', Status: 'Good, on schedule' },
    ])
  })
})

test('the summary for an e-mail is the parts that were asked for, in plain text', () => {
  const text = writeText(samplePack, ['introduction'])
  expect(text).toContain('Brackley Borough Council\nCorporate performance report')
  expect(text).toContain('What this report says.')
  expect(text).toContain('Draft 3, 14 August 2012')
  expect(text).not.toContain('PI1128')
  expect(writeText(samplePack, ['crime'])).toContain(
    '- PI1128: Indicator Serious acquisitive crime; Actual 1,850; Target 2,061; Status Exceeds the target tolerance',
  )
})
