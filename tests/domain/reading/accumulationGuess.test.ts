import { describe, expect, it } from 'vitest'
import { accumulationNamed, guessAccumulation } from '#domain/reading/accumulationGuess'
import { recordsOfDraft } from '#domain/reading/records'
import { figuresOf, found, read, source, table } from './sources'

const nothing = { title: '', accumulation: '', actuals: [], isToDate: false }

describe('[A1] how an indicator adds up over the year', () => {
  it.each([
    ['Complaints received (C)', 'cumulative said'],
    ['Calls answered (S)', 'snapshot said'],
    ['Days lost to sickness (R)', 'rolling said'],
    ['Calls answered (Q)', 'quarter said'],
    ['Income from parking, year to date', 'cumulative title'],
    ['Fires (YTD)', 'cumulative title'],
    ['Days lost to sickness (rolling 12 months)', 'rolling title'],
    ['Sickness over the last 12 months', 'rolling title'],
    ['Households in temporary accommodation at quarter end', 'snapshot title'],
    ['Rough sleepers (snapshot)', 'snapshot title'],
    ['Missed bins (non-cumulative)', 'quarter assumed'],
    ['Places at quarterly events', 'quarter assumed'],
    ['Visits', 'quarter assumed'],
  ])('is told by the title %s', (title, guess) => {
    const { value, because } = guessAccumulation({ ...nothing, title })
    expect(`${value} ${because}`).toBe(guess)
  })

  it('is told by a column before the title, and by marks at the figures', () => {
    const of = (some: Partial<typeof nothing>) => guessAccumulation({ ...nothing, ...some }).value
    expect(of({ accumulation: 'Snapshot', title: 'Visits (C)' })).toBe('snapshot')
    expect(guessAccumulation({ ...nothing, actuals: ['9.1 (R)', ''] }).value).toBe('rolling')
    expect(guessAccumulation({ ...nothing, actuals: ['9.1 (r)', '(12)'] }).value).toBe('quarter')
  })

  it.each([
    ['Cumulative', 'cumulative'],
    ['YTD', 'cumulative'],
    ['S', 'snapshot'],
    ['(R)', 'rolling'],
    ['Non-cumulative', 'quarter'],
    ['Quarterly', 'quarter'],
    ['Monthly', undefined],
    ['%', undefined],
  ])('a column that says %s', (text, named) => expect(accumulationNamed(text)).toBe(named))
})

const reading = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  read(source([table('', [head, ...rows])]), { quarter: '2024-Q2' })

it('[A1] a column of such words is known by them, and the mark is no part of the title', () => {
  const draft = reading(
    ['Ref', 'Measure', 'Type', 'Actual', 'Target'],
    ['C1', 'Complaints (C)', 'Cumulative', '120', '130'],
    ['C2', 'Rough sleepers', 'Snapshot', '12', '10'],
  )
  expect(draft.indicators.map(({ title, accumulation }) => `${title} ${accumulation.value}`)).toEqual([
    'Complaints cumulative',
    'Rough sleepers snapshot',
  ])
  expect([draft.findings, draft.notRead]).toEqual([[], []])
})

it('[A1] where the only actuals are those to date the indicator is cumulative, and stored so', () => {
  const draft = reading(['Ref', 'Measure', 'YTD actual', 'YTD target'], ['C1', 'Fires', '59', '70'])
  expect(figuresOf(found(draft, 'C1'))).toEqual(['2024-Q2: 59 / 70'])
  const records = recordsOfDraft(draft, {
    structure: undefined,
    council: { name: 'Wexley', firstMonth: 4 },
    matches: {},
    leftOut: new Set(),
    answers: {},
    agreed: new Set(),
    newId: (
      (at) => () =>
        `id${(at += 1)}`
    )(0),
    orders: (_, count) => Array.from({ length: count }, (__, at) => `a${at}`),
  })
  expect(records.find(({ kind }) => kind === 'definition')?.values).toMatchObject({
    measure: { accumulation: 'cumulative', aggregation: 'sum' },
    rating: { basis: 'yearToDate' },
  })
})

it('a target beside an actual of the quarter and one to date is taken for neither', () => {
  const draft = reading(
    ['Ref', 'Measure', '', 'Q1', 'Q2'],
    ['C1', 'Fires', 'Quarterly', '10', '12'],
    ['', '', 'Cumulative', '10', '22'],
    ['', '', 'Target', '12', '24'],
  )
  const [, figure] = found(draft, 'C1').figures
  expect(figure).toMatchObject({ actual: { text: '12' }, target: { text: '24', reads: 'nothing' } })
  expect(found(draft, 'C1').accumulation.value).toBe('quarter')
  expect(draft.notRead.map(({ value }) => value)).toEqual(['22'])
})
