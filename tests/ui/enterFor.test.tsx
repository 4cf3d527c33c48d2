import { screen, waitFor, within } from '@testing-library/react'
import { Frame } from '#ui/frame/Frame'
import { SectionPage } from '#ui/pages/SectionPage'
import type { PageContext } from '#ui/pages/PageContext'
import { recallEntering } from '#state/enteringFor'
import { saveMe } from '#state/commands/me'
import { redo, undo } from '#state/commands/history'
import type { Workspace } from '#state/workspace'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { cellOf, focusOn, openPage, storedValues } from './examplePages'
import { exampleWorkspace } from './opened'

beforeEach(() => sessionStorage.clear())

const inFrame = (page: (context: PageContext) => React.ReactNode) =>
  function Framed(context: PageContext) {
    return <Frame {...context}>{page(context)}</Frame>
  }

const crime = inFrame((context) => <SectionPage {...context} section="crime" />)

const bar = () => screen.findByRole('complementary', { name: 'Entering for someone else' })

async function enterFor(user: UserEvent, post: string, source: string) {
  await user.click(screen.getByRole('button', { name: 'Enter for someone else' }))
  const dialog = await screen.findByRole('dialog', { name: 'Enter for someone else' })
  await user.selectOptions(within(dialog).getByLabelText('Whose they are'), post)
  await user.type(within(dialog).getByLabelText('Where they come from'), `${source}{Enter}`)
}

async function typeActual(user: UserEvent, workspace: Workspace, text: string) {
  focusOn(cellOf('pi1128', 'actual'))
  await user.keyboard(`${text}{Enter}`)
  await waitFor(() => expect(workspace.session.getState().save.state).toBe('saved'))
}

const actualEntry = async ({ db }: Workspace) =>
  (await db.marks.get(['measurement', 'pi1128@2012-Q1']))?.entries.actual?.at(-1)

test('what came by e-mail is entered for whoever sent it, with its source, in one step', async () => {
  const workspace = await exampleWorkspace()
  await saveMe(workspace, 'community-safety-manager')
  await waitFor(() => expect(workspace.session.getState().me).toBe('community-safety-manager'))
  const user = await openPage(workspace, crime)
  await enterFor(user, 'parking-services-manager', 'e-mail of 12 July')
  expect(await bar()).toHaveTextContent(
    /^Entering for .*Parking services manager.* · source: e-mail of 12 July/i,
  )
  expect(screen.getByRole('button', { name: 'Enter for someone else' })).toHaveFocus()
  await typeActual(user, workspace, '1,900')
  expect(await storedValues(workspace, 'measurement', 'pi1128@2012-Q1')).toMatchObject({
    actual: { value: '1900' },
    source: { system: 'e-mail of 12 July', preparedBy: 'parking-services-manager', checkedBy: null },
  })
  expect(await actualEntry(workspace)).toMatchObject({
    by: 'parking-services-manager',
    typed: { by: 'community-safety-manager', from: 'e-mail of 12 July' },
  })
  await undo(workspace)
  const before = await storedValues(workspace, 'measurement', 'pi1128@2012-Q1')
  expect(before).toMatchObject({ actual: { value: '1850' } })
  expect(before).not.toHaveProperty('source')
  await redo(workspace)
  expect(await actualEntry(workspace)).toMatchObject({
    by: 'parking-services-manager',
    typed: { by: 'community-safety-manager', from: 'e-mail of 12 July' },
  })
  workspace.close()
})

test('switched off, what is typed is one’s own again', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPage(workspace, crime)
  await enterFor(user, 'parking-services-manager', 'telephone, 12 July')
  await user.click(within(await bar()).getByRole('button', { name: 'Stop entering for them' }))
  expect(screen.queryByRole('complementary', { name: 'Entering for someone else' })).toBeNull()
  await typeActual(user, workspace, '1,900')
  const entry = await actualEntry(workspace)
  expect(entry).toMatchObject({ by: '' })
  expect(entry).not.toHaveProperty('typed')
  expect(await storedValues(workspace, 'measurement', 'pi1128@2012-Q1')).not.toHaveProperty('source')
  workspace.close()
})

test('neither post nor source can be left out, and it holds when the page is loaded again', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPage(workspace, crime)
  await user.click(screen.getByRole('button', { name: 'Enter for someone else' }))
  const dialog = await screen.findByRole('dialog', { name: 'Enter for someone else' })
  await user.click(within(dialog).getByRole('button', { name: 'Start entering' }))
  expect(within(dialog).getByText('Choose the post that gave you this.')).toBeVisible()
  expect(within(dialog).getByText('Say where it comes from, so that it can be looked up.')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await enterFor(user, 'parking-services-manager', 'e-mail of 12 July')
  expect(recallEntering(workspace.name)).toEqual({
    post: 'parking-services-manager',
    from: 'e-mail of 12 July',
  })
  workspace.close()
})
