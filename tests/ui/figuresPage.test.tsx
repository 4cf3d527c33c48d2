import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { FiguresPage } from '#ui/pages/FiguresPage'
import { cellOf, focusOn, openPage } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  location.hash = '#/2012-Q1'
  location.hash = '#/2012-Q1/figures'
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const open = () => openPage(workspace, (context) => <FiguresPage {...context} />)

const refs = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row)

const all = ['first-time-entrants', 'pi1128', 'pi1049', 'pi1124', 'pi1171', 'pi1172', 'pi1174', 'pi1179']

describe('every figure of a quarter', () => {
  test('in the order of the report, across sections', async () => {
    await open()
    expect(refs()).toEqual(all)
    expect(screen.getByText('8 figures')).toBeVisible()
  })

  test('a filter stands in the address, its count is spoken, and Back takes it off', async () => {
    const user = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Below the target tolerance')
    expect(refs()).toEqual(['pi1124'])
    expect(location.hash).toBe('#/2012-Q1/figures?band=below')
    expect(screen.getByRole('status')).toHaveTextContent('1 of 8 figures')
    act(() => history.back())
    await waitFor(() => expect(refs()).toEqual(all))
    expect(location.hash).toBe('#/2012-Q1/figures')
  })

  test('[S8] a link to those without a status for one reason opens filtered', async () => {
    location.hash = '#/2012-Q1/figures?reason=targetAwaiting'
    await open()
    expect(refs()).toEqual(['pi1172'])
    expect(screen.getByRole('combobox', { name: 'No status because' })).toHaveDisplayValue('target awaiting')
  })

  test('words are searched as they are typed', async () => {
    const user = await open()
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'crime young')
    await waitFor(() => expect(screen.getByText('No figure fits these filters.')).toBeVisible())
    await user.click(screen.getByRole('button', { name: 'Show all figures' }))
    await waitFor(() => expect(refs()).toEqual(all))
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  test('a heading sorts, first up, then down', async () => {
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Actual' }))
    expect(refs().slice(0, 3)).toEqual(['pi1049', 'pi1174', 'pi1179'])
    await user.click(screen.getByRole('button', { name: 'Actual' }))
    expect(refs()[0]).toBe('pi1128')
    expect(location.hash).toBe('#/2012-Q1/figures?sort=-actual')
    expect(screen.getByRole('columnheader', { name: 'Actual' })).toHaveAttribute('aria-sort', 'descending')
  })

  test('an edited row whose status no longer fits the filter goes', async () => {
    location.hash = '#/2012-Q1/figures?band=below'
    const user = await open()
    focusOn(cellOf('pi1124', 'actual'))
    await user.keyboard('100{Enter}')
    await waitFor(() => expect(refs()).toEqual([]))
  })

  test('a filter that takes rows out of what is selected ends the selection', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(screen.getByText('3 rows × 1 column')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Below the target tolerance')
    expect(refs()).toEqual(['pi1124'])
    expect(screen.queryByRole('gridcell', { selected: true })).toBeNull()
    expect(screen.queryByText(/rows × 1 column/)).toBeNull()
  })
})
