import { describe, expect, test } from 'vitest'
import type { RecordEntries } from '#domain/bundle/entries'
import { deletedRegister, deletionOf } from '#domain/fold'
import { historiesTogether, historyOf } from '#domain/history'
import type { HistoryEntry } from '#domain/history'
import { withJoined } from '#domain/merge/joined'
import type { Entry } from '#domain/register'
import { minute, Person } from './people'

const figure = (entries: RecordEntries['entries']): RecordEntries => ({
  kind: 'measurement',
  id: 'pi1@2012-Q1',
  entries,
})
const own = new Set(['ann'])
const comments = (entries: readonly Entry[]) => historyOf(figure({ comment: entries }), { own })
const values = (history: readonly HistoryEntry[]) => history.map(({ entry }) => entry.value)
const told = ({ entry, before, act, standing }: HistoryEntry) => [
  entry.value,
  before.has === 'value' ? before.value : before.has,
  act,
  standing,
]

describe('two people write one comment', () => {
  test('each write says what stood before it for its writer, who wrote it, and what became of it', () => {
    const [ann, bob] = [new Person('ann'), new Person('bob')]
    bob.learn(ann.write('one'))
    ann.learn(bob.write('two'))
    const history = comments(ann.seen)
    expect(history.map(told)).toEqual([
      ['two', 'one', 'writes', 'shown'],
      ['one', 'nothing', 'writes', 'replaced'],
    ])
    expect(history.map(({ isMine, entry }) => [isMine, entry.by])).toEqual([
      [false, 'post-of-bob'],
      [true, 'post-of-ann'],
    ])
  })

  test('[R2] what was written over comes after what was written over it, whatever the clocks say', () => {
    const [ann, bob] = [new Person('ann'), new Person('bob')]
    bob.learn(ann.write('first', '2032-01-01T00:00:00Z'))
    bob.write('second', '2002-01-01T00:00:00Z')
    expect(values(comments(bob.seen))).toEqual(['second', 'first'])
  })

  test('[R5] [R7] apart, both stand until somebody chooses; the choice says that it is one', () => {
    const [ann, bob] = [new Person('ann'), new Person('bob')]
    bob.learn(ann.write('start'))
    const [mine, theirs] = [ann.write('mine', minute(1)), bob.write('theirs', minute(2))]
    const apart = comments([...ann.seen, theirs])
    expect(apart.map(told)).toEqual([
      ['theirs', 'start', 'writes', 'contends'],
      ['mine', 'start', 'writes', 'shown'],
      ['start', 'nothing', 'writes', 'replaced'],
    ])
    const third = new Person('aaa').write('mine', minute(2))
    expect(comments([...apart.map(({ entry }) => entry), third]).map(told)[1]?.[3]).toBe('same')
    ann.learn(theirs)
    ann.write('both', minute(3))
    expect(comments(ann.seen).map(told)[0]).toEqual(['both', mine.value, 'settles', 'shown'])
  })

  test('the same from both is no choice, and neither is writing over it', () => {
    const [ann, bob] = [new Person('ann'), new Person('bob')]
    ann.learn(bob.write('same', minute(1)))
    const mine = new Person('cat').write('same')
    ann.learn(mine)
    expect(comments(ann.seen).map(({ standing }) => standing)).toEqual(['same', 'shown'])
    ann.write('new', minute(2))
    expect(comments(ann.seen)[0]?.act).toBe('writes')
  })

  test('[R2] where what stood before was in no file, the start that travelled stands for it', () => {
    const [ann, bob] = [new Person('ann'), new Person('bob')]
    const sent = ann.write('sent')
    bob.learn(sent)
    const pruned = bob.write('pruned', minute(1))
    const last = bob.write('last', minute(2))
    expect(last.was).toEqual({ dot: pruned.dot, value: 'pruned' })
    expect(comments([sent, last]).map(told)[0]).toEqual(['last', 'pruned', 'writes', 'shown'])
    const lost = { ...last, was: null }
    expect(comments([lost]).map(told)).toEqual([['last', 'unknown', 'writes', 'shown']])
  })

  test('[R10] of two browsers under one name each write stands once, and only what was seen stood before', () => {
    const [ann, copy] = [new Person('ann'), new Person('ann')]
    const [a, b] = [ann.write('of the one'), copy.write('of the copy')]
    const next = ann.write('after the one', minute(1))
    const history = comments([a, b, next])
    expect(new Set(history.map(({ key }) => key)).size).toBe(3)
    expect(history.map(told)[0]).toEqual(['after the one', 'of the one', 'writes', 'shown'])
    const bob = new Person('bob')
    bob.learn(a, b, next)
    bob.write('chosen', minute(2))
    expect(comments(bob.seen).map(told)[0]?.slice(0, 3)).toEqual(['chosen', 'after the one', 'settles'])
  })
})

describe('a whole record', () => {
  test('[R8] a deletion and its undoing are told, and what went with the record is not called shown', () => {
    const ann = new Person('ann')
    const comment = ann.write('text')
    const deleter = new Person('bob')
    const deletion = deleter.write(deletionOf({ entries: { comment: [comment] } }), minute(1))
    const gone = historyOf(figure({ comment: [comment], [deletedRegister]: [deletion] }), { own })
    expect(gone.map(({ act, standing }) => [act, standing])).toEqual([
      ['deletes', 'shown'],
      ['writes', 'deleted'],
    ])
    deleter.write(null, minute(2))
    const back = historyOf(figure({ comment: [comment], [deletedRegister]: deleter.seen }), { own })
    expect(back.map(({ act, standing }) => [act, standing])).toEqual([
      ['keeps', 'shown'],
      ['deletes', 'replaced'],
      ['writes', 'shown'],
    ])
  })

  test('its parts stand together, the newest first, and so do several records', () => {
    const actual = [new Person('ann').write('1', minute(1))]
    const comment = new Person('bob')
    comment.write('a', minute(0))
    comment.write('b', minute(2))
    const history = historyOf(figure({ actual, comment: comment.seen }), { own })
    expect(values(history)).toEqual(['b', '1', 'a'])
    const year = {
      kind: 'year',
      id: 'pi1@2012',
      entries: { target: [new Person('cat').write('9', minute(3))] },
    }
    const together = historiesTogether([history, historyOf(year, { own })])
    expect(values(together)).toEqual(['9', 'b', '1', 'a'])
  })

  test('[R12] what was given for a joined indicator says for which, once', () => {
    const ann = new Person('ann')
    const kept = figure({ comment: [ann.write('kept')] })
    const joined = { ...figure({ comment: [new Person('ann').write('joined')] }), id: 'pi2@2012-Q1' }
    const history = historyOf(withJoined(kept, [joined]), { own })
    expect(history.map(({ entry, joinedId, isMine }) => [entry.value, joinedId, isMine])).toContainEqual([
      'joined',
      'pi2',
      true,
    ])
    expect(history).toHaveLength(2)
  })

  test('what only a withdrawn file said is listed as withdrawn, and what was written over it says so', () => {
    const [ann, bob] = [new Person('ann'), new Person('bob')]
    const start = ann.write('start')
    bob.learn(start)
    const theirs = bob.write('theirs', minute(1))
    ann.learn(theirs)
    const mine = ann.write('mine', minute(2))
    const withdrawn = figure({ comment: [theirs, start] })
    const over = historyOf(figure({ comment: [start, mine] }), { own, withdrawn })
    expect(over.map(told)).toEqual([
      ['mine', 'theirs', 'writes', 'shown'],
      ['theirs', 'start', 'writes', 'withdrawn'],
      ['start', 'nothing', 'writes', 'replaced'],
    ])
    const alone = historyOf(figure({}), { own, withdrawn })
    expect(alone.map(({ standing }) => standing)).toEqual(['withdrawn', 'withdrawn'])
  })
})
