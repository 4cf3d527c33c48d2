import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { jumpTo } from '#ui/kit/jump.ts'
import { FiguresPage } from '#ui/pages/FiguresPage'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, openPage } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  localStorage.clear()
  location.hash = '#/2012-Q1/figures'
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const openFigures = () => openPage(workspace, (context) => <FiguresPage {...context} />)
const openSection = () => openPage(workspace, (context) => <SectionPage {...context} section="crime" />)
const bar = () => screen.getByRole('search', { name: 'Find on this page' })
const says = (words: string | RegExp) =>
  waitFor(() => expect(within(bar()).getByRole('status')).toHaveTextContent(words))

const hide = (kind: string, ...columns: readonly string[]) =>
  localStorage.setItem(
    `quarterdeck-columns-${kind}`,
    JSON.stringify({
      order: [],
      shown: Object.fromEntries(columns.map((column) => [column, false])),
      widths: {},
      pinned: null,
    }),
  )

describe('find on a page', () => {
  test('goes on with F3 from wherever the focus is, and says where it is', async () => {
    const user = await openSection()
    await user.keyboard('{Control>}f{/Control}')
    await user.keyboard('criminal damage')
    await says(/^\d+ found$/)
    await user.keyboard('{F3}')
    await says(/^1 of/)
    expect(document.querySelectorAll('[data-found]')).toHaveLength(1)
    await user.keyboard('{Shift>}{F3}{/Shift}')
    await says(/^(\d+) of \1$/)
    await user.click(within(bar()).getByRole('checkbox', { name: 'Whole words' }))
    await user.clear(within(bar()).getByRole('textbox', { name: 'Find' }))
    await user.type(within(bar()).getByRole('textbox', { name: 'Find' }), 'crimina')
    await says('Not found')
  })

  test('what is typed at once after Ctrl+F falls into the field, not into the cell that had the focus', async () => {
    const user = await openFigures()
    act(() => cellOf('pi1128', 'actual').focus())
    await user.keyboard('{Control>}f{/Control}9')
    expect(within(bar()).getByRole('textbox', { name: 'Find' })).toHaveValue('9')
    expect(screen.queryByRole('textbox', { name: /^Actual of/ })).toBeNull()
  })

  test('what hidden columns hold is counted apart, and they can be shown', async () => {
    const user = await openFigures()
    await user.keyboard('{Control>}f{/Control}community safety team')
    await says('Not found')
    expect(bar()).toHaveTextContent('1 more in hidden columns.')
    await user.click(within(bar()).getByRole('button', { name: 'Show these columns' }))
    await says('1 found')
    await user.click(within(bar()).getByRole('button', { name: 'Next' }))
    expect(cellOf('pi1172', 'comment')).toHaveAttribute('data-found')
  })

  test('what the table has no column for is not counted', async () => {
    const user = await openSection()
    await user.keyboard('{Control>}f{/Control}anti-social')
    await says(/^\d+ found$/)
    expect(bar(), 'a scorecard names no sections').not.toHaveTextContent('hidden columns')
  })

  test('nothing typed, nothing found', async () => {
    const user = await openFigures()
    await user.click(screen.getByRole('button', { name: 'Find and replace' }))
    await user.keyboard('  ')
    await says('')
    expect(document.querySelector('[data-found]')).toBeNull()
  })
})

describe('a jump to a cell', () => {
  test('whose column is hidden shows it', async () => {
    hide('activities', 'progress')
    hide('scorecard', 'comment')
    await openSection()
    expect(document.querySelector('[data-row="ta3b"] [data-column="progress"]')).toBeNull()
    act(() => expect(jumpTo({ row: 'ta3b', column: 'progress' })).toBe(true))
    expect(cellOf('ta3b', 'progress')).toHaveFocus()
    expect(document.querySelector('[data-row="pi1128"] [data-column="comment"]')).toBeNull()
  })

  test('in a closed group opens it', async () => {
    location.hash = '#/2012-Q1/figures?group=section'
    const user = await openFigures()
    await user.click(screen.getByRole('button', { name: 'Close all groups' }))
    act(() => expect(jumpTo({ row: 'pi1128', column: 'comment' })).toBe(true))
    expect(cellOf('pi1128', 'comment')).toHaveFocus()
    expect(jumpTo({ row: 'nowhere', column: 'comment' })).toBe(false)
  })
})
