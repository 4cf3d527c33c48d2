import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readExcel } from '#readers/excel'
import { sheetNames } from '#writers/excel/sheetNames'
import { writeExcel } from '#writers/packExcel'
import { tablesIn, textsOf, valueOf } from '../readers/support/shown'
import { hostile, samplePack } from './samplePack'

const bytes = await writeExcel(samplePack)
const tables = tablesIn(valueOf(readExcel('pack.xlsx', bytes)))
const cells = tables.flatMap((table) => textsOf(table).flat())
const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const)

describe('a pack as a workbook', () => {
  test('holds every figure and status as printed', () => {
    expect(cells).toEqual(
      expect.arrayContaining([
        'PI1128',
        '1,850',
        '2,061',
        '71.40%',
        'Exceeds the target tolerance',
        'target awaiting',
      ]),
    )
  })

  test('[F37] holds figures as numbers and nothing as a formula', () => {
    const sheets = parts.filter(([path]) => path.startsWith('xl/worksheets/'))
    expect(sheets.map(([, xml]) => xml.includes('<f>') || xml.includes('<f '))).not.toContain(true)
    expect(sheets.some(([, xml]) => xml.includes('<v>1850</v>'))).toBe(true)
    expect(sheets.some(([, xml]) => xml.includes('<v>71.4</v>'))).toBe(true)
    expect(cells).toEqual(expect.arrayContaining(['=1+1', '@SUM(A1)']))
  })

  test('[F35] a hostile text is a text, its hidden characters named', () => {
    expect(cells).toContain(hostile.replace('\u202E', '⟨U+202E⟩'))
  })

  test('has a sheet for each part with tables, the definitions and all figures', () => {
    const names = new Set(tables.map(({ name }) => name))
    expect([...names]).toEqual(['About', 'Tackling “crime” < style><scrip', 'Definitions', 'All figures'])
  })

  test('the same pack gives the same bytes', async () => {
    expect(await writeExcel(structuredClone(samplePack))).toEqual(bytes)
  })
})

test.each([
  [
    ['Housing', 'housing'],
    ['Housing', 'housing 2'],
  ],
  [['A/B: [C]*?'], ['A B C']],
  [['History'], ['History 2']],
  [
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(31), `${'a'.repeat(29)} 2`],
  ],
  [
    ['', "''"],
    ['Sheet', 'Sheet 2'],
  ],
  [[`${'a'.repeat(30)}😀`], ['a'.repeat(30)]],
])('%j are the sheets %j', (titles, names) => {
  expect(sheetNames(titles)).toEqual(names)
})
