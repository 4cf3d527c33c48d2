import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '#readers/text'
import { placesIn, shown, tablesIn } from './support/shown'

const read = (...lines: readonly string[]) => readText('Pasted text', lines.join('\n'))

const head = ['Ref', 'Indicator', 'Target', 'Actual', 'Status'] as const
const rows = [
  ['H1', 'Homes let in time', '95%', '96.2%', 'Green'],
  ['H2', 'Cost of repairs', '£1,200', '£1,234', 'Red'],
] as const

describe('a text', () => {
  test.each([
    ['tabs', [head, ...rows].map((row) => row.join('\t'))],
    [
      'bars',
      [head.join('|'), '---|---|---|---|---', ...rows.map((row) => row.join('|'))].map((row) => `| ${row} |`),
    ],
    ['gaps', [head, ...rows].map((row) => row.join('     '))],
    ['lines of their own', [head, ...rows].flat()],
  ])('has its cells parted by %s', (_, lines) => {
    const source = read('# Housing', '', ...lines, '', 'All is well.')
    const cells = tablesIn(source)[0]?.rows.map((row) => row.map(({ text }) => text).filter(Boolean))
    expect(cells?.filter((row) => row.length > 0)).toEqual([head, ...rows])
    expect(shown(source)[0]).toBe('# Housing')
    expect(shown(source).at(-1)).toBe('All is well.')
    expect(placesIn(source)['Ref']).toMatch(/^line 3/)
  })

  test('cells under each other: a title may be broken, blank lines between them do not count', () => {
    const source = read(
      ...head,
      '',
      'H1',
      'Homes let',
      'in time',
      '95',
      '96',
      'Green',
      '',
      'H2',
      'Repairs',
      '5',
      '4',
      'Red',
      'Later',
    )
    expect(shown(source)).toEqual([
      [head, ['H1', 'Homes let in time', '95', '96', 'Green'], ['H2', 'Repairs', '5', '4', 'Red']],
      'Later',
    ])
    expect(placesIn(source)).toMatchObject({ 'Homes let in time': 'line 8', '4': 'line 17' })
  })

  test('lines under each other that lack a cell stay lines: nobody knows which', () => {
    const lines = [...head, 'H1', 'Homes let', '96', 'Green', 'H2', 'Repairs', '5', '4', 'Red']
    expect(shown(read(...lines))).toEqual(lines)
  })
})

/** Read in place: its sentences are not copied into the project. */
const dudley = '../shared/data/dudley-2012-13-q1.txt'

test.runIf(existsSync(dudley))('of a published report every line is in a text or a table', () => {
  const text = readFileSync(dudley, 'utf8')
  const places = new Set(
    readText('a', text).blocks.flatMap((block) =>
      (block.is === 'text' ? [block] : block.rows.flat()).map(({ place }) => place.replace(/,.*/, '')),
    ),
  )
  const filled = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [`line ${at + 1}`]))
  expect(filled.filter((place) => !places.has(place))).toEqual([])
})
