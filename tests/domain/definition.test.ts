import { expect, test } from 'vitest'
import { definitionAsOf } from '#domain/definition'
import type { OfKind } from '#domain/recordIndex'

type Values = OfKind<'definition'>['values']

const definition = (quarter: string, values: Values): OfKind<'definition'> => ({
  kind: 'definition',
  id: `pi1128@${quarter}`,
  values,
  unsettled: [],
})

const first = definition('2011-Q2', {
  identity: { ref: 'PI1128', title: 'Overall recorded crime' },
  tolerance: { mode: 'percent', up: '5', down: '5' },
})

test('[S14] a definition holds from its quarter on, and not before', () => {
  const later = definition('2012-Q1', { tolerance: { mode: 'percent', up: '10', down: '10' } })
  expect(definitionAsOf([first, later], '2011-Q1')).toBeUndefined()
  expect(definitionAsOf([first, later], '2011-Q4')?.tolerance?.up).toBe('5')
  expect(definitionAsOf([first, later], '2012-Q1')?.tolerance?.up).toBe('10')
})

test('[S14] what a later definition does not write goes on as it was', () => {
  const later = definition('2012-Q1', { tolerance: { mode: 'percent', up: '10', down: '10' } })
  expect(definitionAsOf([first, later], '2012-Q3')).toMatchObject({
    from: '2012-Q1',
    ref: 'PI1128',
    title: 'Overall recorded crime',
  })
})

test('[S14] what a later definition emptied goes on as it was too: nothing is recoloured by taking a change back', () => {
  const emptied = definition('2012-Q1', { identity: null, tolerance: null })
  expect(definitionAsOf([first, emptied], '2012-Q1')).toMatchObject({ ref: 'PI1128', tolerance: { up: '5' } })
})
