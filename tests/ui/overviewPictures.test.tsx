import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { creation } from '#domain/change'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
// Read before the tests begin: they wait for what is shown and not for code.
import '#ui/overview/pictures.ts'
import { Overview } from '#ui/pages/Overview'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const openAt = (quarter: string) => open(workspace, <AtQuarter quarter={quarter} page={Overview} />)

test('[K1] each priority has its counts as words and numbers beside its bar', async () => {
  openAt('2012-Q1')
  const bars = await screen.findByRole('figure', { name: 'Indicators by priority and status, as bars' })
  expect(within(bars).getByText('Young People').parentElement).toHaveTextContent('Young PeopleUpper half 1')
  expect(within(bars).getByText(/^Tackling/).parentElement).toHaveTextContent(
    'Exceeds 5Below 1target awaiting 1',
  )
})

test('[S14] the quarters before stand in a table, each by the definitions of its time', async () => {
  await save(workspace, {
    label: 'Tolerance',
    writes: creation('definition', 'pi1128@2012-Q1', {
      tolerance: { mode: 'percent', up: '90', down: '90' },
    }),
  })
  openAt('2012-Q1')
  const table = await screen.findByRole('table', { name: /^Indicators by status in each quarter/ })
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
  expect(rows).toEqual([
    'Quarter 2 2011/1203328',
    'Quarter 3 2011/1204408',
    'Quarter 4 2011/1224208',
    'Quarter 1 2012/1342017',
  ])
})

test('the counts over time follow what is typed, in an earlier quarter too', async () => {
  openAt('2012-Q1')
  const table = await screen.findByRole('table', { name: /^Indicators by status in each quarter/ })
  const row = (name: string) => within(table).getByRole('row', { name: new RegExp(`^${name}`) })
  const actual = { kind: 'measurement', id: 'pi1128@2011-Q4', register: 'actual' } as const
  const before = { state: 'final', value: '1921' }
  await save(workspace, { label: 'Actual', writes: [{ ...actual, value: null, before }] })
  await waitFor(() => expect(row('Quarter 4 2011/12')).toHaveTextContent('Quarter 4 2011/1223207'))
  expect(row('Quarter 1 2012/13')).toHaveTextContent('Quarter 1 2012/1351017')
})

test('what moved most is said in tolerances, each way', async () => {
  openAt('2012-Q1')
  const worse = await screen.findByRole('heading', { level: 3, name: 'For the worse' })
  expect(worse.parentElement).toHaveTextContent(
    /PI1124 .*5\.2 tolerances for the worse: from 0\.3 worse than the target in Quarter 4 2011\/12 to/,
  )
  expect(screen.getByText(/^Counted in widths of each indicator’s own tolerance/)).toBeVisible()
})

test('with one quarter alone there is a sentence and no picture over time', async () => {
  openAt('2011-Q2')
  expect(await screen.findByText(/^Only one quarter has statuses yet/)).toBeVisible()
  expect(screen.getByText(/^Nothing has moved against its target/)).toBeVisible()
})

test('before the first quarter that was opened there is nothing over time, and the page stands', async () => {
  openAt('2010-Q1')
  expect(await screen.findByText('There are no indicators in this quarter yet.')).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Over time' })).toBeNull()
})
