import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepColumnView, usualView } from '#state/columnViews'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { FiguresPage } from '#ui/pages/FiguresPage'
import type { PageContext } from '#ui/pages/PageContext'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, focusOn, openPage } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => {
  workspace.close()
  localStorage.clear()
})

const crime = (context: PageContext) => <SectionPage {...context} section="crime" />

const trendsOf = (row: string) =>
  within(cellOf(row, 'trend'))
    .getAllByRole('img')
    .map((image) => image.getAttribute('aria-label'))

test('[T1] [T2] each row says which way it went, short and long, or why there is no arrow', async () => {
  const user = await openPage(workspace, crime)
  const noLong = 'No arrow: the indicator was not measured yet'
  expect(trendsOf('pi1128')).toEqual(['Better than Quarter 4 2011/12', noLong])
  expect(trendsOf('pi1124')).toEqual(['Worse than Quarter 4 2011/12', noLong])
  focusOn(cellOf('pi1128', 'actual'))
  await user.keyboard('1921{Enter}')
  await waitFor(() => expect(trendsOf('pi1128')[0]).toBe('Same as in Quarter 4 2011/12'))
  expect(screen.getByRole('list', { name: 'Key of trends' })).toBeVisible()
})

test('[T2] an arrow that the officer suppressed gives its reason', async () => {
  await openPage(workspace, crime)
  const trend = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'trend' } as const
  const value = { suppressed: true, reason: 'A new recording system' }
  await save(workspace, { label: 'Trend', writes: [{ ...trend, value, before: undefined }] })
  await waitFor(() =>
    expect(trendsOf('pi1128')[0]).toBe('No arrow: left out by the officer (A new recording system)'),
  )
})

test('the line of the last quarters comes after the row, says what it shows, and follows an edit', async () => {
  const user = await openPage(workspace, crime)
  const line = () => within(cellOf('pi1128', 'recent')).findByRole('img')
  expect(await line()).toHaveAccessibleName(
    'From 2,168 in Quarter 2 2011/12 to 1,850 in Quarter 1 2012/13, between 1,850 and 2,168',
  )
  focusOn(cellOf('pi1128', 'actual'))
  await user.keyboard('1800{Enter}')
  await waitFor(async () => expect(await line()).toHaveAccessibleName(/to 1,800 in Quarter 1 2012\/13/))
})

test('both columns can be hidden; the line is read once it is shown', async () => {
  keepColumnView('figures', { ...usualView, shown: { recent: false } })
  const user = await openPage(workspace, (context) => <FiguresPage {...context} />)
  await user.click(screen.getByRole('button', { name: /^Columns/ }))
  const dialog = await screen.findByRole('dialog', { name: /Columns/ })
  await user.click(within(dialog).getByRole('checkbox', { name: /^Trend/ }))
  expect(document.querySelector('[data-column="trend"]')).toBeNull()
  expect(document.querySelector('[data-column="recent"]')).toBeNull()
  await user.click(within(dialog).getByRole('checkbox', { name: /^Recent quarters/ }))
  await waitFor(() => expect(cellOf('pi1128', 'recent').querySelector('svg')).not.toBeNull())
  expect(screen.queryByRole('list', { name: 'Key of trends' })).toBeNull()
})

test('[T1] rows are sorted by their trend, best first, those without an arrow last', async () => {
  const user = await openPage(workspace, (context) => <FiguresPage {...context} />)
  await user.click(
    within(screen.getByRole('columnheader', { name: /^Trend/ })).getByRole('button', { name: /Trend/ }),
  )
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>('tbody [data-row]')].map(({ dataset }) => dataset['row'])
  await waitFor(() => expect(rows().at(-1)).toBe('pi1124'))
})

test('the small charts of a section come when they are opened, each with its name, its line and its status', async () => {
  const user = await openPage(workspace, crime)
  expect(screen.queryByRole('list', { name: 'Trends' })).toBeNull()
  await user.click(screen.getByText('Trends of these figures'))
  const list = within(await screen.findByRole('list', { name: 'Trends' }))
  expect(list.getAllByRole('listitem')).toHaveLength(7)
  const [first] = list.getAllByRole('listitem')
  if (!first) throw new Error('No chart')
  const chart = within(first)
  expect(chart.getByRole('link', { name: 'PI1128 Overall Recorded Crime' })).toHaveAttribute(
    'href',
    expect.stringContaining('/indicator/pi1128'),
  )
  expect(chart.getByRole('img', { name: /^From 2,168 in Quarter 2 2011\/12/ })).toBeVisible()
  expect(chart.getByText(/^Quarter 1 2012\/13:/)).toHaveTextContent('1,850, target 2,061')
  await user.click(chart.getByRole('button', { name: 'Exceeds' }))
  expect(await screen.findByRole('dialog', { name: /^PI1128, / })).toBeVisible()
})

test('the small charts stand in a table too', async () => {
  const user = await openPage(workspace, crime)
  await user.click(screen.getByText('Trends of these figures'))
  await user.click(await screen.findByText('The same in a table'))
  const table = within(screen.getByRole('region', { name: 'Figures of the last quarters' }))
  expect(table.getByRole('row', { name: /^PI1128/ })).toHaveTextContent(
    'PI11282,168 (target 2,100)2,043 (target 2,090)1,921 (target 2,075)1,850 (target 2,061)',
  )
})
