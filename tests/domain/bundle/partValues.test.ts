import { inForce, inForceWithout } from '#domain/bundle/partValues'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import type { Kind } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { expect, it } from 'vitest'
import { entry } from './plans'

const of = (kind: Kind, id: string, values: Record<string, Json>) => {
  const entries = Object.entries(values).map(([register, value]) => [register, [entry('clerk.1', value)]])
  return foldRecord({ kind, id, entries: Object.fromEntries(entries) }) ?? []
}
const percent = (up: string) => ({ mode: 'percent', up, down: up })
const structure = buildStructure(
  [
    of('organisation', 'organisation', { year: { firstMonth: 4 } }),
    of('definition', 'k3x9@2010-Q1', { tolerance: percent('5'), identity: { ref: 'PI1', title: 'One' } }),
    of('definition', 'k3x9@2011-Q1', { tolerance: percent('10') }),
    of('definition', 'k3x9@2012-Q1', { tolerance: null, placement: { section: 'crime' } }),
    of('definition', 'k3x9@2013-Q1', { tolerance: percent('50') }),
  ].flat(),
)
const at = (id: string, register: string) => inForce(structure, { kind: 'definition', id, register })

it('[S14] what a definition leaves unsaid is what the last one before it said', () => {
  expect(at('k3x9@2012-Q2', 'tolerance')).toEqual(percent('10'))
  expect(at('k3x9@2012-Q1', 'tolerance')).toEqual(percent('10'))
  expect(at('k3x9@2010-Q4', 'tolerance')).toEqual(percent('5'))
  expect(at('k3x9@2012-Q2', 'identity')).toEqual({ ref: 'PI1', title: 'One' })
})

it('where none said anything it is the council’s tolerance, and nothing of what else there is', () => {
  expect(at('other@2012-Q1', 'tolerance')).toEqual(percent('5'))
  expect(at('k3x9@2012-Q1', 'rating')).toBeUndefined()
  expect(
    inForce(structure, { kind: 'measurement', id: 'k3x9@2012-Q1', register: 'tolerance' }),
  ).toBeUndefined()
})

it('[S14] a definition that is taken back leaves what the one before it said', () => {
  const without = (id: string, register: string) =>
    inForceWithout(structure, { kind: 'definition', id, register })
  expect(without('k3x9@2013-Q1', 'tolerance')).toEqual(percent('10'))
  expect(without('k3x9@2010-Q1', 'tolerance')).toEqual(percent('5'))
  expect(without('k3x9@2010-Q1', 'identity')).toBeUndefined()
})
