import { isOfficers } from '#domain/merge/ownership'
import { kinds, registersOf } from '#domain/records'
import { expect, it } from 'vitest'

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
  'progress access',
  'progress deleted',
  'narrative summary',
  'narrative achievements',
  'narrative challenges',
  'narrative scorecardComments',
  'narrative blocks',
  'narrative access',
  'narrative deleted',
  'submission state',
  'submission signOff',
  'question answer',
]

it('[G6] of all registers of all kinds, deletions among them, exactly these are an officer’s', () => {
  const all = kinds.flatMap((kind) =>
    [...Object.keys(registersOf[kind]), 'deleted'].map((register) => ({ kind, register })),
  )
  const theirs = all.filter(({ kind, register }) => isOfficers(kind, register))
  expect(theirs.map(({ kind, register }) => `${kind} ${register}`).toSorted()).toEqual(officers.toSorted())
})

it('[B3] what a later version added is nobody’s to change unasked, save in what is an officer’s whole', () => {
  expect(isOfficers('survey', 'answers')).toBe(false)
  expect(isOfficers('toString', 'actual')).toBe(false)
  expect(isOfficers('measurement', 'acutal')).toBe(false)
  expect(isOfficers('narrative', 'outlook')).toBe(true)
})
