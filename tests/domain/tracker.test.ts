import { expect, test } from 'vitest'
import { deadlineChanges, readDeadline } from '#domain/deadline'
import type { AnyRecord, Values } from '#domain/records'
import { reminderText, trackSections } from '#domain/tracker'
import type { ReturnedFile, SentFile, Tracking } from '#domain/tracker'
import { writeProblem } from '#domain/validWrite'
import { reportOf } from './report'

const unsettled: readonly string[] = []

const post = (id: string, title: string): AnyRecord => ({
  kind: 'post',
  id,
  unsettled,
  values: { identity: { title, directorate: null } },
})

const submission = (section: string, values: Values<'submission'>): AnyRecord => ({
  kind: 'submission',
  id: `${section}@2012-Q1`,
  unsettled,
  values,
})

/** The definition says whose rows they are. */
const owned = (id: string, figures: string, commentary: string | null): AnyRecord => ({
  kind: 'definition',
  id: `${id}@2012-Q1`,
  unsettled,
  values: { owner: { figures, commentary } },
})

const rows = [
  { id: 'pi1', section: 'roads', actual: '5' },
  { id: 'pi2', section: 'roads' },
  { id: 'pi3', section: 'schools', actual: '7' },
]

const posts = [
  post('analyst', 'Performance analyst'),
  post('engineer', 'Highways manager'),
  owned('pi1', 'analyst', 'engineer'),
  owned('pi3', 'analyst', null),
]

const request: SentFile = {
  id: 'sha256:1',
  fileName: '2012-Q1_roads_request_a7f3c2d9-1_9f2c41aa.json',
  at: '2012-07-02T09:00:00Z',
  quarters: ['2012-Q1'],
  sections: ['roads'],
  posts: [],
}

const back: ReturnedFile = {
  fileName: '2012-Q1_roads_return_b1b1b1b1-1_00000001.json',
  importedAt: '2012-07-10T09:00:00Z',
  quarters: ['2012-Q1'],
  sections: ['roads'],
  posts: [],
  isIn: true,
  post: 'engineer',
  actor: 'b1b1b1b1',
}

interface Story extends Partial<Omit<Tracking, 'report'>> {
  readonly more?: readonly AnyRecord[]
}

function tracked({ more = [], ...tracking }: Story = {}) {
  return trackSections({
    report: reportOf(rows, [...posts, ...more]),
    sent: [],
    returned: [],
    today: '2012-07-12',
    signOffOf: () => 'none',
    ...tracking,
  })
}

function section(id: string, story: Story) {
  const found = tracked(story).find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}

const roads = (story: Story) => section('roads', story)

test('[C14] every section in the order of the report, with its progress and what is missing', () => {
  expect(tracked().map(({ id, state }) => [id, state.state])).toEqual([
    ['parks', 'notSent'],
    ['roads', 'notSent'],
    ['schools', 'notSent'],
  ])
  expect(roads({})).toMatchObject({
    progress: { answered: 1, all: 2 },
    missing: ['PI2 Title of pi2'],
    deadline: null,
  })
})

test('[C14] a section is drafted by those it names, or else by those whose rows it has', () => {
  expect(roads({}).posts).toEqual([
    { id: 'analyst', title: 'Performance analyst' },
    { id: 'engineer', title: 'Highways manager' },
  ])
  const drafted: AnyRecord = {
    kind: 'section',
    id: 'roads',
    unsettled,
    values: { identity: { title: 'roads' }, placement: { priority: 'places' }, drafters: ['engineer'] },
  }
  expect(roads({ more: [drafted] }).posts).toEqual([{ id: 'engineer', title: 'Highways manager' }])
})

test('[C14] a request counts for its section and quarter alone; the last one is named', () => {
  const later = { ...request, id: 'sha256:2', fileName: 'later.json', at: '2012-07-03T09:00:00Z' }
  expect(roads({ sent: [later, request] })).toMatchObject({
    state: { state: 'sent', at: '2012-07-03T09:00:00Z', fileName: 'later.json' },
    request: { fileName: 'later.json' },
  })
  expect(section('schools', { sent: [request] }).state).toEqual({ state: 'notSent' })
  expect(roads({ sent: [{ ...request, quarters: ['2011-Q4'] }] }).state).toEqual({ state: 'notSent' })
})

test('[C14] a request to a post counts where that post owns rows, one to nobody for all', () => {
  const toPost = { ...request, sections: [], posts: ['engineer'] }
  expect(tracked({ sent: [toPost] }).map(({ state }) => state.state)).toEqual(['notSent', 'sent', 'notSent'])
  const toAll = { ...request, sections: [] }
  expect(tracked({ sent: [toAll] }).map(({ state }) => state.state)).toEqual(['sent', 'sent', 'sent'])
})

test('[C14] what came in is in, until it is withdrawn', () => {
  expect(roads({ sent: [request], returned: [back] }).state).toEqual({
    state: 'in',
    at: '2012-07-10T09:00:00Z',
    fileName: back.fileName,
  })
  expect(roads({ sent: [request], returned: [{ ...back, isIn: false }] }).state.state).toBe('sent')
})

test('[C14] what was asked of two posts is in part there until both have answered', () => {
  const sent = [
    { ...request, posts: ['analyst'] },
    { ...request, posts: ['engineer'] },
  ]
  const mine = { ...back, posts: ['analyst'], post: 'analyst' }
  expect(roads({ sent, returned: [mine] }).state).toMatchObject({
    state: 'partIn',
    waitingFor: ['Highways manager'],
  })
  const theirs = { ...back, posts: [], sections: ['roads'], fileName: 'theirs.json' }
  expect(roads({ sent, returned: [mine, theirs] }).state).toMatchObject({
    state: 'in',
    fileName: 'theirs.json',
  })
})

test('[C14] a part does not answer a request for the whole section', () => {
  const part = { ...back, posts: ['analyst'], post: 'analyst' }
  expect(roads({ sent: [request], returned: [part] }).state).toMatchObject({
    state: 'partIn',
    waitingFor: [],
  })
})

test('[C14] what is asked for again after it came is waited for again', () => {
  const again = { ...request, at: '2012-07-11T09:00:00Z' }
  expect(roads({ sent: [request, again], returned: [back] }).state).toMatchObject({ state: 'partIn' })
  const anew = { ...back, importedAt: '2012-07-11T10:00:00Z' }
  expect(roads({ sent: [request, again], returned: [back, anew] }).state).toMatchObject({ state: 'in' })
})

test.each([
  ['2012-07-11', { state: 'late', daysLate: 1, deadline: '2012-07-11', otherwise: 'nothingIn' }],
  ['2012-07-12', { state: 'sent' }],
])('[C14] with a deadline of %s nothing in on 12 July is %o', (deadline, state) => {
  const more = [submission('roads', { deadline })]
  expect(roads({ sent: [request], more }).state).toMatchObject(state)
})

test('[C14] late is only what is not in: all of it, or part', () => {
  const more = [submission('roads', { deadline: '2012-07-01' })]
  expect(roads({ sent: [request], returned: [back], more }).state.state).toBe('in')
  const part = { ...back, posts: ['analyst'], post: 'analyst' }
  expect(roads({ sent: [request], returned: [part], more }).state).toMatchObject({
    state: 'late',
    otherwise: 'partIn',
  })
})

test('[C14] signed, changed since it was signed, and reopened', () => {
  const signOff = { post: 'engineer', on: '2012-07-09', how: 'Meeting' }
  const story = { sent: [request], returned: [back], more: [submission('roads', { signOff })] }
  const signed = { post: 'Highways manager', on: '2012-07-09' }
  expect(roads({ ...story, signOffOf: () => 'signed' }).state).toEqual({ state: 'signed', ...signed })
  expect(roads({ ...story, signOffOf: () => 'lapsed' }).state).toEqual({ state: 'changedSince', ...signed })
  expect(roads({ ...story, signOffOf: () => 'none' }).state.state).toBe('in')
  const more = [submission('roads', { signOff, state: 'reopened' })]
  expect(roads({ ...story, more, signOffOf: () => 'signed' }).state).toEqual({ state: 'reopened' })
})

test('[C14] a section written in this browser is in when it is marked so', () => {
  const deadline = '2012-07-01'
  const state = (value: 'submitted' | 'accepted' | 'drafting') =>
    roads({ more: [submission('roads', { deadline, state: value })] }).state.state
  expect([state('submitted'), state('accepted'), state('drafting')]).toEqual([
    'submitted',
    'submitted',
    'late',
  ])
})

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
  const part = roads({ sent, returned: [{ ...back, posts: ['analyst'], post: 'analyst' }] })
  expect(reminderText(part, letter)).toContain('what these posts write: Highways manager.')
  const missing = Array.from({ length: 23 }, (_, at) => `PI${at}`)
  const text = reminderText({ ...part, missing, posts: [] }, letter)
  expect(text).toContain('Dear colleague,')
  expect(text).toContain('- PI19\n- and 3 more')
  expect(text).not.toContain('- PI20')
})

test('[C14] a deadline is changed in one step, emptied, and refused where it cannot be meant', () => {
  const report = reportOf(rows, [submission('roads', { deadline: '2012-07-20' })])
  const changes = deadlineChanges(report, 'roads', null)
  expect(changes.label).toBe('Deadline of roads')
  expect(changes.writes).toMatchObject([{ id: 'roads@2012-Q1', value: null, before: '2012-07-20' }])
  expect(deadlineChanges(report, 'parks', '2012-07-20').writes.map(writeProblem)).toEqual([''])
  expect(readDeadline('', '2012-Q1', 4)).toEqual({ ok: true, value: null })
  expect(readDeadline('2012-07-20', '2012-Q1', 4)).toEqual({ ok: true, value: '2012-07-20' })
  expect(readDeadline('0012-07-20', '2012-Q1', 4)).toMatchObject({
    ok: false,
    error: expect.stringMatching(/begins on 1 April/),
  })
  expect(readDeadline('20122-07-20', '2012-Q1', 4)).toMatchObject({ ok: false })
})
