import { describe, expect, test } from 'vitest'
import type { AnyFinding } from '#domain/checks'
import { exact } from '#domain/exact'
import { dudley } from '#domain/scheme'
import { checkSentence } from '#ui/words/checks.ts'
import { reportOf } from '../domain/report'

const report = reportOf([
  { id: 'pi1128', section: 'parks', actual: '1850', target: '2061' },
  { id: 'pi1174', section: 'parks', actual: '1850', target: '2061' },
])

const measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
} as const

const [exceeds, , , below] = dudley.bands
if (!exceeds || !below) throw new Error('Dudley has four bands')

const about = { kind: 'measurement', id: 'pi1128@2012-Q1', quarter: '2012-Q1' } as const

describe('[C21] of a small number that is suppressed only what is to be done is said', () => {
  const unseen = { about: { ...about, isUnseen: true }, severity: 'warns' } as const
  const told: readonly (readonly [AnyFinding, string])[] = [
    [
      {
        check: 'C1',
        ...unseen,
        found: {
          text: '★',
          reported: exceeds,
          computed: { band: below },
          measure,
          fits: { by: 'tolerance', how: 'least', width: '29.17', mode: 'percent' },
        },
      },
      'Reported as “★” (Exceeds the target tolerance), but the figures give “Below the target tolerance”.',
    ],
    [
      {
        check: 'C5',
        ...unseen,
        found: { what: 'actual', value: exact('3'), lastQuarter: '2011-Q4', profiled: undefined, measure },
      },
      'The figure is also the actual of Quarter 4 2011/12. Is it the figure of this quarter?',
    ],
    [
      {
        check: 'C6',
        ...unseen,
        found: { actual: exact('3'), target: exact('2061'), indicators: ['pi1128', 'pi1174'], measure },
      },
      'Actual and target are also those of PI1174. Was one pasted over the other?',
    ],
    [
      {
        check: 'C9',
        ...unseen,
        found: { how: 'tenth', value: exact('3'), last: exact('40'), lastQuarter: '2011-Q4' },
      },
      'The figure is far less than that of Quarter 4 2011/12. Is the decimal point where it belongs?',
    ],
    [
      {
        check: 'C9',
        ...unseen,
        found: { how: 'outside', value: exact('3'), least: exact('40'), most: exact('50'), quarters: 6 },
      },
      'The figure is far outside its 6 earlier figures. Is it right?',
    ],
    [
      { check: 'C10', ...unseen, found: { how: 'numberBelowOne', value: exact('0.3'), measure } },
      'The figure is less than one, and the unit is a number. Is it a rate or a percentage?',
    ],
    [
      { check: 'C16', ...unseen, found: { what: 'figure', value: exact('3'), measure } },
      'The figure is provisional. Is it final by now?',
    ],
    [
      {
        check: 'C18',
        ...unseen,
        found: { value: exact('3'), last: exact('40'), lastQuarter: '2011-Q4' },
      },
      'The figure is lower than that of Quarter 4 2011/12, and a count for the year to date cannot fall. Is it the figure of the quarter alone?',
    ],
  ]

  test.each(told)('%#: [$check]', (finding, sentence) => {
    expect(checkSentence(finding, report)).toBe(sentence)
  })
})
