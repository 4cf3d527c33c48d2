import { isOfficers } from '#domain/merge/ownership'
import { kinds, registersOf } from '#domain/records'
import { expect, it } from 'vitest'

const isTheirs = (kind: string, register: string, ...values: readonly string[]) =>
  isOfficers({ kind, register, values })

/** records.md, “Who owns what”: everything that an officer writes, and nothing else. */
const officers = [
  'measurement actual',
  'measurement comment',
  'measurement correctiveAction',
  'measurement reportedStatus',
  'measurement forecast',
  'measurement trend',
  'measurement source',
  'measurement copiedFrom',
  'progress status',
  'progress text',
  'progress nextStep',
  'progress percent',
  'progress deleted',
  'narrative summary',
  'narrative achievements',
  'narrative challenges',
  'narrative scorecardComments',
  'narrative blocks',
  'submission state',
  'submission signOff',
  'question answer',
]

it('[G6] of all registers of all kinds, deletions among them, exactly these are an officer’s', () => {
  const all = kinds.flatMap((kind) =>
    [...Object.keys(registersOf[kind]), 'deleted'].map((register) => ({ kind, register })),
  )
  const theirs = all.filter(({ kind, register }) => isTheirs(kind, register))
  expect(theirs.map(({ kind, register }) => `${kind} ${register}`).toSorted()).toEqual(officers.toSorted())
})

it('[B3] what a later version added is nobody’s to change unasked, save in what is an officer’s whole', () => {
  expect(isTheirs('survey', 'answers')).toBe(false)
  expect(isTheirs('toString', 'actual')).toBe(false)
  expect(isTheirs('measurement', 'acutal')).toBe(false)
  expect(isTheirs('narrative', 'outlook')).toBe(true)
})

it('[G6] officers hand their section in and take it back; accepted and reopened it is by the clerk', () => {
  for (const state of ['drafting', 'checked', 'signedOff', 'submitted'])
    expect(isTheirs('submission', 'state', state)).toBe(true)
  expect(isOfficers({ kind: 'submission', register: 'state', values: [null] })).toBe(true)
  for (const state of ['accepted', 'reopened', 'archived'])
    expect(isTheirs('submission', 'state', state)).toBe(false)
  expect(isTheirs('submission', 'state', 'submitted', 'accepted')).toBe(false)
  expect(isTheirs('narrative', 'summary', 'accepted')).toBe(true)
})
