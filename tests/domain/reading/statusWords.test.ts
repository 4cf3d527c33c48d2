import { describe, expect, it, test } from 'vitest'
import { readStatus } from '#domain/reading/statusWords'
import { activityPresets, dudley, dudleyActivities, indicatorPresets } from '#domain/scheme'

const bandsOf = (id: string) =>
  [...indicatorPresets, ...activityPresets].find((one) => one.id === id)?.bands ?? []
const banded = (text: string, scheme: string) => readStatus(text, bandsOf(scheme)).band

test.each([
  ['★', 'dudley', 'exceeds'],
  ['☆', 'dudley', 'exceeds'],
  ['*', 'dudley', 'exceeds'],
  ['●', 'dudley', 'upper'],
  ['○', 'dudley', 'lower'],
  ['▲', 'dudley', 'below'],
  ['▲ Below target', 'dudley', 'below'],
  ['Exceeds the target tolerance', 'dudley', 'exceeds'],
  ['On target', 'dudley', 'upper'],
  ['Green star', 'dudley', 'exceeds'],
  ['Red triangle', 'dudley', 'below'],
  ['Red', 'dudley', 'below'],
  ['G', 'rag', 'green'],
  ['A', 'rag', 'amber'],
  ['r', 'rag', 'red'],
  ['GREEN', 'rag', 'green'],
  ['🟢', 'rag', 'green'],
  ['🔴', 'rag', 'red'],
  ['🟡', 'rag', 'amber'],
  ['Yellow', 'rag', 'amber'],
  ['green (above target)', 'rag', 'green'],
  ['Off target – red', 'rag', 'red'],
  ['Status: Amber', 'rag', 'amber'],
  ['Exceeded', 'rag', 'green'],
  ['Not achieved', 'rag', 'red'],
  ['Blue', 'two-targets', 'aspire'],
  ['On track', 'on-track', 'on-track'],
  ['Off track', 'on-track', 'not-on-track'],
  ['✓', 'dudley-activities', 'good'],
  ['*', 'dudley-activities', 'excellent'],
  ['Complete', 'dudley-activities', 'completed'],
  ['Behind schedule', 'dudley-activities', 'fair'],
  ['On hold', 'dudley-activities-full', 'on-hold'],
  ['Green to red', 'rag', null],
  ['Sideways', 'rag', null],
])('[S15][S16] “%s” under %s is %s', (text, scheme, band) => {
  expect(banded(text, scheme)).toBe(band)
})

describe('what is no band', () => {
  it('is a misread letter where one symbol looks like it', () => {
    expect(readStatus('A', dudleyActivities.bands)).toEqual({ text: 'A', band: 'fair', misread: true })
  })

  it.each(['N/A', 'For info only', 'Data only', 'Awaiting data', 'No status', '?', 'tbc'])(
    '[S8] “%s” says that there is none',
    (text) => {
      expect(readStatus(text, bandsOf('rag'))).toEqual({ text, band: null, misread: false, none: true })
    },
  )

  it('is otherwise kept as it stands, to be looked at', () => {
    expect(readStatus('Wobbly', dudley.bands)).toEqual({ text: 'Wobbly', band: null, misread: false })
  })
})

test('the key of the file goes before all else', () => {
  expect(readStatus('▲', dudley.bands, new Map([['▲', 'exceeds']])).band).toBe('exceeds')
})
