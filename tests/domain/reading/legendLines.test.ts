import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readText } from '#readers/text'
import { legendEntries, legendsIn } from '#domain/reading/legendLines'
import { figuresOf, found, line, read, source, table } from './sources'

const path = '../shared/data/keys-and-legends.txt'
const published = existsSync(path)
  ? readFileSync(path, 'utf8')
      .split(/\n(?=URL: )/u)
      .slice(1)
  : []

/** `indicators rag: green, amber`: the scheme of each key and the bands of its entries. */
const keysOf = (text: string): readonly string[] =>
  legendsIn(readText('key', text)).map(
    ({ of, scheme, entries }) =>
      `${of} ${scheme}: ${entries.map(({ value }) => value.band ?? '?').join(', ')}`,
  )

const council = (name: string): string => published.find((block) => block.includes(name)) ?? ''

describe.runIf(published.length > 0)('[S12] the keys that councils have published', () => {
  it.each([
    [
      'Dudley',
      [
        'indicators dudley: exceeds, upper, lower, below',
        'activities dudley-activities: excellent, good, fair',
      ],
    ],
    ['East Riding', ['indicators dudley: exceeds, upper, below']],
    ['Harlow', ['indicators dudley: exceeds, upper, below']],
    ['Kent', ['indicators target-and-floor: green, amber, red']],
    ['Havering', ['indicators last-year-maintained: green, amber, red']],
    ['Swansea', ['indicators two-targets: green, amber, red, aspire']],
    ['bracknell-forest', ['indicators rag-two-step: green, amber, red']],
  ])('of %s are read', (name, keys) => {
    expect(keysOf(council(name))).toEqual(keys)
  })

  it('are read or left, and never fail', () => {
    for (const block of published) expect(() => read(readText('key', block))).not.toThrow()
  })
})

test.each([
  'Performance is improving',
  '▲ Improving',
  'Direction of travel: green means better',
  'The red route was closed for most of the quarter, and residents wrote in to say so',
  'Housing',
])('“%s” is no key of statuses', (text) => {
  expect(legendEntries(text)).toEqual([])
})

test('a key may stand in one line', () => {
  expect(keysOf('Key: 🟢 on target 🟠 close to target 🔴 off target')).toEqual([
    'indicators rag: green, amber, red',
  ])
})

test('a key in a table of its own is read, and its signs go before the scheme’s', () => {
  const draft = read(
    source([
      line('Quarter 1 2014/15'),
      table(
        '',
        [
          ['✓', 'Green: target met'],
          ['✗', 'Red: target missed by more than 5%'],
          ['~', 'Amber: close to target'],
        ],
        'key',
      ),
      table(
        '',
        [
          ['Measure', 'Actual', 'Target', 'Status'],
          ['Visits', '1', '2', '✗'],
          ['Loans', '3', '2', '✓'],
        ],
        'table',
      ),
    ]),
  )
  expect(draft.legends.map(({ scheme }) => scheme)).toEqual(['rag'])
  expect(figuresOf(found(draft, 'Visits'))).toEqual(['2014-Q1: 1 / 2 red'])
  expect(figuresOf(found(draft, 'Loans'))).toEqual(['2014-Q1: 3 / 2 green'])
})
