import { expect, test } from 'vitest'
import { deadlineChanges, readDeadline } from '#domain/deadline'
import type { AnyRecord } from '#domain/records'
import { writeProblem } from '#domain/validWrite'
import { reportOf } from './report'
import { back, request, roads, rows, sectionOf, submission, tracked } from './tracking'

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
    unsettled: [],
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
  expect(sectionOf('schools', { sent: [request] }).state).toEqual({ state: 'notSent' })
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
  const mine = { ...back, posts: ['analyst'] }
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
  const part = { ...back, posts: ['analyst'] }
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
  expect(roads({ more }).state).toMatchObject({ state: 'late', otherwise: 'notSent' })
  const part = { ...back, posts: ['analyst'] }
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
