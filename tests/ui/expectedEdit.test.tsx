import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ok } from '#domain/result'
import { tracked } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { FiguresPage } from '#ui/pages/FiguresPage'
import { cellOf, focusOn, openPage, storedValues } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  location.hash = '#/2012-Q1/figures'
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const open = () => openPage(workspace, (context) => <FiguresPage {...context} />)
const band = () => cellOf('pi1128', 'status').dataset['status']
const stored = () => storedValues(workspace, 'measurement', 'pi1128@2012-Q1')

test('[F19] a new status is painted before its figure is stored; until then the state is not saved', async () => {
  const user = await open()
  const before = await stored()
  let release = (): void => undefined
  const held = new Promise<null>((resolve) => (release = () => resolve(null)))
  void tracked(workspace, async () => ok(await held))
  focusOn(cellOf('pi1128', 'actual'))
  await user.keyboard('2400{Enter}')
  expect(band()).toBe('below')
  expect(workspace.session.getState().save.state).toBe('saving')
  expect(await stored()).toEqual(before)
  release()
  await waitFor(() => expect(screen.queryByRole('textbox', { name: /Actual of PI1128/ })).toBeNull())
  expect(workspace.session.getState().save.state).toBe('saved')
  expect(await stored()).toMatchObject({ actual: { value: '2400' } })
  expect(band()).toBe('below')
})

test('[F3] on a full disk the status goes back to what is stored, and what was typed stays with the reason', async () => {
  const user = await open()
  workspace.db.ownEntries.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  focusOn(cellOf('pi1128', 'actual'))
  await user.keyboard('2400{Enter}')
  const input = await within(cellOf('pi1128', 'actual')).findByRole('textbox')
  await waitFor(() => expect(input).toBeInvalid())
  expect(input).toHaveValue('2400')
  expect(input).toHaveAccessibleDescription(/Not saved.*no room left/)
  expect(band()).toBe('exceeds')
  expect(workspace.session.getState().save.state).toBe('failed')
  await within(cellOf('pi1128', 'actual')).findByRole('button', { name: 'Export now' })
  await user.keyboard('{Tab}{Enter}')
  expect(await within(cellOf('pi1128', 'actual')).findByText(/^Saved to your downloads/)).toBeVisible()
  expect(input).toHaveValue('2400')
  await user.keyboard('{Escape}')
  expect(cellOf('pi1128', 'actual')).toHaveTextContent('1,850')
})
