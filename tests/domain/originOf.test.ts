import { expect, test } from 'vitest'
import { bringsDot, originsOf } from '#domain/originOf'
import type { Entry } from '#domain/register'

const entry = (dot: string, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value: '1',
  was: null,
  at: '2012-07-12T09:30:00Z',
  by: 'analyst',
})

test('[R6] the origin of a register is that of the entry it shows, typed here or from a file', () => {
  const entries = { comment: [entry('here.2', { there: 1 }), entry('there.1')], actual: [entry('there.3')] }
  const origins = originsOf({ kind: 'measurement', id: 'a@2012-Q1', entries }, 'here')
  expect(origins.map(({ register, dot, came }) => [register, dot, came])).toEqual([
    ['comment', 'here.2', 'typedHere'],
    ['actual', 'there.3', 'fromFile'],
  ])
})

test('[B2] a file brings the writes it names, and a plain one those of its content', () => {
  const marked = { contentId: 'sha256:00', text: '{"dot":"there.3"}' }
  expect(bringsDot(marked, 'there.3')).toBe(true)
  expect(bringsDot(marked, 'there.33')).toBe(false)
  const plain = { contentId: 'sha256:0123456789abcdef', text: '{}' }
  expect(bringsDot(plain, 'plain-0123456789ab.1')).toBe(true)
})
