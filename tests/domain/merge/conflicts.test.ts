import { conflictsOf, settling, settlingDeletion, sideFrom } from '#domain/merge/conflicts'
import type { Json } from '#domain/canonical'
import { deletionOf } from '#domain/fold'
import { entryName, readDot } from '#domain/register'
import type { Entry } from '#domain/register'
import { describe, expect, it } from 'vitest'
import { written } from '../written'

const figure = (entries: Record<string, readonly Entry[]>) =>
  ({ kind: 'measurement', id: 'k3x9@2012-Q1', entries }) as const

const value = (text: string): Json => ({ state: 'final', value: text })
const given = written('clerk', value('90'))
const mine = written('ana', value('97'), [given])
const theirs = written('hos', value('98'), [given])
const alike = { ...written('eve.4', value('97.0'), [given]), at: '2002-01-01' }
const me = new Set(['ana'])

const only = (record: ReturnType<typeof figure>, own: ReadonlySet<string> = me) => {
  const [conflict, ...more] = conflictsOf(record, own)
  if (!conflict || more.length > 0) throw new Error('expected one conflict')
  return conflict
}

describe('the sides of a conflict', () => {
  it('[R5] are the different values, with everybody who wrote each; the one shown first', () => {
    for (const union of [
      [given, mine, theirs, alike],
      [alike, theirs, given, mine],
    ])
      expect(only(figure({ actual: union }))).toEqual({
        about: 'values',
        kind: 'measurement',
        id: 'k3x9@2012-Q1',
        register: 'actual',
        live: [mine, theirs, alike].map(entryName).toSorted(),
        sides: [
          { value: value('97.0'), entries: [alike, mine], isMine: true, isShown: true },
          { value: value('98'), entries: [theirs], isMine: false, isShown: false },
        ],
        before: value('90'),
        isForked: false,
      })
  })

  it('are mine under any name this browser has had', () => {
    const record = figure({ actual: [mine, theirs] })
    const mineOf = (own: readonly string[]) => {
      const conflict = only(record, new Set(own))
      return conflict.about === 'values' && conflict.sides.map(({ isMine }) => isMine)
    }
    expect(mineOf(['ana'])).toEqual([false, true])
    expect(mineOf(['now', 'hos'])).toEqual([true, false])
    expect(mineOf(['now'])).toEqual([false, false])
  })

  it('[R2][R9] started from one value only where all of them did', () => {
    const apart = written('hos', value('98'))
    const elsewhere = written('hos', value('98'), [written('clerk', value('91'))])
    for (const other of [apart, elsewhere])
      for (const union of [
        [mine, other],
        [other, mine],
      ])
        expect(only(figure({ actual: union }))).toMatchObject({ before: undefined })
  })

  it('[R10] are flagged where one name has written twice, the last that is left of it too', () => {
    const [a, b, c] = ['1', '2', '3'].map((text) => written('ana', value(text)))
    if (!a || !b || !c) throw new Error('three were written')
    expect(only(figure({ actual: [a, b] }))).toMatchObject({ isForked: true })
    const choice = written('clerk', value('1'), [a, b])
    expect(only(figure({ actual: [a, b, c, choice] }))).toMatchObject({ isForked: true })
    expect(only(figure({ actual: [mine, theirs] }))).toMatchObject({ isForked: false })
  })

  it('are listed register by register, whatever order they came in', () => {
    const comment = [written('ana', 'Fewer'), written('hos', 'More')]
    const listed = (entries: Record<string, readonly Entry[]>) =>
      conflictsOf(figure(entries), me).map(({ register }) => register)
    expect(listed({ comment, actual: [mine, theirs] })).toEqual(['actual', 'comment'])
    expect(listed({ actual: [mine, theirs], comment, order: comment })).toEqual(['actual', 'comment'])
  })
})

describe('settling', () => {
  it('[R7] is an ordinary write that names what stood against each other', () => {
    const conflict = only(figure({ actual: [mine, theirs] }))
    expect(settling(conflict, value('98'), value('97'))).toEqual({
      kind: 'measurement',
      id: 'k3x9@2012-Q1',
      register: 'actual',
      value: value('98'),
      before: value('97'),
      settles: [mine, theirs].map(entryName).toSorted(),
    })
  })

  it('can go by who wrote a side, where that is one side', () => {
    const conflict = only(figure({ actual: [mine, theirs, alike] }))
    if (conflict.about !== 'values') throw new Error('expected values')
    const from = (...actors: readonly string[]) =>
      sideFrom(conflict.sides, (dot) => actors.includes(readDot(dot).actor))?.value
    expect(from('hos')).toEqual(value('98'))
    expect(from('ana', 'eve')).toEqual(value('97.0'))
    expect(from('hos', 'ana')).toBeUndefined()
    expect(from('nobody')).toBeUndefined()
  })
})

describe('edited or deleted?', () => {
  const deletion = written('hos', deletionOf({ entries: { actual: [given] } }))
  const torn = figure({ comment: [written('ana', 'Fewer')], actual: [given, mine], deleted: [deletion] })

  it('[R8] names who deleted it and what stands against that', () => {
    expect(only(torn)).toEqual({
      about: 'deletion',
      kind: 'measurement',
      id: 'k3x9@2012-Q1',
      register: 'deleted',
      live: [entryName(deletion)],
      deletions: [deletion],
      kept: [
        { register: 'actual', entry: mine },
        { register: 'comment', entry: torn.entries.comment?.[0] },
      ],
    })
  })

  it.each(['delete', 'keep'] as const)('[R8] is settled by a write: %s', (choice) => {
    const write = settlingDeletion(torn, choice)
    expect(write).toMatchObject({
      register: 'deleted',
      before: deletion.value,
      settles: [entryName(deletion)],
    })
    const deleted = [deletion, written('ana.5', write.value, [deletion])]
    const after = figure({ ...torn.entries, deleted })
    expect(conflictsOf(after, me)).toEqual([])
    expect(write.value === null).toBe(choice === 'keep')
  })

  it('[R8] a deleted record has nothing to choose about, however its values stood', () => {
    const entries = { actual: [mine, theirs] }
    expect(conflictsOf(figure(entries), me)).toHaveLength(1)
    const gone = written('clerk', deletionOf({ entries }))
    expect(conflictsOf(figure({ ...entries, deleted: [gone] }), me)).toEqual([])
  })
})
