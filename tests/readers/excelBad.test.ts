import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readExcel } from '#readers/excel'
import { tablesIn, valueOf } from './support/shown'
import { madeWorkbook, sayingSize, sheetData } from './support/workbook'

const read = (bytes: Uint8Array) => valueOf(readExcel('figures.xlsx', bytes))
const head = ['Ref', 'Indicator', 'Target', 'Actual', 'Status']

describe('what is no workbook of today', () => {
  test('an empty workbook has nothing in it', () => {
    expect(read(madeWorkbook([{ name: 'Sheet1', xml: '<sheetData/>' }])).blocks).toEqual([])
  })

  test('a sheet that would fill the memory is left out and named, the others are read', () => {
    const good = madeWorkbook([
      { name: 'Bomb', xml: '' },
      { name: 'Housing', xml: sheetData([head, ['H1', 'Lets', '95', '96', 'Green']]) },
    ])
    const bytes = sayingSize(good, 'xl/worksheets/sheet1.xml', 101 * 1024 * 1024)
    const source = read(bytes)
    expect(tablesIn(source)).toHaveLength(1)
    expect(source.problems).toMatchObject([
      { path: 'sheet Bomb', message: expect.stringContaining('sheet Bomb was left out: it is 101 MB large') },
    ])
  })

  test('a part that lies about its size gets no more room than it said', () => {
    const bytes = madeWorkbook([
      { name: 'S', xml: sheetData([head, ...Array.from({ length: 500 }, () => ['H1', 'Lets', '95'])]) },
    ])
    expect(() => readExcel('a.xlsx', sayingSize(bytes, 'xl/worksheets/sheet1.xml', 10))).not.toThrow()
  })

  test('bytes that are no archive are a sentence', () => {
    expect(readExcel('a.xlsx', strToU8('PK nothing'))).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining('damaged') }],
    })
  })
})
