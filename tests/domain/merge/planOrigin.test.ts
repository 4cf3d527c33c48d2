import type { Decision } from '#domain/merge/decisions'
import { planOriginOf } from '#domain/merge/planOrigin'
import { expect, it } from 'vitest'

const file = (id: string, actor: string, kind = 'request') => ({ id, actor, kind, isPlain: false })
const first = file('1', 'clerk')
const refused = (id: string, reason: Decision['reason'], register = 'tolerance'): Decision => ({
  file: id,
  record: 'definition/k3x9@2012-Q1',
  register,
  verdict: 'refused',
  reason,
  at: '',
})
const coordinators = (...given: Parameters<typeof planOriginOf>) => [...planOriginOf(...given).coordinators]

it('[G6] the plan came with the first request, and its writer may change it', () => {
  const origin = { planFrom: 'request', coordinators: new Set(['clerk']) }
  expect(planOriginOf(false, [first, file('2', 'ana', 'return')], [])).toEqual(origin)
  expect(planOriginOf(false, [first, file('2', 'clerk')], [refused('1', 'notChosen')])).toEqual(origin)
})

it('[G6] where it was set up here, or came another way, no request makes a coordinator', () => {
  const elsewhere = { planFrom: 'elsewhere', coordinators: new Set() }
  expect(planOriginOf(true, [first], [])).toEqual(elsewhere)
  expect(planOriginOf(false, [file('0', 'clerk', 'pack'), first], [])).toEqual(elsewhere)
  expect(planOriginOf(false, [{ ...first, isPlain: true }, file('2', 'ana')], [])).toEqual(elsewhere)
  expect(planOriginOf(false, [], [])).toEqual(elsewhere)
})

it('[B2] a plain request makes nobody a coordinator', () => {
  expect(coordinators(false, [first, { ...file('2', 'ana'), isPlain: true }], [])).toEqual(['clerk'])
})

it('[G6] nor does one of which parts wait or were turned down, until somebody says yes', () => {
  const files = [first, file('2', 'ana')]
  for (const reason of ['proposal', 'outside', 'turnedDown'] as const)
    expect(coordinators(false, files, [refused('2', reason)])).toEqual(['clerk'])
  const accepted: Decision = { ...refused('2', ''), verdict: 'accepted', register: 'rating' }
  expect(coordinators(false, files, [refused('2', 'proposal'), accepted])).toEqual(['clerk', 'ana'])
})
