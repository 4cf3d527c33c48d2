import { expect, test } from 'vitest'
import { figureIfTyped } from '#domain/figureIfTyped'
import { reportOf } from './report'

const rows = [{ id: 'litter', section: 'parks', actual: '90', target: '100' }]

/** `exceeds`, `awaiting`; or why there is no figure. */
function wouldBe(text: string, register: 'actual' | 'target' = 'actual'): string {
  const would = figureIfTyped(text, register, { ...reportOf(rows), indicator: 'litter' })
  if (would.is !== 'figure') return would.is
  const { status } = would.figure
  return status.has === 'band' ? status.band.id : status.reason
}

test.each([
  ['90', 'exceeds'],
  ['100', 'upper'],
  ['1', 'exceeds'],
  ['105', 'lower'],
  ['105.1', 'below'],
  ['210/2', 'lower'],
  ['', 'notReported'],
  ['1,0', 'unread'],
  ['abc', 'unread'],
  ['N/A', 'asked'],
  ['<5', 'asked'],
])('[S3] [S8] an actual of %j would be %s', (text, status) => {
  expect(wouldBe(text)).toBe(status)
})

test.each([
  ['80', 'below'],
  ['90', 'upper'],
  ['tbc', 'targetToBeSet'],
  ['', 'targetMissing'],
  ['>= 90', 'asked'],
])('[S3] [S11] a target of %j would make it %s', (text, status) => {
  expect(wouldBe(text, 'target')).toBe(status)
})

test('[A2] what is typed counts into the year to date, and nothing that stands there is changed', () => {
  const later = (id: string, actual: string) =>
    ({
      kind: 'measurement',
      id,
      unsettled: [],
      values: { actual: { state: 'final', value: actual }, target: { kind: 'point', value: '100' } },
    }) as const
  const report = reportOf(rows, [later('litter@2012-Q2', '70')])
  const asked = { ...report, quarter: '2012-Q2', indicator: 'litter' }
  const would = figureIfTyped('130', 'actual', asked)
  expect(would).toMatchObject({ is: 'figure', figure: { status: { has: 'band', band: { id: 'below' } } } })
  const { toDate } = would.is === 'figure' ? would.figure : { toDate: undefined }
  expect(toDate?.actual.has === 'value' && toDate.actual.value.toFraction()).toBe('220')
  expect(report.figures.get('measurement', 'litter@2012-Q2')?.values.actual).toEqual({
    state: 'final',
    value: '70',
  })
})
