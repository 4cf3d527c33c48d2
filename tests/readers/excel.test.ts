import { describe, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { readExcel } from '#readers/excel'
import { placesIn, shown, tablesIn, textsOf, the, valueOf } from './support/shown'
import { madeWorkbook, sheetData } from './support/workbook'

const read = (bytes: Uint8Array) => valueOf(readExcel('figures.xlsx', bytes))
const head = ['Ref', 'Indicator', 'Target', 'Actual', 'Status']

describe('a workbook', () => {
  test('is read as it is shown: percent, money, dates and thousands', async () => {
    const cell = (value: number | Date, format: string) => ({ value, format })
    const buffer = await writeExcel(
      [
        [
          { value: 'Ref' },
          { value: 'Indicator' },
          { value: 'Target' },
          { value: 'Actual' },
          { value: 'Due' },
        ],
        [
          { value: 'H1' },
          { value: 'Lets & re-lets in time' },
          cell(0.95, '0%'),
          cell(0.962, '0.0%'),
          cell(new Date(Date.UTC(2012, 5, 30)), 'mm/dd/yyyy'),
        ],
        [{ value: 'H2' }, { value: 'Spend' }, cell(1200, '[$£-809]#,##0'), cell(1234.5, '£#,##0.00'), null],
      ],
      { sheet: 'Housing' },
    ).toBuffer()
    const source = read(new Uint8Array(buffer))
    const [table] = tablesIn(source)
    expect(table?.name).toBe('Housing')
    expect(textsOf(the(table))).toEqual([
      ['Ref', 'Indicator', 'Target', 'Actual', 'Due'],
      ['H1', 'Lets & re-lets in time', '95%', '96.2%', '30/06/2012'],
      ['H2', 'Spend', '£1,200', '£1,234.50'],
    ])
    expect(placesIn(source)).toMatchObject({ '96.2%': 'sheet Housing, D2', H2: 'sheet Housing, A3' })
  })

  test('has its titles as texts, its sections kept together and other tables apart', () => {
    const source = read(
      madeWorkbook([
        {
          name: 'Scorecard',
          xml: sheetData([
            ['Quarterly performance'],
            ['Quarter 1 2025/26'],
            [],
            head,
            ['Housing'],
            ['H1', 'Lets', '95', '96', 'Green'],
            [],
            ['Planning'],
            [],
            ['P1', 'Decisions', '80', '70', 'Red'],
            [],
            ['★', 'Exceeds the target'],
            ['▲', 'Below the target'],
            [],
            ['G', 'On target'],
            ['Amber', 'Within 5% of it'],
            [],
            ['Key activities'],
            ['Ref', 'Activity', 'Lead', 'Progress'],
            ['A1', 'Open the hub', 'A Reed', 'Under way'],
            [],
            ['Figures are provisional.'],
          ]),
        },
      ]),
    )
    expect(shown(source)).toEqual([
      'Quarterly performance',
      'Quarter 1 2025/26',
      [
        head,
        ['Housing'],
        ['H1', 'Lets', '95', '96', 'Green'],
        ['Planning'],
        ['P1', 'Decisions', '80', '70', 'Red'],
      ],
      '★ Exceeds the target',
      '▲ Below the target',
      'G – On target',
      'Amber – Within 5% of it',
      'Key activities',
      [
        ['Ref', 'Activity', 'Lead', 'Progress'],
        ['A1', 'Open the hub', 'A Reed', 'Under way'],
      ],
      'Figures are provisional.',
    ])
  })

  test('two tables that touch are two where the second has headings of its own', () => {
    const activities = ['Ref', 'Activity', 'Lead', 'Progress']
    const rows = [
      head,
      ['H1', 'Lets', '95', '96', 'Green'],
      ['Key activities'],
      activities,
      ['A1', 'Hub', 'A Reed', 'Done'],
    ]
    const source = read(madeWorkbook([{ name: 'All', xml: sheetData(rows) }]))
    expect(shown(source)).toEqual([rows.slice(0, 2), 'Key activities', rows.slice(3)])
  })

  test('a table that begins further right keeps the places of its cells', () => {
    const source = read(
      madeWorkbook([
        {
          name: 'S',
          xml: sheetData(
            [
              ['', '', ...head],
              ['', '', 'H1', 'Lets', '95', '96', 'Green'],
            ],
            4,
          ),
        },
      ]),
    )
    expect(textsOf(the(tablesIn(source)[0]))[0]).toEqual(head)
    expect(placesIn(source)).toMatchObject({ Ref: 'sheet S, C4', '96': 'sheet S, F5' })
  })

  test('merged heading cells say how far they reach, and what lies under them is not read', () => {
    const rows = sheetData([
      ['', '', 'Quarter 1', 'under', 'Quarter 2', ''],
      ['Ref', 'Indicator', 'Target', 'Actual', 'Target', 'Actual'],
      ['H1', 'Lets', '95', '96', '95', '97'],
    ])
    const xml = `${rows}<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="E1:F1"/></mergeCells>`
    const [table] = tablesIn(read(madeWorkbook([{ name: 'S', xml }])))
    const [first = []] = the(table).rows
    expect(first.map(({ text }) => text)).toEqual(['', '', 'Quarter 1', '', 'Quarter 2'])
    expect(first[2]).toMatchObject({ span: { columns: 2, rows: 1 } })
  })

  test('a formula is read by its result; one that failed, or has none, is named with its place', () => {
    const xml = sheetData([
      head,
      ['H1', 'Lets', { value: 95, formula: 'A1' }, { value: '#REF!', kind: 'e', formula: 'Old!A1' }, 'Green'],
      [
        'H2',
        'Repairs',
        { value: '', formula: 'A1+1' },
        { value: '#N/A', kind: 'e' },
        { value: 'Red', kind: 'str', formula: 'IF(1)' },
      ],
    ])
    const source = read(madeWorkbook([{ name: 'Housing', xml }]))
    expect(textsOf(the(tablesIn(source)[0])).slice(1)).toEqual([
      ['H1', 'Lets', '95', '', 'Green'],
      ['H2', 'Repairs', '', 'N/A', 'Red'],
    ])
    expect(source.problems.map(({ message }) => message)).toEqual([
      'Formulas in sheet Housing failed (#REF!, #N/A), so nothing was read in D2 and D3.',
      'The file does not hold what the formulas of sheet Housing come to in C3. Open it in Excel, save it, and open it here again.',
    ])
  })

  test('hidden sheets are left out and named; hidden rows and columns are read and named', () => {
    const rows = sheetData([head, ['H1', 'Lets', '95', '96', 'Green']])
    const source = read(
      madeWorkbook([
        { name: 'Old', xml: rows, state: 'hidden' },
        { name: 'Lists', xml: rows, state: 'veryHidden' },
        {
          name: 'Housing',
          xml: `<cols><col min="3" max="3" hidden="1"/></cols>${rows.replace('<row r="2"', '<row r="2" hidden="1"')}`,
        },
      ]),
    )
    expect(tablesIn(source).map(({ name }) => name)).toEqual(['Housing'])
    expect(source.problems.map(({ message }) => message)).toEqual([
      'The hidden sheet Old was left out.',
      'The hidden sheet Lists was left out.',
      'In sheet Housing some rows or columns are hidden; they were read as well: column C and row 2.',
    ])
  })

  test('formats down to the last row are not rows, however they are written', () => {
    const blank = Array.from({ length: 50_000 }, (_, at) =>
      at % 2
        ? `<row r="${at + 3}" s="1"/>`
        : `<row r="${at + 3}"><c r="A${at + 3}" s="1"/><c r="B${at + 3}"></c></row>`,
    )
    const xml = sheetData([head, ['H1', 'Lets', '95', '96', 'Green']]).replace(
      '</sheetData>',
      `${blank.join('')}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>End</t></is></c></row></sheetData>`,
    )
    const source = read(madeWorkbook([{ name: 'S', xml }]))
    expect(the(tablesIn(source)[0]).rows).toHaveLength(2)
    expect(placesIn(source)['End']).toBe('sheet S, A1048576')
  })

  test('a sheet of rows with nothing in them is nothing', () => {
    const rows = '<row r="5" spans="1:5" ht="15"/>'.repeat(100_000)
    expect(read(madeWorkbook([{ name: 'S', xml: `<sheetData>${rows}</sheetData>` }])).blocks).toEqual([])
  })

  test('cells that do not say where they are follow each other', () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c/><c t="b"><v>1</v></c></row><row><c t="d"><v>2012-06-30T00:00:00Z</v></c><c><v>2</v></c></row></sheetData>'
    const source = read(madeWorkbook([{ name: 'S', xml }]))
    expect(placesIn(source)).toEqual({
      '1': 'sheet S, A1',
      TRUE: 'sheet S, C1',
      '30/06/2012': 'sheet S, A2',
      '2': 'sheet S, B2',
    })
  })
})
