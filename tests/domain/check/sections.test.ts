import { describe, expect, test } from 'vitest'
import { activityLacks } from '#domain/check/activityLacks'
import { corrections } from '#domain/check/corrected'
import { sectionNotIn } from '#domain/check/sectionNotIn'
import { askedActivities } from '#domain/askedRows'
import type { AnyRecord, Values } from '#domain/records'
import { rowsSigned } from '#domain/signOff'
import { reportOf } from '../report'
import { checked, lines } from './checked'

const unsettled: readonly string[] = []

describe('[C13] an activity', () => {
  const found = (activity: Values<'activity'>, progress?: Values<'progress'>) => {
    const report = reportOf(
      [],
      [
        { kind: 'objective', id: 'o', unsettled, values: { placement: { section: 'parks' } } },
        { kind: 'activity', id: 'a', unsettled, values: { placement: { objective: 'o' }, ...activity } },
        ...(progress ? [{ kind: 'progress', id: 'a@2012-Q1', unsettled, values: progress } as const] : []),
      ],
    )
    const [row] = askedActivities(report)
    return row && activityLacks(report, row)?.found
  }
  const good = { status: 'good', text: 'Under way.' }
  const due = (original: string, revised: string | null = null, reason = '') => ({
    due: { original, revised, reason },
  })

  test('without status or text, or behind without reason and next step', () => {
    expect(found({})?.missing.map(({ what }) => what)).toEqual(['status', 'progressText'])
    expect(found({}, { ...good, status: 'fair' })?.missing).toMatchObject([{ parts: ['reason', 'action'] }])
    expect(found({}, good)).toBeUndefined()
  })

  test('past its date by the end of the quarter, and not complete', () => {
    expect(found(due('2012-06-30'), good)?.overdue).toBe('2012-06-30')
    expect(found(due('2012-07-01'), good)).toBeUndefined()
    expect(found(due('2012-05-01', '2012-09-30', 'Rain'), good)).toBeUndefined()
    expect(found(due('2012-06-30'), { ...good, status: 'completed' })).toBeUndefined()
  })

  test('moved without a reason', () => {
    expect(found(due('2012-06-30', '2012-12-31'), good)?.moved).toEqual({
      from: '2012-06-30',
      to: '2012-12-31',
    })
  })
})

describe('[C14] a section', () => {
  const asked: Values<'section'> = {
    identity: { title: 'Parks' },
    placement: { priority: 'places' },
    drafters: ['analyst'],
    signOff: { post: 'head' },
  }
  const report = (submission?: Values<'submission'>, section: Values<'section'> = asked) =>
    reportOf(
      [{ id: 'litter', section: 'parks', actual: '10', target: '10' }],
      [
        { kind: 'section', id: 'parks', unsettled, values: section },
        ...(submission
          ? [{ kind: 'submission', id: 'parks@2012-Q1', unsettled, values: submission } as const]
          : []),
      ],
    )
  const signOff = { post: 'head', on: '2012-07-18', how: 'In person' }
  const found = (...given: Parameters<typeof report>) => sectionNotIn(report(...given), 'parks', '2012-07-21')

  test('that is not in, and late after its deadline', () => {
    expect(found()).toMatchObject({ severity: 'blocks', found: { what: 'notReturned', isLate: false } })
    expect(found({ deadline: '2012-07-20' })?.found).toMatchObject({ isLate: true })
    expect(found({ deadline: '2012-07-21' })?.found).toMatchObject({ isLate: false })
    expect(found({ state: 'reopened', signOff })).toMatchObject({
      severity: 'warns',
      found: { isSigned: true },
    })
  })

  test('that is in and not signed off blocks', () => {
    expect(found({ state: 'submitted' })).toMatchObject({
      check: 'C14',
      about: { kind: 'submission', id: 'parks@2012-Q1' },
      severity: 'blocks',
      found: { what: 'notSigned', post: 'head' },
    })
    expect(found({ state: 'submitted', signOff })).toBeUndefined()
  })

  test('that changed since it was signed off warns', () => {
    const rows = rowsSigned(report(), 'parks')
    expect(found({ state: 'accepted', signOff: { ...signOff, rows } })).toBeUndefined()
    const other = { ...rows, 'measurement/litter@2012-Q1': 'another' }
    expect(found({ state: 'accepted', signOff: { ...signOff, rows: other } })).toMatchObject({
      severity: 'warns',
      found: { what: 'changedSince', changed: 1, wasAccepted: true },
    })
  })

  test('that nobody is asked for is not waited for', () => {
    expect(found(undefined, { identity: { title: 'Parks' } })).toBeUndefined()
  })
})

describe('[C15] what is unsettled', () => {
  const found = (more: readonly AnyRecord[], rows: Parameters<typeof reportOf>[0] = []) =>
    checked(reportOf(rows, more)).flatMap((item) => (item.finding.check === 'C15' ? [item] : []))

  test('a conflict in a figure or the plan, by register', () => {
    const items = found(
      [
        { kind: 'measurement', id: 'litter@2012-Q1', unsettled: ['actual', 'comment'], values: {} },
        { kind: 'objective', id: 'o', unsettled: ['order'], values: { placement: { section: 'parks' } } },
      ],
      [{ id: 'litter', section: 'parks', actual: '1' }],
    )
    expect(lines(items)).toEqual(['C15 litter@2012-Q1 actual', 'C15 litter@2012-Q1 comment', 'C15 o order'])
    expect(items.every(({ finding }) => finding.severity === 'blocks')).toBe(true)
  })

  test('[R12] two indicators with one reference', () => {
    const twins = ['a', 'b'].map((id) => ({ id, section: 'parks', ref: 'X1', actual: '5', target: '5' }))
    expect(lines(found([], twins))).toEqual(['C15 a b'])
  })

  test('what stands nowhere', () => {
    expect(lines(found([], [{ id: 'litter', section: null, actual: '1' }]))).toEqual(['C15 litter'])
    expect(found([], [{ id: 'litter', section: 'parks', actual: '1' }])).toEqual([])
  })
})

describe('[C12] a figure of an earlier quarter', () => {
  const yearly = { from: null, until: null, dueIn: [4], lagQuarters: 0 } as const
  const report = reportOf(
    [],
    [
      { kind: 'indicator', id: 'litter', unsettled, values: { life: yearly } },
      {
        kind: 'definition',
        id: 'litter@2011-Q1',
        unsettled,
        values: { identity: { ref: 'L1', title: 'Litter' }, placement: { section: 'parks' } },
      },
      {
        kind: 'measurement',
        id: 'litter@2011-Q4',
        unsettled,
        values: { actual: { state: 'final', value: '90' }, target: { kind: 'point', value: '100' } },
      },
    ],
  )
  const printed = (actual: string | undefined, quarter = '2011-Q4') =>
    new Map([[`litter@${quarter}`, { actual, target: '100', band: 'below' }]])

  test('that is not as it was printed', () => {
    expect(corrections(report, printed('95'))).toMatchObject([
      {
        check: 'C12',
        about: { kind: 'measurement', id: 'litter@2011-Q4', quarter: '2011-Q4' },
        found: { printed: { actual: '95' }, now: { actual: '90' } },
      },
    ])
  })

  test('is no correction where it is as printed, was not printed, or is of this quarter', () => {
    expect(corrections(report, printed('90'))).toEqual([])
    expect(corrections(report, printed(undefined))).toEqual([])
    expect(corrections(report, printed('95', '2012-Q1'))).toEqual([])
  })
})
