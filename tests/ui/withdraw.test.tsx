import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { settling } from '#domain/merge/conflicts'
import { readConflicts } from '#storage/inbox'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { dump } from '../storage/openedDatabase'
import { AtQuarter, exampleWorkspace, fileOf, open } from './opened'
import { figure, smallText } from './smallFiles'

const page = <AtQuarter quarter="2012-Q1" page={ExchangePage} />

async function takeIn(workspace: Workspace, text: string, name: string) {
  const preview = await previewFile(workspace, fileOf(text, name))
  if (!preview.ok) throw new Error(preview.error[0]?.message)
  await acceptFile(workspace, preview.value)
}

const commenting = (comment: string) => smallText({ records: [figure('pi1128', { comment })] })
const write = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'comment' } as const

async function recordsOf(workspace: Workspace) {
  const row = await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])
  const values: Readonly<Record<string, unknown>> = { ...row?.record?.values }
  return values['comment']
}

test('before a file is withdrawn it is shown what goes back; then it can be put back as it was', async () => {
  const workspace = await exampleWorkspace()
  await takeIn(workspace, commenting('Fewer.'), 'ana.json')
  const before = await recordsOf(workspace)
  const user = open(workspace, page)
  const button = await screen.findByRole('button', { name: 'Withdraw ana.json' })
  button.focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw ana.json?' })
  expect(await within(dialog).findByRole('row', { name: /PI1128.*comment.*Fewer\..*nothing/ })).toBeVisible()
  expect(await recordsOf(workspace)).toBe(before)
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw this file' }))
  const said = await screen.findByText('Withdrawn: ana.json', { selector: 'p' })
  expect(document.activeElement).toContainElement(said)
  expect(await recordsOf(workspace)).toBeUndefined()
  await user.click(screen.getByRole('button', { name: 'Undo: put it back' }))
  expect(await screen.findByText('Put back: ana.json', { selector: 'p' })).toBeVisible()
  expect(await recordsOf(workspace)).toBe('Fewer.')
  workspace.close()
})

test('leaving the dialog changes nothing and gives the focus back', async () => {
  const workspace = await exampleWorkspace()
  await takeIn(workspace, commenting('Fewer.'), 'ana.json')
  const before = await dump(workspace.db)
  const user = open(workspace, page)
  const button = await screen.findByRole('button', { name: 'Withdraw ana.json' })
  await user.click(button)
  await user.click(await screen.findByRole('button', { name: 'Leave it in' }))
  await waitFor(() => expect(button).toHaveFocus())
  expect(await dump(workspace.db)).toBe(before)
  workspace.close()
})

test.each([
  ['Keep', 'Fewer.'],
  ['Go back', 'Mine.'],
] as const)('[R7] a choice made for the file can be kept or reopened: %s', async (choice, after) => {
  const workspace = await exampleWorkspace()
  await save(workspace, { label: 'Comment', writes: [{ ...write, value: 'Mine.', before: undefined }] })
  await takeIn(workspace, commenting('Fewer.'), 'ana.json')
  const [conflict] = (await readConflicts(workspace.db)).flatMap(({ conflicts }) => conflicts)
  if (!conflict) throw new Error('There is nothing to choose')
  const shown = (await recordsOf(workspace)) === 'Mine.' ? 'Mine.' : 'Fewer.'
  await save(workspace, { label: 'Choose', writes: [settling(conflict, 'Fewer.', shown)] })
  const user = open(workspace, page)
  await user.click(await screen.findByRole('button', { name: 'Withdraw ana.json' }))
  const group = await screen.findByRole('group', { name: /PI1128.*comment/ })
  expect(within(group).getByRole('radio', { name: /^Keep/ })).toBeChecked()
  await user.click(within(group).getByRole('radio', { name: new RegExp(`^${choice}`) }))
  await user.click(screen.getByRole('button', { name: 'Withdraw this file' }))
  await screen.findByText('Withdrawn: ana.json', { selector: 'p' })
  await waitFor(async () => expect(await recordsOf(workspace)).toBe(after))
  workspace.close()
})
