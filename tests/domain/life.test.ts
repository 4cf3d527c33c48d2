import { lifeProblem } from '#domain/life'
import { expect, it } from 'vitest'

it('refuses an end before the start where it is typed, naming both quarters', () => {
  expect(lifeProblem({ from: '2012-Q3', until: '2012-Q1' }, 4)).toEqual({
    code: 'life-ends-before-start',
    path: 'last quarter',
    message:
      'The last quarter, Quarter 1 2012/13, is before the first, Quarter 3 2012/13. Choose Quarter 3 2012/13 or a later one.',
  })
})

it('takes one quarter, and open ends', () => {
  for (const life of [
    { from: '2012-Q1', until: '2012-Q1' },
    { from: null, until: '2012-Q1' },
    { from: '2012-Q3', until: null },
  ])
    expect(lifeProblem(life, 4)).toBeUndefined()
})
