// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keepColumnView, readColumnView, usualView } from '#state/columnViews'

const view = { order: ['title', 'ref'], shown: { target: false }, widths: { title: 20 }, pinned: ['title'] }
const key = 'quarterdeck-columns-scorecard'

beforeEach(() => localStorage.clear())

describe('columns as a person arranged them', () => {
  test('are remembered in this browser, each kind of table apart', () => {
    keepColumnView('scorecard', view)
    expect(JSON.parse(localStorage.getItem(key) ?? '')).toEqual(view)
    expect(readColumnView('scorecard')).toEqual(view)
    expect(readColumnView('figures')).toEqual(usualView)
  })

  test('are the same object until they change', () => {
    localStorage.setItem(key, JSON.stringify(view))
    expect(readColumnView('scorecard')).toBe(readColumnView('scorecard'))
  })

  test('as usual leave nothing behind', () => {
    keepColumnView('scorecard', view)
    keepColumnView('scorecard', usualView)
    expect(localStorage.getItem(key)).toBeNull()
  })

  test.each([
    ['no JSON', '{'],
    ['another shape', '{"order":"ref"}'],
    ['a width that nobody could use', JSON.stringify({ ...view, widths: { title: 1e9 } })],
    ['nothing at all', ''],
  ])('are as usual where what was kept is %s', (_, text) => {
    localStorage.setItem(key, text)
    expect(readColumnView('scorecard')).toEqual(usualView)
  })

  test('hold until the page is left where the browser keeps nothing', () => {
    for (const touch of ['getItem', 'setItem'] as const)
      vi.spyOn(Storage.prototype, touch).mockImplementation(() => {
        throw new Error('blocked')
      })
    keepColumnView('activities', view)
    expect(readColumnView('activities')).toEqual(view)
    vi.restoreAllMocks()
  })
})
