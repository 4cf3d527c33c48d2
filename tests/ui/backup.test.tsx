import './jsdomParts'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { Workspace } from '#state/workspace'
import { Desk } from '#ui/Desk'
import { emptyWorkspace, testWorld } from '../state/testWorkspace'
import { fileOf, open } from './opened'

it('[F1] reminds of a backup after a week with a change, until one is saved', async () => {
  const { workspace, later } = await started()
  await exportFile(workspace, { scope: { what: 'everything' } })
  later('2012-07-20T09:30:00Z')
  const user = open(workspace, <Desk />, '/2012-Q1')
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText('Save a backup')).toBeNull()
  await change(workspace, 'a')
  expect(await screen.findByText(/^1 change since the last backup of 12 July 2012/u)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save a backup now' }))
  expect(await screen.findByText(/^Saved to your downloads: /u)).toBeVisible()
  expect(screen.queryByText(/since the last backup/u)).toBeNull()
})

it('[F1] reminds a week after the first change where no backup was ever saved', async () => {
  const { workspace, later } = await started()
  await change(workspace, 'a')
  later('2012-07-20T09:30:00Z')
  open(workspace, <Desk />, '/2012-Q1')
  expect(await screen.findByText(/^1 change and no backup yet/u)).toBeVisible()
})

it('[F1] reminds after fifty changes, and waits when it is put off', async () => {
  const { workspace } = await started()
  const user = open(workspace, <Desk />, '/2012-Q1')
  for (let count = 0; count < 50; count += 1) await change(workspace, `comment-${count}`)
  expect(await screen.findByText(/^50 changes and no backup yet/u)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Later' }))
  expect(screen.queryByRole('button', { name: 'Save a backup now' })).toBeNull()
})

it('names what would go before a backup takes the place of everything', async () => {
  const { workspace } = await started()
  await exportFile(workspace, { scope: { what: 'everything' } })
  await change(workspace, 'a')
  const user = open(workspace, <Desk />, '/2012-Q1/settings')
  const text = workspace.saved[0]?.text ?? ''
  await user.upload(await screen.findByLabelText('Restore from a backup file'), fileOf(text, 'backup.json'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Replace everything by this backup?' }))
  expect(dialog.getByText(/^1 change made here would go/u)).toBeVisible()
  expect(dialog.getByText(/measurement of a in Quarter 1 2012\/13, comment/u)).toBeVisible()
  expect(dialog.getByText(/^It brings \d+ records\.$/u)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Replace everything' }))
  await waitFor(async () =>
    expect((await workspace.db.records.get(['measurement', 'a@2012-Q1']))?.record).toBeNull(),
  )
})

it('compares again, and says so, where work was done after the backup was opened', async () => {
  const { workspace } = await started()
  await exportFile(workspace, { scope: { what: 'everything' } })
  await change(workspace, 'a')
  const user = open(workspace, <Desk />, '/2012-Q1/settings')
  const text = workspace.saved[0]?.text ?? ''
  await user.upload(await screen.findByLabelText('Restore from a backup file'), fileOf(text, 'backup.json'))
  await screen.findByText(/^1 change made here would go/u)
  await change(workspace, 'b')
  await user.click(screen.getByRole('button', { name: 'Replace everything' }))
  expect(await screen.findByText(/^2 changes made here would go/u)).toBeVisible()
  expect(screen.getByText(/^Nothing was replaced: your work has changed since/u)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Replace everything' }))
  await waitFor(async () =>
    expect((await workspace.db.records.get(['measurement', 'b@2012-Q1']))?.record).toBeNull(),
  )
})

async function started() {
  const world = testWorld()
  let now = '2012-07-12T09:30:00Z'
  const workspace = await emptyWorkspace({ ...world, environment: { ...world.environment, now: () => now } })
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  return { workspace, later: (at: string) => void (now = at) }
}

const change = (workspace: Workspace, id: string) =>
  save(workspace, {
    label: 'A comment',
    writes: [
      { kind: 'measurement', id: `${id}@2012-Q1`, register: 'comment', value: 'Words.', before: undefined },
    ],
  })
