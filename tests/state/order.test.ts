import { expect, test } from 'vitest'
import { moveInOrder, orderAfterAll } from '#state/order'

const list = (...orders: readonly (string | undefined)[]) =>
  orders.map((order, place) => ({ id: `r${place}`, values: order === undefined ? {} : { order } }))

test('a record moved between two others gets one order between theirs', () => {
  const [moved, ...others] = moveInOrder(list('a0', 'a1', 'a2'), 'r2', -1)
  expect(others).toEqual([])
  expect(moved?.record.id).toBe('r2')
  expect(moved && moved.order > 'a0' && moved.order < 'a1').toBe(true)
})

test('at its end of the list nothing moves', () => {
  expect(moveInOrder(list('a0', 'a1'), 'r0', -1)).toEqual([])
  expect(moveInOrder(list('a0', 'a1'), 'r1', 1)).toEqual([])
})

test.each([
  ['equal orders', ['a0', 'a0', 'a0']],
  ['no orders', [undefined, undefined, undefined]],
  ['orders of another program', ['1', 'a00', 'zz']],
])('%s: the whole list is given orders anew', (_what, orders) => {
  const moved = moveInOrder(list(...orders), 'r2', -1)
  expect(moved.map(({ record }) => record.id)).toEqual(['r0', 'r2', 'r1'])
  expect(moved.map(({ order }) => order)).toEqual(moved.map(({ order }) => order).toSorted())
})

test('a new record comes after all others, whatever their orders are', () => {
  expect(orderAfterAll(list('a0', 'a1')) > 'a1').toBe(true)
  expect(orderAfterAll(list('zz', undefined))).toBe('a0')
  expect(orderAfterAll([])).toBe('a0')
})
