import { expect, test } from 'vitest'
import type { RecordEntries } from '#domain/bundle/entries'
import type { Json } from '#domain/canonical'
import { planWithdrawal } from '#domain/merge/planWithdrawal'
import { keyOf, unionOf } from '#domain/merge/union'
import type { Entry } from '#domain/register'

const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '2012-07-12T09:30:00Z',
  by: '',
})

const comment = (...entries: readonly Entry[]): RecordEntries => ({
  kind: 'measurement',
  id: 'pi1128@2012-Q1',
  entries: { comment: entries },
})
const place = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'comment' }

/** Ana's file is withdrawn; `rest`: all other files and the clerk's own log. */
function withdrawing(file: RecordEntries, ...rest: readonly RecordEntries[]) {
  const map = (records: readonly RecordEntries[]) =>
    new Map([...unionOf([records]).values()].map((one) => [keyOf(one), one]))
  return planWithdrawal({
    file: [file],
    now: map([file, ...rest]),
    without: map(rest),
    own: new Set(['clerk', 'clerk-before']),
  })
}

const anas = entry('ana.1', 'Fewer.', { clerk: 1 })
const clerks = entry('clerk.1', 'Many.')

test('[R3] a value that only the file brought goes back to what stood before it', () => {
  const plan = withdrawing(comment(anas), comment(clerks))
  expect(plan).toEqual({ goesBack: [{ ...place, from: 'Fewer.', to: 'Many.' }], stays: [], settlements: [] })
})

test('[R3] where nothing stood before it, nothing stands then', () => {
  expect(withdrawing(comment(anas)).goesBack).toEqual([{ ...place, from: 'Fewer.', to: undefined }])
})

test('a value that another file carries stays, and is named so', () => {
  const plan = withdrawing(comment(anas), comment(clerks), comment(anas))
  expect(plan.goesBack).toEqual([])
  expect(plan.stays).toEqual([{ ...place, value: 'Fewer.', carriedBy: 'anotherFile' }])
})

test('a value that was written here again stays as an own edit', () => {
  const again = entry('clerk.2', 'Fewer.', { ana: 1, clerk: 1 })
  const plan = withdrawing(comment(anas), comment(clerks), comment(again))
  expect(plan.stays).toEqual([{ ...place, value: 'Fewer.', carriedBy: 'ownEdit' }])
  expect(plan.settlements).toEqual([])
})

test('what was written over since is neither going back nor staying', () => {
  const later = entry('clerk.2', 'None.', { ana: 1, clerk: 1 })
  expect(withdrawing(comment(anas), comment(clerks), comment(later))).toEqual({
    goesBack: [],
    stays: [],
    settlements: [],
  })
})

const apart = entry('ana.1', 'Fewer.')

test('[R7] a choice made here for the file’s value is named with what would stand had nobody chosen', () => {
  const chosen = entry('clerk.2', 'Fewer.', { ana: 1, clerk: 1 })
  const plan = withdrawing(comment(apart), comment(clerks), comment(chosen))
  expect(plan.goesBack).toEqual([])
  expect(plan.settlements).toEqual([{ ...place, value: 'Fewer.', otherwise: 'Many.' }])
})

test('[R7] [R10] a choice made under a former name of this browser is one made here', () => {
  const chosen = entry('clerk-before.2', 'Fewer.', { ana: 1, clerk: 1 })
  expect(withdrawing(comment(apart), comment(clerks), comment(chosen)).settlements).toHaveLength(1)
})

test('[R7] a choice against the file’s value, and one that somebody else made, are not asked about', () => {
  const against = entry('clerk.2', 'Many.', { ana: 1, clerk: 1 })
  expect(withdrawing(comment(apart), comment(clerks), comment(against)).settlements).toEqual([])
  const bens = entry('ben.2', 'Fewer.', { ana: 1, clerk: 1 })
  expect(withdrawing(comment(apart), comment(clerks), comment(bens)).settlements).toEqual([])
})

test('an unsettled value goes back to the other side', () => {
  const shown = entry('ana.5', 'Fewer.')
  expect(withdrawing(comment(shown), comment(clerks)).goesBack).toEqual([
    { ...place, from: 'Fewer.', to: 'Many.' },
  ])
})
