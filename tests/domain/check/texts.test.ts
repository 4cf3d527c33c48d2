import { describe, expect, test } from 'vitest'
import type { AnyRecord, Values } from '#domain/records'
import type { Report } from '#domain/scorecard'
import { reportOf } from '../report'
import { checked, lines } from './checked'

const unsettled: readonly string[] = []
const narrative = (values: Values<'narrative'>, quarter = '2012-Q1'): AnyRecord => ({
  kind: 'narrative',
  id: `parks@${quarter}`,
  unsettled,
  values,
})

/** A report of two indicators: PI1128 1,850 of 2,061, and PI1124 140 of 110, below, with all that is asked of it. */
function reportWith(more: readonly AnyRecord[], comment = 'It rose.'): Report {
  const report = reportOf(
    [
      { id: 'pi1128', section: 'parks', actual: '1850', target: '2061', comment: 'It fell.' },
      { id: 'pi1124', section: 'parks' },
    ],
    [
      title('pi1128', 'Overall recorded crime'),
      title('pi1124', 'Number of reported incidents of anti social behaviour'),
      {
        kind: 'measurement',
        id: 'pi1124@2012-Q1',
        unsettled,
        values: {
          actual: { state: 'final', value: '140' },
          target: { kind: 'point', value: '110' },
          comment,
          correctiveAction: { reason: 'x', action: 'y', post: 'z', by: '2012-09-30' },
        },
      },
      ...more,
    ],
  )
  return report
}

const title = (id: string, text: string): AnyRecord => ({
  kind: 'definition',
  id: `${id}@2012-Q1`,
  unsettled,
  values: { identity: { ref: id.toUpperCase(), title: text } },
})

const told = (report: Report, check: string) =>
  checked(report)
    .filter(({ finding }) => finding.check === check)
    .map(({ finding }) => finding.found)

const saidWrongly = (report: Report) =>
  checked(report).flatMap(({ finding }) =>
    finding.check === 'C19' ? [`${finding.found.what} ${finding.found.said}`] : [],
  )

describe('[C19] a number that is not the figure it names', () => {
  test('[C21] of a suppressed figure nothing tells what it is', () => {
    const access = { level: 'suppressed', shown: '<5' } as const
    const values = {
      actual: { state: 'final', value: '140' },
      target: { kind: 'point', value: '110' },
    } as const
    const report = (more: Values<'measurement'>) =>
      reportOf(
        [{ id: 'pi1128', section: 'parks' }],
        [
          title('pi1128', 'Overall recorded crime'),
          { kind: 'measurement', id: 'pi1128@2012-Q1', unsettled, values: { ...values, ...more } },
          narrative({ summary: 'PI1128 was 104 against a target of 110.' }),
        ],
      )
    expect(saidWrongly(report({}))).toEqual(['actual 104'])
    expect(saidWrongly(report({ access }))).toEqual([])
  })

  test.each([
    ['PI1128 stood at 1,805 against a target of 2,061.', ['actual 1,805']],
    ['PI1128 stood at 1,850 against a target of 2,016.', ['target 2,016']],
    ['Overall recorded crime was 1,700 crimes in the quarter against its target of 2,061.', ['actual 1,700']],
    ['PI1128 came out at 1,805.', ['actual 1,805']],
  ])('%s', (summary, expected) => {
    expect(saidWrongly(reportWith([narrative({ summary: `${summary} PI1124 rose.` })]))).toEqual(expected)
  })

  test.each([
    'PI1128 stood at 1,850 against a target of 2,061.',
    'PI1128 stood at about 1,900 against a target of 2,060.',
    'PI1128 was 211 below its target, after 2,310 in 2011.',
    'There were 3 fires against a target of 5.',
    'PI1128 fell. PI1124, with 140 reports against a target of 110, rose.',
  ])('is none: %s', (summary) => {
    expect(told(reportWith([narrative({ summary: `${summary} PI1124 rose.` })]), 'C19')).toEqual([])
  })

  test('what a text says twice is told once', () => {
    const summary = 'PI1128 came out at 1,805. Last year PI1128 was 1,805 too. PI1124 rose.'
    expect(saidWrongly(reportWith([narrative({ summary })]))).toEqual(['actual 1,805'])
  })

  test('a name within a longer name is not named', () => {
    const summary = 'Overall recorded crime was 1,850 against a target of 2,061. PI1124 rose.'
    const inner = reportWith([narrative({ summary }), title('pi1124', 'Recorded crime')])
    expect(told(inner, 'C19')).toEqual([])
  })

  test('a comment speaks of its own figure, unless it names another', () => {
    expect(told(reportWith([], 'There were 104 reports against a target of 110.'), 'C19')).toMatchObject([
      { what: 'actual', said: '104', indicator: 'pi1124' },
    ])
    expect(told(reportWith([], 'PI1128 was 1,850 against a target of 2,061.'), 'C19')).toEqual([])
    expect(told(reportWith([], 'At 1,850 against a target of 2,061, PI1128 fell.'), 'C19')).toEqual([])
  })

  test.each([
    ['2 of the 2 indicators are on target.', ['tally 2 of 2 indicators']],
    ['Of the two indicators, two are below the tolerance.', ['tally two of two indicators']],
  ])('a tally: %s', (summary, expected) => {
    expect(saidWrongly(reportWith([narrative({ summary: `${summary} PI1124 rose.` })]))).toEqual(expected)
  })

  test.each([
    'One of the two indicators is on target.',
    'Of the 2 indicators, 1 is below the tolerance.',
    'Three of the five indicators of the partnership are on target.',
    '5 of 8 parks are open.',
  ])('a tally that adds up, or is of something else: %s', (summary) => {
    expect(told(reportWith([narrative({ summary: `${summary} PI1124 rose.` })]), 'C19')).toEqual([])
  })
})

describe('[C20] a narrative', () => {
  test('that is silent about an indicator below tolerance', () => {
    expect(lines(checked(reportWith([narrative({ summary: 'Crime fell.' })])))).toContain(
      'C20 pi1124@2012-Q1',
    )
  })

  test.each([
    'PI1124 rose.',
    'Reports of anti-social behaviour went the other way, with more incidents.',
    'There were 140 of them.',
  ])('speaks of it: %s', (summary) => {
    expect(told(reportWith([narrative({ summary })]), 'C20')).toEqual([])
  })

  test('that is not written is not silent', () => {
    expect(told(reportWith([]), 'C20')).toEqual([])
    expect(told(reportWith([narrative({ scorecardComments: 'Lower is better.' })]), 'C20')).toEqual([])
  })
})

describe('[C17] a text left in from last quarter', () => {
  const long = 'Partners met in June to plan how the action plan is to be carried out.'
  const comment = (quarter: string, text: string): AnyRecord => ({
    kind: 'measurement',
    id: `pi1128@${quarter}`,
    unsettled,
    values: { actual: { state: 'final', value: '1850' }, comment: text },
  })

  test('word for word, blanks and capitals aside', () => {
    const left = reportWith([
      narrative({ summary: long }),
      narrative({ summary: ` ${long.toUpperCase()}` }, '2011-Q4'),
    ])
    expect(lines(checked(left))).toContain('C17 parks@2012-Q1 summary')
    const same = reportWith([comment('2012-Q1', long), comment('2011-Q4', long)])
    expect(lines(checked(same))).toContain('C17 pi1128@2012-Q1 comment')
  })

  test.each([
    ['changed', narrative({ summary: `${long} It went well.` }, '2011-Q4')],
    ['of a quarter before the last', narrative({ summary: long }, '2011-Q3')],
  ])('is none where it is %s', (_name, before) => {
    expect(told(reportWith([narrative({ summary: long }), before]), 'C17')).toEqual([])
  })

  test('a few words and notes on how to read the figures stay', () => {
    const stay = { summary: 'On track.', scorecardComments: long }
    expect(told(reportWith([narrative(stay), narrative(stay, '2011-Q4')]), 'C17')).toEqual([])
  })
})
