import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { takeFiles } from '#state/commands/importFile'
import type { Workspace } from '#state/workspace'
import { Toolbar } from '#ui/frame/Toolbar'
import { Announcer } from '#ui/kit/Announcer'
import { previewed } from '../state/taking'
import { givenText } from '../state/testWorkspace'
import { AtQuarter, exampleWorkspace, open } from './opened'
import { actualOf, clerkAndOfficer, figure, put, send, valueAt } from './twoBrowsers'

const opened: Workspace[] = []
const kept = <W extends Workspace>(workspace: W): W => {
  opened.push(workspace)
  return workspace
}
afterEach(() => opened.splice(0).forEach((workspace) => workspace.close()))

const openToolbar = (workspace: Workspace) =>
  open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={Toolbar} />
      <Announcer />
    </>,
    '/2012-Q1/plan',
  )

const note = () => screen.findByRole('group', { name: 'What undo did' })

test('[F22] where a file has changed it since, undo says so to be seen and heard, names the place and changes nothing', async () => {
  const { clerk, officer } = await clerkAndOfficer()
  kept(clerk)
  kept(officer)
  await put(clerk, actualOf('pi1128'), figure('1900'))
  await send(clerk, officer, { what: 'request' })
  await put(officer, actualOf('pi1128'), figure('2000'))
  await exportFile(officer, {
    scope: { what: 'return', quarter: '2012-Q1', sections: ['crime'], posts: [] },
  })
  const preview = await previewed(clerk, givenText(officer.saved.at(-1)?.text ?? ''))
  await takeFiles(clerk, { preview, files: preview.files, isStep: false })
  const user = openToolbar(clerk)
  await user.click(await screen.findByRole('button', { name: 'Undo: A change' }))
  const said = within(await note())
  expect(said.getByText(/^Not undone: A change has changed since\. Nothing was changed/)).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent(/^Not undone: A change has changed since/)
  expect(said.getByRole('link', { name: 'Actual of PI1128, Quarter 1 2012/13' })).toHaveAttribute(
    'href',
    '#/2012-Q1/section/crime',
  )
  expect(said.getByRole('link', { name: 'What was done' })).toBeVisible()
  expect(await valueAt(clerk, actualOf('pi1128'))).toEqual(figure('2000'))
  await user.click(said.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('group', { name: 'What undo did' })).toBeNull()
})

test('what this page does not show is told with the way there, until the next change', async () => {
  const workspace = kept(await exampleWorkspace())
  await put(workspace, actualOf('pi1128'), figure('1900'))
  const user = openToolbar(workspace)
  const undo = await screen.findByRole('button', { name: 'Undo: A change' })
  await user.click(undo)
  expect(within(await note()).getByText('Undone: A change')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('Undone: A change')
  expect(undo).toHaveFocus()
  await put(workspace, actualOf('pi1172'), figure('1000'))
  await waitFor(() => expect(screen.queryByRole('group', { name: 'What undo did' })).toBeNull())
})

test('Ctrl+Alt+Z opens what was done', async () => {
  const workspace = kept(await exampleWorkspace())
  const user = openToolbar(workspace)
  const link = await screen.findByRole('link', { name: 'What was done' })
  expect(link).not.toHaveAttribute('aria-current')
  await user.keyboard('{Control>}{Alt>}z{/Alt}{/Control}')
  await waitFor(() => expect(link).toHaveAttribute('aria-current', 'page'))
})
