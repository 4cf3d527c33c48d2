import { expect, test } from 'vitest'
import { reminderText } from '#domain/tracker'
import { back, request, roads, submission } from './tracking'

const letter = { organisation: 'Dudley', quarterName: 'Quarter 1 2012/13', today: '2012-07-12' }

test('a reminder says what is late, with which file, and what is missing', () => {
  const row = roads({ sent: [request], more: [submission('roads', { deadline: '2012-07-09' })] })
  expect(reminderText(row, letter)).toBe(
    `Subject: roads, Quarter 1 2012/13

Dear Performance analyst and Highways manager,

We have not received “roads” for the Quarter 1 2012/13 report yet. It was due on 9 July 2012, 3 days ago.

Please open the request that we sent you, 2012-Q1_roads_request_a7f3c2d9-1_9f2c41aa.json, in Quarterdeck, fill in what is missing and have it signed off. Then choose Submit and send us the file that this saves. If you have sent it already, please send it again: it has not arrived.

Still missing here, with 1 of 2 answered:
- PI2 Title of pi2

Thank you.
Dudley, 12 July 2012`,
  )
})

test.each([
  ['2012-07-20', 'It is due on 20 July 2012.'],
  ['2012-07-12', 'It is due today, 12 July 2012.'],
  ['2012-07-11', 'It was due on 11 July 2012, yesterday.'],
])('a reminder with the deadline %s says: %s', (deadline, words) => {
  const row = roads({ sent: [request], more: [submission('roads', { deadline })] })
  expect(reminderText(row, letter)).toContain(words)
})

test('a reminder of what is in asks only for the signature, and again where rows changed since', () => {
  const more = [submission('roads', { deadline: '2012-07-01' })]
  const text = reminderText(roads({ sent: [request], returned: [back], more }), letter)
  expect(text).toContain('has arrived, thank you. It has not been signed off yet.')
  expect(text).toContain('Please have it signed off')
  expect(text).not.toMatch(/was due|open the request/)
  const signOff = { post: 'engineer', on: '2012-07-09', how: '' }
  const lapsed = roads({
    returned: [back],
    more: [submission('roads', { signOff })],
    signOffOf: () => 'lapsed',
  })
  expect(reminderText(lapsed, letter)).toContain('has changed since it was signed off on 9 July 2012')
})

test('a reminder of one part names those who are waited for, and no more than twenty rows', () => {
  const sent = [
    { ...request, posts: ['analyst'] },
    { ...request, posts: ['engineer'] },
  ]
  const part = roads({ sent, returned: [{ ...back, posts: ['analyst'] }] })
  expect(reminderText(part, letter)).toContain('what these posts write: Highways manager.')
  const missing = Array.from({ length: 23 }, (_, at) => `PI${at}`)
  const text = reminderText({ ...part, missing, posts: [] }, letter)
  expect(text).toContain('Dear colleague,')
  expect(text).toContain('- PI19\n- and 3 more')
  expect(text).not.toContain('- PI20')
})
