import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import type { PageContext } from '#ui/pages/PageContext'
import { Overview } from '#ui/pages/Overview'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, openPage } from './examplePages'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const crime = (context: PageContext) => <SectionPage {...context} section="crime" />

test('[S13] a status in the scorecard opens its reason with the cut-offs drawn, by Enter', async () => {
  const user = await openPage(workspace, crime)
  const cell = cellOf('pi1128', 'status')
  cell.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', {
    name: 'PI1128, Quarter 1 2012/13: Exceeds the target tolerance',
  })
  expect(
    within(dialog).getByRole('img', {
      name: 'Scale, lowest values first: Exceeds the target tolerance, On target, upper half of tolerance, On target, lower half of tolerance, Below the target tolerance. Marked on it: 1,957.95, target 2,061, 2,164.05. 1,850 lies in “Exceeds the target tolerance”.',
    }),
  ).toBeVisible()
  expect(within(dialog).getByText(/^The tolerance of 5% stands/)).toBeVisible()
})

test('[S13] a status that cannot be given has its sentence and nothing drawn', async () => {
  const user = await openPage(workspace, crime)
  await user.click(within(cellOf('pi1172', 'status')).getByRole('button'))
  const dialog = await screen.findByRole('dialog', { name: /^PI1172, / })
  expect(within(dialog).getByText('No status: the target is awaited.')).toBeVisible()
  expect(within(dialog).queryByRole('img')).toBeNull()
  expect(within(dialog).queryByText(/tolerance/)).toBeNull()
})

test('[S13] every status of an overview list and of an earlier quarter says why, named by its quarter', async () => {
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={Overview} />)
  await user.click(await screen.findByRole('button', { name: 'target awaiting' }))
  expect(await screen.findByText('No status: the target is awaited.')).toBeVisible()
  await user.keyboard('{Escape}')
  const worse = screen.getByRole('heading', { name: 'Worse (1)' }).parentElement
  if (!worse) throw new Error('No list')
  await user.click(within(worse).getByRole('button', { name: 'Lower half' }))
  expect(
    await screen.findByRole('dialog', { name: /^PI1124, Quarter 4 2011\/12: On target, lower half/ }),
  ).toBeVisible()
})

test('[S13] each quarter of the indicator’s page says why', async () => {
  const page = (context: PageContext) => <IndicatorPage {...context} indicator="pi1128" />
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={page} />)
  const table = await screen.findByRole('table', { name: /every quarter on record/ })
  const [newest] = within(table).getAllByRole('button', { name: 'Exceeds' })
  if (!newest) throw new Error('No status')
  await user.click(newest)
  expect(await screen.findByRole('dialog', { name: /^PI1128, Quarter 1 2012\/13: Exceeds/ })).toBeVisible()
})

test('[C2] what is to do because of a status, and a comment, have that status beside them', async () => {
  const user = await openPage(workspace, crime)
  const below = () => screen.findAllByRole('button', { name: 'Below the target tolerance', hidden: true })
  const at = { kind: 'measurement', id: 'pi1128@2012-Q1' } as const
  const before = { state: 'final', value: '1850' } as const
  const actual = { ...at, register: 'actual', value: { state: 'final', value: '2400' }, before } as const
  await save(workspace, { label: 'Actual', writes: [actual] })
  await waitFor(async () => expect(await below()).toHaveLength(2))
  const comment = { ...at, register: 'comment', value: 'A new scheme.', before: undefined } as const
  await save(workspace, { label: 'Comment', writes: [comment] })
  await waitFor(async () => expect(await below()).toHaveLength(3))
  for (const status of await below()) {
    await user.click(status)
    expect(
      await screen.findByRole('dialog', { name: /^PI11.., .*: Below the target tolerance$/ }),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Close' }))
  }
})
