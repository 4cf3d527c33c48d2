import { describe, expect, test } from 'vitest'
import { readExcel } from '#readers/excel'
import { tablesIn, textsOf, valueOf } from './support/shown'
import { madeWorkbook, sheetData } from './support/workbook'
import type { MadeCell } from './support/workbook'

type Cells = readonly (string | MadeCell)[]

const head = ['Ref', 'Indicator', 'Actual', 'Target', 'RAG']
const rows = (...marks: readonly (string | MadeCell)[]): readonly Cells[] => [
  head,
  ...['Homes let', 'Rents collected', 'Repairs in time'].map((title, at): Cells => {
    const actual = [95, 88, 70][at] ?? 0
    return [`H${at + 1}`, title, { value: actual }, { value: 90 }, marks[at] ?? '']
  }),
]

const rules = ['FF0000', 'FFC000', '00B050']

/** The last column of the figures, and what was left out. */
function read(
  cells: readonly Cells[],
  formats: string,
  looks: Parameters<typeof madeWorkbook>[1] = { rules },
) {
  const bytes = madeWorkbook([{ name: 'Homes', xml: `${sheetData(cells)}${formats}` }], looks)
  const source = valueOf(readExcel('figures.xlsx', bytes))
  const texts = tablesIn(source).flatMap(textsOf).slice(1)
  return { marks: texts.map((row) => row[4] ?? ''), problems: source.problems.map(({ message }) => message) }
}

type RuleParts = readonly [priority: number, look: number, type: string, formula: string, more?: string]

const format = (where: string, ...inside: readonly string[]) =>
  `<conditionalFormatting sqref="${where}">${inside.join('')}</conditionalFormatting>`
const rule = (...[priority, look, type, formula, more = '']: RuleParts) =>
  `<cfRule type="${type}" dxfId="${look}" priority="${priority}" ${more}><formula>${formula}</formula></cfRule>`

describe('colours of conditional formats', () => {
  test('that hang on other cells of the row become words', () => {
    const formats = format(
      'E2:E4',
      rule(1, 2, 'expression', '$C2&gt;=$D2'),
      rule(2, 1, 'expression', 'C2>=85'),
      rule(3, 0, 'expression', '$C2&lt;85'),
    )
    expect(read(rows(), formats)).toEqual({ marks: ['Green', 'Amber', 'Red'], problems: [] })
  })

  test('that hang on the value of the cell itself, which its format hides', () => {
    const hidden = [3, 2, 1].map((value) => ({ value, style: 1 }))
    const formats = format(
      'E2:E4',
      rule(3, 0, 'cellIs', '1', 'operator="equal"'),
      rule(2, 1, 'cellIs', '2', 'operator="equal"'),
      rule(1, 2, 'cellIs', '3', 'operator="greaterThanOrEqual"'),
    )
    expect(read(rows(...hidden), formats, { styles: [{ format: ';;;' }], rules }).marks).toEqual([
      'Green',
      'Amber',
      'Red',
    ])
  })

  test('icons that stand instead of a number are words and arrows', () => {
    const icons = (set: string, more: string) =>
      format(
        'E2:E4',
        `<cfRule type="iconSet" priority="1"><iconSet iconSet="${set}" ${more}><cfvo type="percent" val="0"/><cfvo type="num" val="2"/><cfvo type="num" val="3"/></iconSet></cfRule>`,
      )
    const marks = [{ value: 3 }, { value: 2 }, { value: 1 }]
    expect(read(rows(...marks), icons('3TrafficLights1', 'showValue="0"'))).toEqual({
      marks: ['Green', 'Amber', 'Red'],
      problems: [],
    })
    expect(read(rows(...marks), icons('3Arrows', 'showValue="0" reverse="1"')).marks).toEqual(['↓', '→', '↑'])
    expect(read(rows(...marks), icons('3Signs', ''))).toEqual({
      marks: ['3', '2', '1'],
      problems: [expect.stringContaining('conditional formats colour E2:E4 or draw icons')],
    })
  })

  test('what cannot be worked out is said, and colours nothing', () => {
    const formats = format(
      'E2:E4',
      rule(1, 2, 'expression', 'VLOOKUP(A2,Scores,2)=1'),
      rule(2, 0, 'expression', '$C2&lt;1000'),
    )
    const { marks, problems } = read(rows(), formats)
    expect(marks).toEqual(['', '', ''])
    expect(problems).toEqual([expect.stringContaining('conditional formats colour E2:E4')])
  })
})

test('rules of newer Excel, in the list of extensions, are said and colour nothing', () => {
  const extended = (type: string) =>
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="${type}" priority="1" id="{1}"><xm:f>Limits!$A$1&gt;1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>E2:E4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`
  const { marks, problems } = read(rows(), extended('expression'))
  expect(marks).toEqual(['', '', ''])
  expect(problems).toEqual([expect.stringContaining('conditional formats colour E2:E4 or')])
  expect(read(rows(), extended('dataBar')).problems).toEqual([])
})

test('colours of the theme and of the palette are colours', () => {
  const theme = [
    '000000',
    'FFFFFF',
    '1F497D',
    'EEECE1',
    '4F81BD',
    'C0504D',
    '9BBB59',
    '8064A2',
    '4BACC6',
    'F79646',
  ]
  const styles = [
    { fill: 'theme="6" tint="0.4"' },
    { fill: 'theme="9" tint="-0.25"' },
    { fill: 'indexed="29"' },
  ]
  const marks = styles.map((_, at) => ({ value: '', style: at + 1 }))
  expect(read(rows(...marks), '', { styles, theme }).marks).toEqual(['Green', 'Amber', 'Red'])
})

test('traffic lights behind the figures themselves are said and not taken', () => {
  const cells = rows('Green', 'Amber', 'Red').map((row, at) =>
    row.map((cell, column) =>
      column === 2 && typeof cell !== 'string' ? { ...cell, style: (at % 2) + 1 } : cell,
    ),
  )
  const { problems } = read(cells, '', { styles: [{ fill: 'FF0000' }, { fill: '00B050' }] })
  expect(problems).toEqual([expect.stringContaining('the figures of column C lie on colours')])
})
