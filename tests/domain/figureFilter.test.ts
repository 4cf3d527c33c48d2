import { describe, expect, test } from 'vitest'
import { filterRows, sortRows } from '#domain/figureFilter'
import type { FigureFilter, FigureOrder } from '#domain/figureFilter'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import { reportOf } from './report'

const report = reportOf([
  {
    id: 'pi10',
    section: 'parks',
    actual: '9',
    target: '10',
    comment: 'Litter picked sooner.',
    owner: 'ranger',
  },
  { id: 'pi9', section: 'roads', actual: '100', target: '50' },
  { id: 'pi2', section: 'schools', actual: '20' },
  { id: 'none', section: null, ref: null },
])
const rows = rowsOfReport(report, scorecardRow)

const anything: FigureFilter = { priority: '', section: '', post: '', band: '', reason: '', search: '' }
const found = (filter: Partial<FigureFilter>) =>
  filterRows(rows, { ...anything, ...filter }).map(({ id }) => id)

describe('rows are filtered', () => {
  test.each([
    ['by nothing', {}, ['pi10', 'pi9', 'pi2', 'none']],
    ['by priority', { priority: 'places' }, ['pi10', 'pi9']],
    ['by section', { section: 'roads' }, ['pi9']],
    ['by the post that owns the figures', { post: 'ranger' }, ['pi10']],
    ['by band', { band: 'below' }, ['pi9']],
    ['by the reason why there is no status', { reason: 'targetMissing' }, ['pi2']],
    ['by a band or a reason', { band: 'below', reason: 'targetMissing' }, ['pi9', 'pi2']],
    ['by reference, any case', { search: 'Pi1' }, ['pi10']],
    ['by words of title and comment, any order', { search: 'litter  title' }, ['pi10']],
    ['by section and band together', { section: 'parks', band: 'below' }, []],
  ] as const)('%s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })
})

describe('rows are sorted', () => {
  const sorted = (key: FigureOrder['key'], descending = false) =>
    sortRows(rows, { key, descending }).map(({ id }) => id)

  test.each([
    ['by nothing, as the report has them', undefined, false, ['pi10', 'pi9', 'pi2', 'none']],
    ['by reference, numbers as numbers', 'ref', false, ['pi2', 'pi9', 'pi10', 'none']],
    ['downwards, what has none still last', 'ref', true, ['pi10', 'pi9', 'pi2', 'none']],
    ['by actual, as numbers', 'actual', false, ['pi10', 'pi2', 'pi9', 'none']],
    ['by section, in the order of the report', 'section', true, ['pi2', 'pi9', 'pi10', 'none']],
    ['by comment, those without one last', 'comment', true, ['pi10', 'pi9', 'pi2', 'none']],
    ['by the post that owns them', 'post', false, ['pi10', 'pi9', 'pi2', 'none']],
    ['by status, best first, then the reasons', 'status', false, ['pi10', 'pi9', 'none', 'pi2']],
  ] as const)('%s', (...[, key, descending, expected]) => {
    expect(sorted(key, descending)).toEqual(expected)
  })
})
