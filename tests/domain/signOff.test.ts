import { describe, expect, test } from 'vitest'
import type { AnyRecord, Values } from '#domain/records'
import { rowsSigned, signOffStanding } from '#domain/signOff'
import { reportOf } from './report'
import type { Row } from './report'

const unsettled: readonly string[] = []

const litter: Row = { id: 'litter', section: 'parks', actual: '5', target: '10' }
const holes: Row = { id: 'holes', section: 'roads', actual: '7' }

const narrative = (values: Values<'narrative'>): AnyRecord => ({
  kind: 'narrative',
  id: 'parks@2012-Q1',
  unsettled,
  values,
})

const progress: AnyRecord = {
  kind: 'progress',
  id: 'plant@2012-Q1',
  unsettled,
  values: { status: 'good', text: 'On time.' },
}

const activity: readonly AnyRecord[] = [
  {
    kind: 'objective',
    id: 'green',
    unsettled,
    values: { identity: { number: '1', title: 'Green', aim: '' }, placement: { section: 'parks' } },
  },
  {
    kind: 'activity',
    id: 'plant',
    unsettled,
    values: { identity: { ref: 'A1', title: 'Plant trees' }, placement: { objective: 'green' } },
  },
]

const by = { post: 'warden', on: '2012-07-18', how: 'in person' }

const signed = (rows?: Readonly<Record<string, string>>): AnyRecord => ({
  kind: 'submission',
  id: 'parks@2012-Q1',
  unsettled,
  values: { signOff: rows ? { ...by, rows } : by },
})

const before = [narrative({ summary: 'Good.' }), ...activity, progress]
const rows = rowsSigned(reportOf([litter, holes], before), 'parks')

const standingOf = (figures: readonly Row[], more: readonly AnyRecord[]) =>
  signOffStanding(reportOf(figures, [...more, signed(rows)]), 'parks')

describe('what is signed', () => {
  test('the figures, progress and text of the section alone, each by a short digest', () => {
    expect(Object.keys(rows).toSorted()).toEqual([
      'measurement/litter@2012-Q1',
      'narrative/parks@2012-Q1',
      'progress/plant@2012-Q1',
    ])
    expect(Object.values(rows).every((one) => /^[0-9a-f]{14}$/u.test(one))).toBe(true)
  })

  test('[P3] of a figure that lags, the quarter that the report shows', () => {
    const earlier: AnyRecord = {
      kind: 'measurement',
      id: 'litter@2011-Q3',
      unsettled,
      values: { comment: 'Late.' },
    }
    const report = reportOf([{ ...litter, lag: 2 }], [earlier])
    expect(Object.keys(rowsSigned(report, 'parks'))).toEqual(['measurement/litter@2011-Q3'])
  })
})

describe('[C14] a sign-off', () => {
  test('none, where nobody signed', () => {
    expect(signOffStanding(reportOf([litter]), 'parks')).toEqual({ standing: 'none' })
  })

  test('stands while nothing changed', () => {
    expect(standingOf([litter, holes], before)).toEqual({ standing: 'signed', by })
    expect(standingOf([litter, { ...holes, actual: '9' }], before)).toEqual({ standing: 'signed', by })
  })

  test('lapses for the rows that changed, came or went, and names them', () => {
    const now = standingOf(
      [
        { ...litter, actual: '6' },
        { ...litter, id: 'dogs' },
      ],
      [...activity, progress],
    )
    expect(now).toMatchObject({
      standing: 'lapsed',
      by,
      changed: [
        { kind: 'measurement', owner: 'dogs', change: 'added' },
        { kind: 'measurement', owner: 'litter', id: 'litter@2012-Q1', change: 'changed' },
        { kind: 'narrative', owner: 'parks', change: 'removed' },
      ],
    })
  })

  test('changing a row back restores it, also by emptying what was empty', () => {
    const commented = standingOf([{ ...litter, comment: 'New' }, holes], before)
    expect(commented.standing).toBe('lapsed')
    expect(standingOf([{ ...litter, comment: '' }, holes], before).standing).toBe('signed')
  })

  test('without rows it is said, but for which rows is not known', () => {
    expect(signOffStanding(reportOf([litter], [signed()]), 'parks')).toEqual({ standing: 'rowsNotSaid', by })
  })

  test('rows of a kind that is not signed are passed over', () => {
    const odd = signed({ ...rows, 'definition/litter@2012-Q1': '0' })
    expect(signOffStanding(reportOf([litter], [...before, odd]), 'parks')).toEqual({ standing: 'signed', by })
  })
})
