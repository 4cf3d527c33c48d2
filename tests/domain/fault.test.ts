import { expect, test } from 'vitest'
import { describeFault } from '#domain/fault'

const withStack = (error: Error, stack: string) => Object.assign(error, { stack })

test('a fault is its name and its place in the files of the program, never its message', () => {
  const error = withStack(
    new TypeError('Mrs Smith (said.js:1:2)\nat secret.js:3:4'),
    'TypeError: Mrs Smith (said.js:1:2)\nat secret.js:3:4\n    at read (https://council.example/mrs-smith/assets/first-Um8F.js:1:234)\n    at https://council.example/assets/tables-B2.js:2:5',
  )
  expect(describeFault(error)).toEqual({
    code: 'TypeError',
    frames: ['first-Um8F.js:1:234', 'tables-B2.js:2:5'],
  })
})

test('what lies inside is named too: a full disk comes as an aborted transaction', () => {
  const inner = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  const error = Object.assign(new Error('x', { cause: inner }), { name: 'AbortError' })
  expect(describeFault(error).code).toBe('AbortError of QuotaExceededError')
})

test('a name that is no name of an error, and what is no error, say nothing', () => {
  const named = Object.assign(new Error('x'), { name: 'Mrs Smith' })
  expect(describeFault(withStack(named, ''))).toEqual({ code: 'Error', frames: [] })
  expect(describeFault('Mrs Smith')).toEqual({ code: 'no error', frames: [] })
})
