import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { guessMapping } from '#domain/readReport'
import type { Mapping } from '#domain/reading/mapping'
import { readText } from '#readers/text'
import { recallMapping, rememberMapping } from '#state/readShapes'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

afterEach(() => vi.unstubAllGlobals())

const table = (quarter: string) =>
  readText(
    'table.txt',
    `Ref\tIndicator\t${quarter} actual\tTarget\tWard map\nHE01\tMissed bins\t42\t50\tx\nHE02\tRepairs\t7\t9\tx`,
  )

const first = table('Q1 2012/13')
const guessed = guessMapping(first, 4)

/** The last column taken for comments. */
const corrected = (mapping: Mapping): Mapping => ({
  ...mapping,
  tables: mapping.tables.map((one) => ({
    ...one,
    columns: one.columns.map((use, at) => (at === 4 ? { ...use, holds: 'comment' as const } : use)),
  })),
})

test('what was corrected holds for the next file with the same headings, whatever quarter they name', () => {
  rememberMapping(first, corrected(guessed))
  const next = table('Q2 2012/13')
  const recalled = recallMapping(next, guessMapping(next, 4))
  expect(recalled.tables).toBe(1)
  const columns = recalled.mapping.tables[0]?.columns
  expect(columns?.[4]?.holds).toBe('comment')
  expect(columns?.[2]).toEqual({ holds: 'actual', quarter: '2012-Q2' })
})

test('[A1] what its figures were said to cover holds as well', () => {
  const { tables } = guessed
  rememberMapping(first, { ...guessed, tables: tables.map((one) => ({ ...one, covers: 'cumulative' })) })
  const next = table('Q2 2012/13')
  expect(recallMapping(next, guessMapping(next, 4)).mapping.tables[0]?.covers).toBe('cumulative')
})

test('what was not corrected is guessed again, and nobody is told of a last time', () => {
  rememberMapping(first, guessed)
  expect(recallMapping(first, guessed)).toEqual({ mapping: guessed, tables: 0 })
})

test('a correction that was taken back is forgotten', () => {
  rememberMapping(first, corrected(guessed))
  rememberMapping(first, guessed)
  expect(recallMapping(first, guessed).tables).toBe(0)
})

test('a table with other headings is left as it was guessed', () => {
  rememberMapping(first, corrected(guessed))
  const other = readText('other.txt', 'Code\tMeasure\tActual\tGoal\tWard map\nHE01\tMissed bins\t42\t50\tx')
  const mapping = guessMapping(other, 4)
  expect(recallMapping(other, mapping)).toEqual({ mapping, tables: 0 })
})

test('one row of headings more stays one more than is found', () => {
  const longer = guessed.tables.map((one) => ({ ...one, headRows: one.headRows + 1 }))
  rememberMapping(first, { ...guessed, tables: longer })
  const recalled = recallMapping(first, guessed)
  expect(recalled.mapping.tables[0]?.headRows).toBe((guessed.tables[0]?.headRows ?? 0) + 1)
})

test('a browser that keeps nothing guesses again', () => {
  vi.stubGlobal('localStorage', undefined)
  rememberMapping(first, corrected(guessed))
  expect(recallMapping(first, guessed)).toEqual({ mapping: guessed, tables: 0 })
})

test.each(['', '{', '[]', '[["a",{}]]', '[["a",{"columns":[{"holds":"nonsense","quarter":null}]}]]'])(
  'what stands there broken is passed over: %s',
  (broken) => {
    kept.set('quarterdeck-read-shapes', broken)
    expect(recallMapping(first, guessed)).toEqual({ mapping: guessed, tables: 0 })
  },
)
