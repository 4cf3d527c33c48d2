import * as made from '../../readers/support/document'
import { windows1252 } from '../../readers/support/files'
import { madeWorkbook, sayingSize, sheetData } from '../../readers/support/workbook'

/** A file with something wrong in it. */
export interface BadFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What is said of it, with the place where there is one. */
  readonly says: RegExp
  /** A row that is read all the same; undefined: nothing of it can be. */
  readonly good: RegExp | undefined
}

const head = ['Ref', 'Indicator', 'Target', 'Actual', 'Status'] as const
const good = ['H1', 'Homes let in time', '95%', '96%', 'Green'] as const
const isGood = /^H1 Homes let in time/
const sheet = (...rows: Parameters<typeof sheetData>[0]) => ({ name: 'Housing', xml: sheetData(rows) })

/** A locked workbook lies in the container of the old Office; the names of its streams are in UTF-16. */
const locked = windows1252(
  `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${[...'EncryptedPackage'].map((char) => `${char}\0`).join('')}`,
)

/** 100,000 rows that have a format and nothing in them, before the one that counts. */
const blankRows = Array.from(
  { length: 100_000 },
  (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`,
)

/** The traps that files of other programs hold, and what each of them gets. */
export const badFiles: readonly BadFile[] = [
  {
    name: 'empty.xlsx',
    bytes: madeWorkbook([{ name: 'Sheet1', xml: '<sheetData/>' }]),
    says: /There is no text and no table in it that can be read/,
    good: undefined,
  },
  { name: 'nothing.csv', bytes: new Uint8Array(), says: /This file is empty/, good: undefined },
  {
    name: 'locked.xlsx',
    bytes: locked,
    says: /locked with a password.*take the password off/,
    good: undefined,
  },
  {
    name: 'merged.xlsx',
    bytes: madeWorkbook([
      {
        name: 'Housing',
        xml: `${sheetData([['Ref', 'Indicator', 'Quarter 1', '', 'Status'], ['', '', 'Target', 'Actual', ''], good])}<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="E1:E2"/></mergeCells>`,
      },
    ]),
    says: /Quarter 1 .* is offered/,
    good: isGood,
  },
  {
    name: 'hidden.xlsx',
    bytes: madeWorkbook([
      sheet(head, good),
      { name: 'Old', state: 'hidden', xml: sheetData([head, ['H9', 'Gone', '1', '2', 'Red']]) },
    ]),
    says: /The hidden sheet Old was left out/,
    good: isGood,
  },
  {
    name: 'broken.xlsx',
    bytes: madeWorkbook([
      sheet(head, good, [
        'H2',
        'Cost of repairs',
        '10',
        { value: '#REF!', kind: 'e', formula: 'A1+#REF!' },
        'Red',
      ]),
    ]),
    says: /The formula in sheet Housing, D3 failed \(#REF!\)/,
    good: isGood,
  },
  {
    name: 'dates.xlsx',
    bytes: madeWorkbook([
      sheet(
        ['Ref', 'Indicator', 'Target', 'Actual', 'Status', 'Comment'],
        [...good, ''],
        ['H2', 'Date of the survey', '31/06/2012', '30/6/12', 'Green', ''],
      ),
    ]),
    says: /“30\/6\/12” could not be read.*sheet Housing, D3/,
    good: isGood,
  },
  {
    name: 'blank.xlsx',
    bytes: madeWorkbook(
      [
        {
          name: 'Housing',
          xml: sheetData([head, good]).replace('</sheetData>', `${blankRows.join('')}</sheetData>`),
        },
      ],
      { formats: ['0'] },
    ),
    says: /Found: 1 indicator/,
    good: isGood,
  },
  {
    name: 'tracked.docx',
    bytes: made.madeDocument(
      made.heading(1, 'Housing') +
        made.table(
          made.row(...head),
          made.row(
            'H1',
            made.cell(`<w:p>${made.deleted('Old title')}${made.inserted('Homes let in time')}</w:p>`),
            '95%',
            '96%',
            'Green',
          ),
          made.row(
            'H2',
            made.cell(made.table(made.row('Inner', 'table')) + made.paragraph('Cost of repairs')),
            '10',
            '12',
            'Red',
          ),
        ),
    ),
    says: /Not read \(1 line\)/,
    good: isGood,
  },
  {
    name: 'old.csv',
    bytes: windows1252(
      [
        'Ref;Indicator;Target;Actual;Status',
        'H1;Homes let in time;95%;96%;Green',
        'H2;Cost of caf\xe9s \xa3;\xa31,200;\xa31,300;Red',
      ].join('\r\n'),
    ),
    says: /Found: 2 indicators/,
    good: isGood,
  },
  {
    name: 'bomb.xlsx',
    bytes: sayingSize(
      madeWorkbook([{ name: 'Bomb', xml: '' }, sheet(head, good)]),
      'xl/worksheets/sheet1.xml',
      101 * 1024 * 1024,
    ),
    says: /The sheet Bomb was left out: it is 101 MB large once unpacked/,
    good: isGood,
  },
  {
    name: 'lunch.csv',
    bytes: windows1252('Day;Lunch;Price\r\nMonday;Soup;2.50\r\nTuesday;Pie;3.10'),
    says: /This table is no scorecard \(row 1, column A\)/,
    good: undefined,
  },
]
