import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { delimiterOf, readCsv } from '#readers/csv'
import { decodeText } from '#readers/decodeText'
import { placesIn, shown, tablesIn, textsOf, the } from './support/shown'

const read = (text: string) => readCsv('figures.csv', text, the(delimiterOf(text)))

describe('delimited text', () => {
  test('cells stand at their row and column, title and period above them as texts', () => {
    const source = read(
      'Quarterly scorecard,,,\nQuarter 1 2025/26,,,\n,,,\nRef,Title,Target,Actual\nH1,Lets in time,95,96.2\n',
    )
    expect(shown(source)).toEqual([
      'Quarterly scorecard',
      'Quarter 1 2025/26',
      [
        ['Ref', 'Title', 'Target', 'Actual'],
        ['H1', 'Lets in time', '95', '96.2'],
      ],
    ])
    expect(placesIn(source)).toMatchObject({
      'Quarter 1 2025/26': 'row 2, column A',
      '96.2': 'row 5, column D',
    })
  })

  test.each([
    [',', 'Ref,Actual,Target\nH1,95.3,90\nH2,4,5\n'],
    [';', 'Ref;Actual;Target\nH1;95,3;90,0\nH2;4,1;5,2\n'],
    ['\t', 'Ref\tActual\nH1\t95, or so\nH2\t4\n'],
    ['|', 'Ref|Actual|Target\nH1|95|90\nH2|4|5\n'],
    [';', 'sep=;\nRef;Actual\nH1;95\n'],
    [',', 'Ref,Actual\nH1,95\n'],
  ])('finds that %j parts the cells', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  test.each([
    'The first quarter was quiet, mostly.\nThe second was not, and the third, fourth and fifth neither.\n',
    'Dear Anna, here are the figures.\nH1 is 95, as before.\nYours, Ben\n',
    'PI1172 – Awaiting information\nPI1128 – On its way\n',
    '',
    'one',
  ])('prose is no table: %j', (text) => {
    expect(delimiterOf(text)).toBeUndefined()
  })

  test('quotes hold delimiters and line breaks, and a record over two lines is one row', () => {
    const source = read('Ref,Comment,Actual\nH1,"Up, and\r\nstill ""rising""",95\nH2,,4\n')
    const [, first, second] = textsOf(the(tablesIn(source)[0]))
    expect(first).toEqual(['H1', 'Up, and\nstill "rising"', '95'])
    expect(second).toEqual(['H2', '', '4'])
    expect(placesIn(source)['H2']).toBe('row 3, column A')
  })

  test('a quotation mark that is never closed swallows nothing and is named with its row', () => {
    const source = read('Ref,Title,Actual\nH1,"Homes,95\nH2,Repairs,4\n')
    expect(textsOf(the(tablesIn(source)[0]))[2]).toEqual(['H2', 'Repairs', '4'])
    expect(source.problems).toMatchObject([{ path: 'row 2', message: expect.stringContaining('In row 2') }])
  })

  test('what programs put around a text so that spreadsheets leave it alone is taken off', () => {
    expect(textsOf(the(tablesIn(read('Ref,Title,Actual\n="0012",\'=Lets,5\n'))[0]))[1]).toEqual([
      '0012',
      '=Lets',
      '5',
    ])
  })

  test('a hundred thousand blank rows are not kept, and what stands below them is read', () => {
    const source = read(`Ref,Title,Actual\nH1,Lets,95\n${',,\n'.repeat(100_000)}H2,Repairs,4\n`)
    const [table] = tablesIn(source)
    expect(the(table).rows).toHaveLength(3)
    expect(placesIn(source)['H2']).toBe('row 100003, column A')
    expect(source.problems).toEqual([])
  })

  test('a list without end is read up to a row that is named', () => {
    const source = read(`Ref,Title,Actual\n${'H1,Lets,95\n'.repeat(30_000)}`)
    expect(the(tablesIn(source)[0]).rows).toHaveLength(20_000)
    expect(source.problems).toMatchObject([{ path: 'row 20001' }])
  })
})

describe('encodings', () => {
  const text = 'Réf;Coût £;Naïve – “quoted”\n'
  const utf16 = (isLittle: boolean, mark: boolean) => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((char) => char.charCodeAt(0))
    return new Uint8Array(
      units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    )
  }
  const windows1252 = new Uint8Array(
    [...text].map((char) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0)),
  )

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little-endian', utf16(true, true)],
    ['UTF-16 big-endian', utf16(false, true)],
    ['UTF-16 without a mark', utf16(true, false)],
    ['Windows-1252', windows1252],
  ])('%s is read as it was written', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })
})

/** Read in place: its sentences are not copied into the project. */
const hart = '../shared/data/hart-2014-15-q1.csv'

test.runIf(existsSync(hart))('published figures as CSV are one table with a row for each', () => {
  const text = readFileSync(hart, 'utf8')
  const tables = tablesIn(read(text))
  expect(tables).toHaveLength(1)
  expect(the(tables[0]).rows).toHaveLength(46)
})

const dudley = '../shared/data/dudley-2012-13-q1.txt'

test.runIf(existsSync(dudley))('a report with tables in it is a text', () => {
  expect(delimiterOf(readFileSync(dudley, 'utf8'))).toBeUndefined()
})
