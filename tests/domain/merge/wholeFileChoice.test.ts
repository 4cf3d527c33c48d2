import { expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import { deletionOf, foldRecord, isDeleted } from '#domain/fold'
import type { Marks } from '#domain/fold'
import { conflictsOf } from '#domain/merge/conflicts'
import type { OpenConflicts } from '#domain/merge/openConflicts'
import { wholeFileChoice } from '#domain/merge/wholeFileChoice'
import { writeProblem } from '#domain/validWrite'
import { joinEntries, writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'

const from = (actor: string) => (dot: string) => dot.startsWith(`${actor}.`)

const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '',
  by: '',
})

function open(id: string, entries: Marks['entries']): OpenConflicts {
  const marks = { kind: 'measurement', id, entries } as const
  return { marks, conflicts: conflictsOf(marks, new Set(['me'])) }
}

const torn = (mine: readonly Entry[], theirs: readonly Entry[] = []) => {
  const seen = { comment: [entry('ann.1', 'as it was')] }
  const deletion = entry('ann.9', deletionOf({ entries: seen }))
  return open('c@2012-Q1', { comment: [...seen.comment, ...mine, ...theirs], deleted: [deletion] })
}

/** The records as they are once the choice is written. */
function settled(records: readonly OpenConflicts[], isFrom: (dot: string) => boolean): readonly Marks[] {
  const { writes } = wholeFileChoice(records, isFrom)
  return records.map(({ marks }) => {
    const entries = { ...marks.entries }
    for (const { id, register, value } of writes) {
      if (id !== marks.id) continue
      const union = entries[register] ?? []
      const writing = { actor: 'me', counter: 50, value, at: '', by: '', hasTravelled: () => true }
      entries[register] = joinEntries(union, [writeEntry(union, writing)])
    }
    return { ...marks, entries }
  })
}

const two = [
  open('a@2012-Q1', { comment: [entry('me.1', 'mine'), entry('ann.2', 'hers')] }),
  open('b@2012-Q1', { comment: [entry('ann.3', 'hers'), entry('bob.1', 'his')] }),
]

test('[R7] mine is kept wherever I have a side; the others stay and are counted', () => {
  const choice = wholeFileChoice(two, from('me'))
  expect(choice).toMatchObject({ settled: 1, left: 1 })
  expect(choice.writes.map(({ id, value }) => [id, value])).toEqual([['a@2012-Q1', 'mine']])
})

test('[R7] what is in a file is kept in all that it has one side in, and nothing is open then', () => {
  expect(wholeFileChoice(two, from('ann'))).toMatchObject({ settled: 2, left: 0 })
  const after = settled(two, from('ann'))
  expect(after.map((marks) => foldRecord(marks)?.values)).toEqual([{ comment: 'hers' }, { comment: 'hers' }])
  expect(after.flatMap((marks) => conflictsOf(marks, new Set()))).toEqual([])
})

test('[R7] where a file has two sides, nobody can say which is meant', () => {
  const both = [open('a@2012-Q1', { comment: [entry('ann.1', 'one'), entry('ann.2', 'two')] })]
  expect(wholeFileChoice(both, from('ann'))).toEqual({ writes: [], settled: 0, left: 1 })
})

test('[R8] who deleted it deletes it, and its other conflicts go with it', () => {
  const record = torn([entry('me.1', 'mine')], [entry('bob.1', 'his')])
  expect(record.conflicts).toHaveLength(2)
  const choice = wholeFileChoice([record], from('ann'))
  expect(choice).toMatchObject({ settled: 2, left: 0 })
  expect(settled([record], from('ann')).map(isDeleted)).toEqual([true])
})

test('[R8] who went on with it keeps it, but not who only wrote what the deletion had seen', () => {
  const record = torn([entry('me.1', 'mine', { ann: 1 })])
  expect(settled([record], from('me')).map((marks) => foldRecord(marks)?.values)).toEqual([
    { comment: 'mine' },
  ])
  const untouched = open('c@2012-Q1', {
    comment: [entry('bob.1', 'as it was')],
    target: [entry('me.2', null)],
    deleted: [entry('ann.9', deletionOf({ entries: { comment: [entry('bob.1', 'as it was')] } }))],
  })
  expect(wholeFileChoice([untouched], from('bob'))).toMatchObject({ settled: 0, left: 1 })
})

test('[B3] what only a later version knows can be chosen too, but not written anew', () => {
  const later = [open('a@2012-Q1', { acutal: [entry('me.1', { odd: true }), entry('ann.2', 'hers')] })]
  const { writes } = wholeFileChoice(later, from('me'))
  expect(writes.map(writeProblem)).toEqual([''])
  expect(writes.map((one) => writeProblem({ ...one, settles: undefined }))).toEqual([
    'a measurement has no register "acutal"',
  ])
})
