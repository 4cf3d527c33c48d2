import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { FiguresPage } from '#ui/pages/FiguresPage'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, focusOn, openPage } from './examplePages'
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

const table = () => screen.getAllByRole('grid')[0] ?? document.body
/** From left to right; one outside a group stands in the upper row. */
const headings = () =>
  [...table().querySelectorAll<HTMLElement>('thead th[data-column]')]
    .toSorted((a, b) => Number(a.getAttribute('aria-colindex')) - Number(b.getAttribute('aria-colindex')))
    .map(({ dataset }) => dataset.column)
const heading = (column: string): HTMLElement => {
  const found = table().querySelector<HTMLElement>(`thead th[data-column="${column}"]`)
  if (!found) throw new Error(`no heading of ${column}`)
  return found
}
const groups = () =>
  [...table().querySelectorAll<HTMLElement>('th[data-group]')].map(({ textContent }) => textContent)

describe('columns are chosen', () => {
  const openDialog = async () => {
    fireEvent.click(screen.getByRole('button', { name: /^Columns/ }))
    return within(await screen.findByRole('dialog', { name: 'Columns' }))
  }

  test('in a dialog: hidden, shown, moved', async () => {
    await openFigures()
    const dialog = await openDialog()
    fireEvent.click(dialog.getByLabelText('Target'))
    fireEvent.click(dialog.getByLabelText('Comment'))
    fireEvent.click(dialog.getByLabelText('Move Actual up'))
    expect(dialog.getByLabelText('Indicator'), 'it names the rows').toBeDisabled()
    expect(headings().slice(0, 4)).toEqual(['ref', 'title', 'actual', 'section'])
    expect(headings()).not.toContain('target')
    expect(headings().at(-1)).toBe('comment')
  })

  test('in a dialog: kept in sight, made wider, and all put back as usual', async () => {
    await openFigures()
    const usual = headings()
    const dialog = await openDialog()
    fireEvent.click(dialog.getByLabelText('Keep Status (year to date) in sight'))
    const width = dialog.getByLabelText('Width of Actual')
    fireEvent.change(width, { target: { value: '1' } })
    expect(table().querySelector('col[data-column="actual"]')).not.toHaveStyle({ inlineSize: '1rem' })
    fireEvent.change(width, { target: { value: '12' } })
    expect(table().querySelector('col[data-column="actual"]')).toHaveStyle({ inlineSize: '12rem' })
    expect(headings().slice(0, 3)).toEqual(['ref', 'title', 'status'])
    fireEvent.click(dialog.getByText('Put back as usual'))
    expect(headings()).toEqual(usual)
    expect(localStorage.getItem('quarterdeck-columns-figures')).toBeNull()
  })

  test('hold for every table of the kind, and the next time', async () => {
    localStorage.setItem(
      'quarterdeck-columns-activities',
      JSON.stringify({ order: [], shown: { leads: false }, widths: {}, pinned: null }),
    )
    await openSection()
    const activities = screen.getAllByRole('grid', { name: /^Objective/ })
    expect(activities.length).toBeGreaterThan(1)
    for (const one of activities) expect(within(one).queryByRole('columnheader', { name: 'Lead' })).toBeNull()
  })
})

describe('a heading has a menu', () => {
  test('opened by Alt+↓; what it does goes back to the heading', async () => {
    const user = await openFigures()
    focusOn(heading('actual'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    const menu = await screen.findByRole('menu', { name: 'Column Actual' })
    await waitFor(() => expect(within(menu).getByRole('menuitem', { name: 'Move left' })).toHaveFocus())
    await user.keyboard('{ArrowDown}{Enter}')
    expect(headings().indexOf('actual')).toBe(headings().indexOf('target') + 1)
    await waitFor(() => expect(heading('actual')).toHaveFocus())
    expect(screen.getByRole('status')).toHaveTextContent('Actual moved right.')
  })

  test('opened by the other mouse button; hiding goes to a heading that is there', async () => {
    const user = await openFigures()
    fireEvent.contextMenu(heading('section'))
    await user.click(await screen.findByRole('menuitem', { name: 'Hide' }))
    expect(headings()).not.toContain('section')
    await waitFor(() => expect(heading('ref')).toHaveFocus())
  })

  test('Alt+Shift with an arrow makes a column wider and narrower', async () => {
    const user = await openFigures()
    focusOn(heading('status'))
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}{/Alt}')
    expect(table().querySelector('col[data-column="status"]')).toHaveStyle({ inlineSize: '10rem' })
    expect(heading('status')).toHaveFocus()
  })
})

describe('the headings above others', () => {
  test('stand over what is left of their columns, and over each part of them', async () => {
    const user = await openSection()
    const [period, before, toDate] = groups()
    expect(screen.getByRole('columnheader', { name: period ?? '' })).toHaveAttribute('colspan', '3')
    fireEvent.contextMenu(heading('target'))
    await user.click(await screen.findByRole('menuitem', { name: 'Hide' }))
    expect(screen.getByRole('columnheader', { name: period ?? '' })).toHaveAttribute('colspan', '2')
    fireEvent.contextMenu(heading('comment'))
    await user.click(await screen.findByRole('menuitem', { name: /^Keep in sight/ }))
    fireEvent.contextMenu(heading('actual'))
    await user.click(await screen.findByRole('menuitem', { name: /^Keep in sight/ }))
    expect(headings().slice(0, 4)).toEqual(['ref', 'title', 'actual', 'comment'])
    expect(groups()).toEqual([period, period, before, toDate])
    expect(heading('status')).toHaveAttribute('aria-colindex', '5')
    expect(cellOf('pi1128', 'status')).toHaveAttribute('aria-colindex', '5')
  })
})

describe('a press on a heading sorts', () => {
  const refs = () => [...table().querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => row.dataset.row)

  test('a scorecard, up, down, and back to the order of the section', async () => {
    const user = await openSection()
    const usual = refs()
    const press = () => user.click(within(heading('actual')).getByRole('button'))
    await press()
    expect(refs()[0]).toBe('pi1049')
    await press()
    expect(refs()[0]).toBe('pi1128')
    expect(heading('actual')).toHaveAttribute('aria-sort', 'descending')
    await press()
    expect(refs()).toEqual(usual)
    expect(heading('actual')).toHaveAttribute('aria-sort', 'none')
  })
})

describe('figures in groups', () => {
  const lines = () =>
    [...table().querySelectorAll<HTMLElement>('tbody tr')].map((row) => row.dataset.row ?? '')
  const group = (name: RegExp) => within(table()).getByRole('button', { name })

  test('stand in the address, with their count and tally in words', async () => {
    const user = await openFigures()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'Section')
    expect(location.hash).toBe('#/2012-Q1/figures?group=section')
    expect(group(/^Tackling crime/)).toHaveTextContent('7 figures: 5 exceeds, 1 below, 1 target awaiting')
    expect(table()).toHaveAttribute('aria-rowcount', '11')
    expect(lines().filter((id) => id.startsWith('(group)'))).toHaveLength(2)
  })

  test('are closed and opened by key, and walked over as every row', async () => {
    location.hash = '#/2012-Q1/figures?group=section'
    const user = await openFigures()
    focusOn(cellOf('first-time-entrants', 'target'))
    await user.keyboard('{ArrowDown}')
    const line = document.activeElement
    expect(line).toHaveAccessibleName(/^Tackling crime.*, 7 figures/)
    expect(line).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{Enter}')
    expect(line).toHaveAttribute('aria-expanded', 'false')
    expect(lines()).toHaveLength(3)
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(cellOf('pi1128', 'target')).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Close all groups' }))
    expect(lines()).toHaveLength(2)
  })

  test('by status, a new figure takes its row to another group', async () => {
    location.hash = '#/2012-Q1/figures?group=band'
    const user = await openFigures()
    focusOn(cellOf('pi1124', 'actual'))
    await user.keyboard('100{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Below.*figure/ })).toBeNull())
    expect(group(/^Exceeds the target tolerance ?6 figures/)).toBeVisible()
  })
})

describe('figures of one post', () => {
  test('are filtered by their owner', async () => {
    const user = await openFigures()
    const owner = screen.getByRole('combobox', { name: 'Owner of figures' })
    const name = within(owner).getAllByRole('option')[1]?.textContent ?? ''
    await user.selectOptions(owner, name)
    expect(location.hash).toMatch(/\?post=/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'Owner of figures')
    expect(within(table()).getAllByRole('button', { expanded: true })).toHaveLength(1)
  })
})
