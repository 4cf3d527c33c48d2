import { describe, expect, test } from 'vitest'
import type { AnyFinding } from '#domain/checks'
import { checkNames } from '#domain/checks'
import { exact } from '#domain/exact'
import { dudley } from '#domain/scheme'
import { thingsWords } from '#ui/words/checkCount.ts'
import { checkSentence, checkWords, stopsWords } from '#ui/words/checks.ts'
import { reportOf } from '../domain/report'

const report = reportOf(
  [
    { id: 'pi1128', section: 'parks', actual: '1850', target: '2061' },
    { id: 'pi1174', section: 'parks', actual: '1850', target: '2061' },
  ],
  [
    {
      kind: 'post',
      id: 'head',
      unsettled: [],
      values: { identity: { title: 'Head of parks', directorate: null } },
    },
  ],
)

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
const warns = { about, severity: 'warns' } as const
const blocks = { about, severity: 'blocks' } as const
const differs = { text: '★', reported: exceeds, computed: { band: below }, measure } as const
const signature = { post: 'head', on: '2012-07-18', how: 'By e-mail' } as const

const sentences: readonly (readonly [AnyFinding, string])[] = [
  [
    { check: 'C1', ...warns, found: { ...differs, fits: { by: 'polarity', polarity: 'higher' } } },
    'Reported as “★” (Exceeds the target tolerance), but the figures give “Below the target tolerance”. “Exceeds” fits only if higher is better.',
  ],
  [
    {
      check: 'C1',
      ...warns,
      found: { ...differs, fits: { by: 'tolerance', how: 'least', width: '29.17', mode: 'percent' } },
    },
    'Reported as “★” (Exceeds the target tolerance), but the figures give “Below the target tolerance”. “Exceeds” fits only with a tolerance of 29.17% or more.',
  ],
  [
    {
      check: 'C1',
      ...warns,
      found: {
        ...differs,
        fits: { by: 'actual', spans: [{ from: { value: exact('90'), inclusive: true }, to: undefined }] },
      },
    },
    'Reported as “★” (Exceeds the target tolerance), but the figures give “Below the target tolerance”. “Exceeds” fits only with an actual of 90 or more.',
  ],
  [
    {
      check: 'C1',
      ...warns,
      found: { ...differs, computed: { reason: 'targetMissing' }, fits: { by: 'nothing' } },
    },
    'Reported as “★” (Exceeds the target tolerance), but the figures give no status (target missing).',
  ],
  [{ check: 'C3', ...blocks, found: null }, 'There is no figure, and no reason why.'],
  [
    {
      check: 'C4',
      ...warns,
      found: {
        neighbour: { what: 'earlier', value: exact('29'), quarter: '2011-Q4', isUnseen: false },
        measure,
      },
    },
    'The figure is 0, and Quarter 4 2011/12, the nearest to it, had 29. Is it nought, or is it missing?',
  ],
  [
    {
      check: 'C5',
      ...warns,
      found: { what: 'target', value: exact('150'), lastQuarter: '2011-Q4', profiled: exact('100'), measure },
    },
    '150 is also the target of Quarter 4 2011/12. The plan of the year gives this quarter 100.',
  ],
  [
    {
      check: 'C6',
      ...warns,
      found: { actual: exact('1850'), target: exact('2061'), indicators: ['pi1128', 'pi1174'], measure },
    },
    'Actual 1,850 and target 2,061 are also those of PI1174. Was one pasted over the other?',
  ],
  [
    { check: 'C7', ...warns, found: { how: 'split', indicators: ['pi1128', 'pi1174'] } },
    'One row has the actual and the other, PI1174 Title of pi1174, the target. Are they one indicator?',
  ],
  [
    { check: 'C11', ...warns, found: { what: 'definition', parts: ['tolerance', 'rating'] } },
    'Changed within the year, from this quarter on: tolerance and rating.',
  ],
  [
    {
      check: 'C12',
      ...warns,
      found: {
        printed: { actual: '1,900', target: '2,061', band: 'exceeds' },
        now: { actual: '1,850', target: '2,061', band: null },
      },
    },
    'Quarter 1 2012/13 was printed as 1,900 against 2,061 (Exceeds the target tolerance) and is now 1,850 against 2,061 (no status).',
  ],
  [
    {
      check: 'C13',
      ...warns,
      found: { missing: [], overdue: '2012-06-30', moved: { from: '2012-03-31', to: '2012-06-30' } },
    },
    'It was due by 30 June 2012 and is not complete. Its date was moved from 31 March 2012 to 30 June 2012 without a reason.',
  ],
  [
    {
      check: 'C14',
      ...blocks,
      found: { what: 'notReturned', deadline: '2012-07-20', isLate: true, isSigned: false },
    },
    'Late: the section, which was asked for by 20 July 2012, has not been submitted or signed off.',
  ],
  [
    { check: 'C14', ...warns, found: { what: 'changedSince', by: signature, changed: 1, wasAccepted: true } },
    '1 row has changed since it was signed off on 18 July 2012, and it has been accepted.',
  ],
  [
    { check: 'C15', ...blocks, found: { what: 'conflict', register: 'actual' } },
    'Two versions stand against each other: actual. Choose which to keep.',
  ],
  [
    { check: 'C15', ...blocks, found: { what: 'notPlaced' } },
    'PI1128 stands under nothing that is there, so that no pack shows it.',
  ],
  [
    { check: 'C17', ...warns, found: { what: 'early', meeting: '2012-09-13' } },
    'The front page still names the meeting of 13 September 2012, before the end of this quarter.',
  ],
  [
    { check: 'C17', ...warns, found: { what: 'named', said: 'Quarter 1' } },
    'The title on the front page still says “Quarter 1”.',
  ],
  [
    {
      check: 'C17',
      ...warns,
      found: { what: 'printed', meeting: '2012-10-15', lastQuarter: '2012-Q1', label: '1.1' },
    },
    'The front page still names the meeting of 15 October 2012, as in version 1.1 of Quarter 1 2012/13.',
  ],
  [
    {
      check: 'C17',
      ...warns,
      found: { what: 'printed', meeting: null, lastQuarter: '2012-Q1', label: '1.0' },
    },
    'The front page still has the same title and meeting, as in version 1.0 of Quarter 1 2012/13.',
  ],
  [
    {
      check: 'C19',
      ...warns,
      found: { what: 'actual', said: '1,805', is: exact('1850'), indicator: 'pi1128', measure },
    },
    'The text says 1,805, but the actual of PI1128 is 1,850.',
  ],
  [
    {
      check: 'C19',
      ...warns,
      found: {
        what: 'tally',
        said: '6 of 8 indicators',
        of: 'indicators',
        counted: 'poor',
        is: { some: 1, all: 8 },
      },
    },
    'The text says 6 of 8 indicators, but 1 of 8 are below.',
  ],
  [
    { check: 'C20', ...warns, found: { band: below, section: 'parks' } },
    '“Below”, and the narrative of parks says nothing of it.',
  ],
  [
    { check: 'C21', ...blocks, found: { what: 'person', said: 'Ann Lee', post: 'head' } },
    'The text is public and names Ann Lee, who holds the post Head of parks.',
  ],
  [
    {
      check: 'C21',
      ...blocks,
      found: { what: 'revealingTotal', suppressed: '2011-Q4' },
    },
    'The year to date would give away the figure of Quarter 4 2011/12, which is suppressed, so it is not shown. See that no text tells it.',
  ],
  [
    { check: 'C21', ...blocks, found: { what: 'revealingProfile', suppressed: '2011-Q4' } },
    'The targets are shared out as last year’s figures were, which gives away the figure of Quarter 4 2011/12: it is suppressed. Type the targets instead.',
  ],
  [
    {
      check: 'C21',
      ...blocks,
      found: { what: 'revealingSum', total: 'pi1128', parts: ['pi1128'] },
    },
    'PI1128 is the sum of this suppressed figure and PI1128, which gives it away. Suppress one more of them.',
  ],
]

describe('what was found, in a sentence with its values', () => {
  test.each(sentences)('%#: [$check]', (finding, sentence) => {
    expect(checkSentence(finding, report)).toBe(sentence)
  })
})

test('every check has a heading of its own', () => {
  expect(new Set(checkNames.map((check) => checkWords[check])).size).toBe(21)
})

test('counts are said as people say them', () => {
  expect([0, 1, 2000].map(thingsWords)).toEqual([
    'Nothing to check',
    '1 thing to check',
    '2,000 things to check',
  ])
  expect([0, 1, 3].map(stopsWords)).toEqual([
    'Nothing here stops a pack.',
    '1 of these stops a pack until it is settled, or dismissed with a reason.',
    '3 of these stop a pack until they are settled, or dismissed with a reason.',
  ])
})
