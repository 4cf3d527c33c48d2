import { describe, expect, test } from 'vitest'
import { blockersIn, blockersOfPack, canBeDismissed, dismissalOf, rememberingChecks } from '#domain/checks'
import { digest } from '#domain/digest'
import { figuresOn, shelve } from '#domain/figures'
import { withRecords } from '#domain/shelf'
import type { AnyRecord, Values } from '#domain/records'
import { reportOf } from '../report'
import { checked } from './checked'

const rows = [
  { id: 'litter', section: 'parks', target: '10', actual: '20' },
  { id: 'holes', section: 'roads', target: '10' },
] as const

describe('dismissing', () => {
  test('[C3] takes the digest of check, kind, record and quarter, and keeps the reason', () => {
    const [item] = checked(reportOf(rows)).filter(({ finding }) => finding.check === 'C2')
    expect(item?.dismissal).toBe(digest('C2@measurement@litter@2012-Q1@2012-Q1'))
    const again = checked(reportOf(rows), { [item?.dismissal ?? '']: 'Printed like this' })
    expect(again.find(({ dismissal }) => dismissal === item?.dismissal)?.reason).toBe('Printed like this')
    expect(again.filter(({ reason }) => reason !== undefined)).toHaveLength(1)
  })

  test('[C8] of one place says nothing of another', () => {
    const about = { kind: 'measurement', id: 'a@2012-Q1', quarter: '2012-Q1', register: 'comment' } as const
    const ids = [
      dismissalOf({ check: 'C8', about }),
      dismissalOf({ check: 'C8', about: { ...about, mark: 'P1-1' } }),
      dismissalOf({ check: 'C8', about: { ...about, mark: 'P1-2' } }),
      dismissalOf({ check: 'C17', about }),
      dismissalOf({ check: 'C8', about: { ...about, others: ['b'] } }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('[C15] is not for what is unsettled', () => {
    expect(canBeDismissed({ check: 'C15' })).toBe(false)
    expect(canBeDismissed({ check: 'C21' })).toBe(true)
  })
})

describe('who agreed to a target', () => {
  const year = (id: string, annual: string, agreed: boolean): AnyRecord => ({
    kind: 'year',
    id,
    unsettled: [],
    values: {
      target: {
        annual: { kind: 'point', value: annual },
        profile: 'equal',
        rationale: '',
        agreed: agreed ? { meeting: 'Cabinet', minute: '1', on: null } : null,
      },
    },
  })
  const found = (isAgreed: boolean) =>
    checked(
      reportOf(rows, [
        year('litter@2011', '40', false),
        year('litter@2012', '50', false),
        year('holes@2012', '40', isAgreed),
      ]),
    ).flatMap(({ finding }) => (finding.check === 'C11' ? [finding.found.what] : []))

  test('[C11] is asked where the council writes that down at all', () => {
    expect(found(true)).toContain('notAgreed')
    expect(found(false)).not.toContain('notAgreed')
  })
})

describe('what blocks a pack', () => {
  const astray = { id: 'astray', section: null, target: '10', actual: '10' }

  test('[C3] until it is dismissed', () => {
    const report = reportOf(rows)
    const [blocker, ...others] = blockersIn(checked(report))
    expect([blocker?.finding.check, others]).toEqual(['C3', []])
    expect(blockersIn(checked(report, { [blocker?.dismissal ?? '']: 'Never measured' }))).toEqual([])
  })

  test('[C15] is unsettled in a record that the pack shows', () => {
    const items = checked(reportOf([astray]))
    expect(blockersOfPack(items, () => false)).toEqual([])
    expect(blockersOfPack(items, ({ id }) => id === 'astray').map(({ finding }) => finding.check)).toEqual([
      'C15',
    ])
  })
})

describe('the checks of a report', () => {
  const measurement = (id: string, values: Values<'measurement'>): AnyRecord => ({
    kind: 'measurement',
    id,
    unsettled: [],
    values,
  })

  test('find after an edit what they would find in it afresh', () => {
    const report = reportOf(rows)
    const shelves = new Map(
      shelve([...rows].flatMap(({ id }) => report.figures.get('measurement', `${id}@2012-Q1`) ?? [])),
    )
    const checks = rememberingChecks('2012-07-01')
    const run = (how: typeof checks) =>
      how.run({ report: { ...report, figures: figuresOn(new Map(shelves)) }, reasonFor: () => undefined })
    run(checks)
    const edits = [
      measurement('holes@2012-Q1', { actual: { state: 'provisional', value: '11' }, comment: 'See P1' }),
      measurement('litter@2012-Q1', {}),
      measurement('holes@2011-Q4', { actual: { state: 'final', value: '900' } }),
    ]
    for (const edit of edits) {
      const name = edit.id.slice(-7)
      shelves.set(
        name,
        withRecords(shelves.get(name) ?? new Map(), new Map([[`measurement/${edit.id}`, edit]])),
      )
      expect(run(checks)).toEqual(run(rememberingChecks('2012-07-01')))
    }
  })

  test('look again only at the rows that an edit touches', () => {
    const report = reportOf(rows)
    const checks = rememberingChecks('2012-07-01')
    const [first] = checks.run({ report, reasonFor: () => undefined })
    const [again] = checks.run({ report, reasonFor: () => undefined })
    expect(again?.finding).toBe(first?.finding)
  })

  test('can be run in steps', () => {
    const steps = rememberingChecks('2012-07-01').steps({
      report: reportOf(rows),
      reasonFor: () => undefined,
    })
    expect(steps.next().done).toBe(false)
  })
})
