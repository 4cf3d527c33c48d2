import { describe, expect, test } from 'vitest'
import { takenBack, dismissalEntry, reasonOf } from '#domain/check/dismissing'
import { fixOf } from '#domain/check/fix'
import { isOfficers } from '#domain/merge/ownership'
import type { AnyRecord, Values } from '#domain/records'
import { reportOf } from '../report'
import { checked } from './checked'

const unsettled: readonly string[] = []
const figure = (values: Values<'measurement'>): AnyRecord => ({
  kind: 'measurement',
  id: 'pi1172@2012-Q1',
  unsettled,
  values,
})

const now = { state: 'final', value: '140' } as const
const target = { kind: 'point', value: '110' } as const

function fixes(values: Values<'measurement'>, more: readonly AnyRecord[] = []) {
  const report = reportOf([{ id: 'pi1172', section: 'parks' }], [figure(values), ...more])
  return checked(report).flatMap(({ finding }) => {
    const fix = fixOf(finding, report)
    return fix ? [{ check: finding.check, ...fix }] : []
  })
}

describe('what one value puts right', () => {
  test('[C1] the computed status for the reported one', () => {
    const reportedStatus = { text: '★', band: 'exceeds' }
    expect(fixes({ actual: now, target, reportedStatus })).toEqual([
      {
        check: 'C1',
        kind: 'takeComputed',
        writes: [
          {
            kind: 'measurement',
            id: 'pi1172@2012-Q1',
            register: 'reportedStatus',
            value: { text: 'Below', band: 'below' },
            before: reportedStatus,
          },
        ],
      },
    ])
  })

  test('[C4] awaiting for a zero that is missing, and [C16] final for provisional', () => {
    expect(fixes({ actual: { state: 'final', value: '0' }, target })).toMatchObject([
      { kind: 'awaiting', writes: [{ value: { state: 'awaiting' } }] },
    ])
    expect(
      fixes({ actual: { ...now, state: 'provisional' }, target: { ...target, value: '140' } }),
    ).toMatchObject([{ kind: 'final', writes: [{ value: now }] }])
  })

  test('[C8] the reference in each place of a text, and in a part of a corrective action', () => {
    const correctiveAction = { reason: 'P1-1172 rose', action: 'See P1-1172.', post: null, by: null }
    const made = fixes({ actual: now, target, comment: '(P1-1172), P1-11729', correctiveAction })
    expect(made.map(({ writes }) => writes[0]?.value)).toEqual([
      '(PI1172), P1-11729',
      { ...correctiveAction, reason: 'PI1172 rose', action: 'See PI1172.' },
    ])
  })

  test('[C8] in a narrative and in progress', () => {
    const made = fixes({ actual: now, target: { ...target, value: '140' } }, [
      { kind: 'narrative', id: 'parks@2012-Q1', unsettled, values: { challenges: 'P1-1172' } },
      { kind: 'objective', id: 'o', unsettled, values: { placement: { section: 'parks' } } },
      { kind: 'activity', id: 'a', unsettled, values: { placement: { objective: 'o' } } },
      { kind: 'progress', id: 'a@2012-Q1', unsettled, values: { status: 'good', text: 'As P1-1172' } },
    ])
    expect(made.flatMap(({ writes }) => writes.map(({ register, value }) => [register, value]))).toEqual([
      ['text', 'As PI1172'],
      ['challenges', 'PI1172'],
    ])
  })

  test('[C8] in every place of a narrative’s own blocks', () => {
    const blocks = [
      { title: 'On P1-1172', text: 'P1-1172' },
      { title: '', head: ['P1-1172'], rows: [['1', 'P1-1172']] },
    ]
    const made = fixes({ actual: now, target: { ...target, value: '140' } }, [
      { kind: 'narrative', id: 'parks@2012-Q1', unsettled, values: { blocks } },
    ])
    expect(made.map(({ writes }) => writes[0]?.value)).toEqual([
      [
        { title: 'On PI1172', text: 'PI1172' },
        { title: '', head: ['PI1172'], rows: [['1', 'PI1172']] },
      ],
    ])
  })

  test('[C8] in a committee’s own texts, each for its readers alone as before', () => {
    const exempt = {
      id: 'b1',
      title: 'On P1-1172',
      text: 'P1-1172 fell',
      form: 'table',
      access: 'exempt',
    } as const
    const front = { title: '', meeting: '', date: null, author: '', blocks: [exempt] }
    const made = fixes({ actual: now, target: { ...target, value: '140' } }, [
      { kind: 'committee', id: 'cabinet', unsettled, values: { front } },
    ])
    expect(made.map(({ writes }) => writes[0]?.value)).toEqual([
      { ...front, blocks: [{ ...exempt, title: 'On PI1172', text: 'PI1172 fell' }] },
    ])
  })

  test('[C21] <5 for a small number', () => {
    const people: AnyRecord = {
      kind: 'definition',
      id: 'pi1172@2012-Q1',
      unsettled,
      values: { identity: { ref: 'PI1172', title: 'Number of children in care' } },
    }
    expect(
      fixes({ actual: { ...now, value: '4' }, target: { ...target, value: '4' } }, [people]),
    ).toMatchObject([
      { kind: 'suppress', writes: [{ register: 'access', value: { level: 'suppressed', shown: '<5' } }] },
    ])
  })

  test('[C2] words have to be written', () => {
    expect(fixes({ actual: now, target })).toEqual([])
  })
})

describe('[C14] dismissing', () => {
  const dismissing = { dismissal: 'abc', known: undefined, name: 'Section not submitted: Parks' }

  test('needs a reason, and is one write', () => {
    expect(dismissalEntry({ reason: '  ' }, dismissing).ok).toBe(false)
    expect(dismissalEntry({ reason: 'Agreed by phone' }, dismissing)).toMatchObject({
      value: {
        label: 'Dismissed: Section not submitted: Parks',
        writes: [
          { kind: 'dismissal', id: 'abc', register: 'reason', value: 'Agreed by phone', before: undefined },
        ],
      },
    })
  })

  test('is taken back by emptying the reason', () => {
    const known = { kind: 'dismissal', id: 'abc', unsettled, values: { reason: 'Agreed' } } as const
    expect(takenBack({ ...dismissing, known }).writes).toMatchObject([{ value: null, before: 'Agreed' }])
    expect(reasonOf(known)).toBe('Agreed')
    expect(reasonOf({ ...known, values: { reason: null } })).toBeUndefined()
  })

  test('is the clerk’s: in the file of an officer it is a proposal', () => {
    expect(isOfficers({ kind: 'dismissal', register: 'reason', values: ['Agreed'] })).toBe(false)
  })
})
