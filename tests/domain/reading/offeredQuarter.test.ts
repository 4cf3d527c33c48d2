import { expect, it } from 'vitest'
import { guessMapping } from '#domain/readReport'
import { offeredQuarter } from '#domain/reading/offeredQuarter'
import { source, table } from './sources'

const offered = (...rows: readonly (readonly string[])[]) => {
  const read = source([table('t', rows)])
  return offeredQuarter(read, guessMapping(read, 4), '2012-Q3')
}

it('the usual quarter is offered where a file says nothing of quarters', () => {
  expect(offered(['Ref', 'Indicator', 'Actual', 'Target'], ['H1', 'Homes let', '96', '95'])).toBe('2012-Q3')
})

it('a file with figures for another quarter alone is offered that one', () => {
  expect(offered(['Ref', 'Indicator', 'Q1', 'Target'], ['H1', 'Homes let', '96', '95'])).toBe('2012-Q1')
})

it('of several quarters the latest with a figure, unless the usual one has some', () => {
  const head = ['Ref', 'Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4']
  expect(offered(head, ['H1', 'Homes let', '95', '96', '97', '', ''])).toBe('2012-Q2')
  expect(offered(head, ['H1', 'Homes let', '95', '96', '97', '98', '99'])).toBe('2012-Q3')
})
