import { describe, expect, test } from 'vitest'
import { usualView } from '#state/columnViews'
import type { ColumnView } from '#state/columnViews'
import { arrange, changeView } from '#ui/views/arrangement.ts'
import type { ColumnChange } from '#ui/views/arrangement.ts'
import { columnInfos } from '#ui/views/columnInfo.ts'

const columns = columnInfos([
  { id: 'ref', header: 'Ref', meta: { width: 'ref' } },
  { id: 'title', header: 'Indicator', meta: { width: 'title', rowHeader: true } },
  {
    id: 'period',
    header: 'Quarter 1',
    columns: [
      { id: 'actual', header: 'Actual' },
      { id: 'target', header: 'Target' },
    ],
  },
  { accessorKey: 'comment', header: 'Comment', meta: { width: 'text' } },
])
const usual = { columns, hidden: ['target'], pinned: ['ref', 'title'] }

const changed = (...changes: readonly ColumnChange[]): ColumnView =>
  changes.reduce((view, change) => changeView(view, change, usual), usualView)
const order = (view: ColumnView) => arrange(view, usual).map(({ id }) => id)
const shown = (view: ColumnView) => arrange(view, usual).flatMap(({ id, isShown }) => (isShown ? [id] : []))
const pinned = (view: ColumnView) =>
  arrange(view, usual).flatMap(({ id, isPinned }) => (isPinned ? [id] : []))

describe('columns stand as usual', () => {
  test('with their names, and the heading above them where there is one', () => {
    expect(columns.map(({ name }) => name)).toEqual([
      'Ref',
      'Indicator',
      'Actual, Quarter 1',
      'Target, Quarter 1',
      'Comment',
    ])
    expect(order(usualView)).toEqual(['ref', 'title', 'actual', 'target', 'comment'])
    expect(shown(usualView)).toEqual(['ref', 'title', 'actual', 'comment'])
    expect(pinned(usualView)).toEqual(['ref', 'title'])
  })
})

describe('a person', () => {
  test('hides and shows them, but never what names the rows', () => {
    const view = changed(
      { does: 'show', id: 'target', isShown: true },
      { does: 'show', id: 'ref', isShown: false },
      { does: 'show', id: 'title', isShown: false },
    )
    expect(shown(view)).toEqual(['title', 'actual', 'target', 'comment'])
  })

  test('moves one a step, past what is hidden', () => {
    expect(order(changed({ does: 'step', id: 'actual', by: 1 }))).toEqual([
      'ref',
      'title',
      'target',
      'comment',
      'actual',
    ])
  })

  test('cannot step over the edge, nor out of what stays in sight', () => {
    expect(changed({ does: 'step', id: 'comment', by: 1 })).toBe(usualView)
    expect(changed({ does: 'step', id: 'actual', by: -1 })).toBe(usualView)
  })

  test('drags one among those in sight, and it stays in sight too; and out again', () => {
    const inside = changed({ does: 'move', id: 'comment', side: 'after', of: 'ref' })
    expect(order(inside)).toEqual(['ref', 'comment', 'title', 'actual', 'target'])
    expect(pinned(inside)).toEqual(['ref', 'comment', 'title'])
    const out = changeView(inside, { does: 'move', id: 'comment', side: 'before', of: 'target' }, usual)
    expect(order(out)).toEqual(['ref', 'title', 'actual', 'comment', 'target'])
    expect(pinned(out)).toEqual(['ref', 'title'])
  })

  test('keeps one in sight: it goes to the left', () => {
    expect(order(changed({ does: 'pin', id: 'comment', isPinned: true }))).toEqual([
      'ref',
      'title',
      'comment',
      'actual',
      'target',
    ])
    expect(pinned(changed({ does: 'pin', id: 'title', isPinned: false }))).toEqual(['ref'])
  })

  test('makes one wider within limits; flexible ones before it hold their width unless they have one', () => {
    const first = changed({ does: 'resize', id: 'title', width: 12, others: {} })
    const then = changeView(
      first,
      { does: 'resize', id: 'actual', width: 500, others: { title: 14, comment: 9 } },
      usual,
    )
    expect(then.widths).toEqual({ title: 12, comment: 9, actual: 60 })
    expect(changeView(then, { does: 'usualWidth', id: 'actual' }, usual).widths).toEqual({
      title: 12,
      comment: 9,
    })
  })

  test('puts everything back', () => {
    expect(changed({ does: 'pin', id: 'actual', isPinned: true }, { does: 'reset' })).toEqual(usualView)
  })
})

test('a column that came with a later version stands where it usually does', () => {
  const old = { ...usualView, order: ['comment', 'actual', 'title', 'ref'], pinned: [] }
  expect(order(old)).toEqual(['comment', 'actual', 'target', 'title', 'ref'])
})

test('one that is gone, or named twice, is passed over', () => {
  expect(order({ ...usualView, order: ['gone', 'comment', 'comment'], pinned: [] })).toEqual([
    'ref',
    'title',
    'actual',
    'target',
    'comment',
  ])
})
