import { expect, test } from 'vitest'
import { figuresOn } from '#domain/figures'
import type { Shelf } from '#domain/figures'
import { remembering, rememberingAll } from '#domain/remember'
import { withRecords } from '#domain/shelf'
import { reportOf } from './report'

const { structure } = reportOf([{ id: 'a', section: 'roads' }])

/** Figures of two quarters with one comment each. */
function figuresWith(now: string, before: string, sameAs?: ReturnType<typeof figuresOn>) {
  const shelf = (quarter: string, comment: string): Shelf => {
    const known = sameAs?.shelf(quarter)
    const record = known?.get(`measurement/a@${quarter}`)
    if (known && record?.kind === 'measurement' && record.values.comment === comment) return known
    const id = `a@${quarter}`
    return new Map([[`measurement/${id}`, { kind: 'measurement', id, values: { comment }, unsettled: [] }]])
  }
  return figuresOn(
    new Map([
      ['2012-Q1', shelf('2012-Q1', now)],
      ['2011-Q4', shelf('2011-Q4', before)],
    ]),
  )
}

const asked = (figures: ReturnType<typeof figuresOn>) => ({
  structure,
  figures,
  indicator: 'a',
  quarter: '2012-Q1',
})

test('an answer stays the same object until something it was made from changes', () => {
  const answer = remembering(({ figures }) => ({
    comment: figures.get('measurement', 'a@2012-Q1')?.values.comment,
  }))
  const first = figuresWith('one', 'old')
  const before = answer(asked(first))
  const elsewhere = figuresWith('one', 'new', first)
  expect(answer(asked(elsewhere))).toBe(before)
  const after = answer(asked(figuresWith('two', 'new', elsewhere)))
  expect(after).toEqual({ comment: 'two' })
})

test('what is looked up and not there counts too', () => {
  const answer = remembering(({ figures }) => ({
    comment: figures.get('measurement', 'a@2012-Q1')?.values.comment,
  }))
  const empty = answer(asked(figuresOn(new Map([['2012-Q1', new Map()]]))))
  expect(empty).toEqual({ comment: undefined })
  expect(answer(asked(figuresWith('one', 'old')))).toEqual({ comment: 'one' })
})

test('what an answer works out late is worked out from the newest figures, and counts from then on', () => {
  const answer = remembering(({ figures }) => ({
    get comment() {
      return figures.get('measurement', 'a@2012-Q1')?.values.comment
    },
  }))
  const first = figuresWith('one', 'old')
  const untouched = answer(asked(first))
  const second = figuresWith('two', 'old', first)
  const same = answer(asked(second))
  expect(same).toBe(untouched)
  expect(same.comment).toBe('two')
  expect(answer(asked(figuresWith('three', 'old', second)))).not.toBe(same)
})

test('another structure gives another answer', () => {
  const answer = remembering(() => ({}))
  const figures = figuresWith('one', 'old')
  const before = answer(asked(figures))
  expect(answer({ ...asked(figures), structure: reportOf([]).structure })).not.toBe(before)
})

test('of all indicators only those that an edit touches are about about again, and without one the list is the same', () => {
  const many = reportOf([
    { id: 'a', section: 'roads', comment: 'one' },
    { id: 'b', section: 'roads', comment: 'two' },
  ])
  const about: string[] = []
  const commentsOf = rememberingAll(
    ({ figures, indicator, quarter }) => {
      about.push(indicator)
      return { comment: figures.get('measurement', `${indicator}@${quarter}`)?.values.comment }
    },
    () => ['b', 'a'],
  )
  const before = commentsOf(many)
  expect(before).toEqual([{ comment: 'two' }, { comment: 'one' }])
  const shelf = many.figures.shelf(many.quarter) ?? new Map()
  const figures = (comment: string) => {
    const id = `a@${many.quarter}`
    const record = { kind: 'measurement', id, values: { comment }, unsettled: [] } as const
    return figuresOn(new Map([[many.quarter, withRecords(shelf, new Map([[`measurement/${id}`, record]]))]]))
  }
  expect(commentsOf({ ...many, figures: figuresOn(new Map([[many.quarter, shelf]])) })).toBe(before)
  const after = commentsOf({ ...many, figures: figures('three') })
  expect(after).toEqual([{ comment: 'two' }, { comment: 'three' }])
  expect(after[0]).toBe(before[0])
  expect(about).toEqual(['b', 'a', 'a'])
  expect(commentsOf({ ...many, figures: figures('four') })[1]).toEqual({ comment: 'four' })
})
