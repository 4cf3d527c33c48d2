import { expect, test } from 'vitest'
import { exact } from '#domain/exact'
import type { MoveUnit } from '#domain/movers'
import { moveWords } from '#ui/words/movers.ts'

const said = (unit: MoveUnit, from: string, to: string) =>
  moveWords({ unit, from: exact(from), to: exact(to), by: exact(to).sub(exact(from)) }, 'Quarter 4 2011/12')

test('[S2] a move is the one between the two places as they are told', () => {
  expect(said('tolerance', '-2', '1')).toBe(
    '3 tolerances for the better: from 2 worse than the target in Quarter 4 2011/12 to 1 better than it.',
  )
  expect(said('tolerance', '-1.04', '1.04')).toMatch(
    /^2 tolerances for the better: from 1 worse .* to 1 better/,
  )
  expect(said('tolerance', '0.96', '-0.04')).toMatch(
    /^1 tolerance for the worse: from 1 better .* less than 0.1 worse/,
  )
  expect(said('target', '0.1004', '0.0996')).toBe(
    'less than 0.1% of the target for the worse: from 10% better than the target in Quarter 4 2011/12 to 10% better than it.',
  )
  expect(said('target', '0', '1234.5')).toContain(
    '123,450% of the target for the better: from the target itself',
  )
})
