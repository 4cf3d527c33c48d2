import './jsdomParts'
import { screen, waitFor, within } from '@testing-library/react'
import { Dexie } from 'dexie'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { keepBefore } from '#state/commands/keepSnapshot'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import { databaseNames } from '#state/workspace'
import { listSnapshots } from '#storage/snapshots'
import { Desk } from '#ui/Desk'
import { SettingsPage } from '#ui/pages/SettingsPage'
import { comment, shown } from '../state/atWork'
import { emptyWorkspace, testWorld } from '../state/testWorkspace'
import { dump } from '../storage/openedDatabase'
import { exampleWorkspace, fileOf, open } from './opened'
import { faultAt, openEditor, quarter } from './planEditor'

const settings = { page: SettingsPage, path: '/settings' }

const saveIn = async (form: string) =>
  within(await screen.findByRole('form', { name: form })).getByRole('button', { name: 'Save' })

describe('the settings', () => {
  it('[S14] keep every quarter’s tolerance when the default changes', async () => {
    const editor = openEditor(await exampleWorkspace(), settings)
    await editor.fill('Tolerance', '20')
    await editor.user.click(await saveIn('Defaults of the council'))
    await waitFor(async () => expect((await editor.stored()).organisation.defaults?.tolerance.up).toBe('20'))
    const structure = await editor.stored()
    for (const { id } of structure.list('indicator'))
      expect(structure.definition(id, quarter)?.tolerance?.up).toBe('5')
  })

  it('refuse a tolerance below zero and a limit that is no number, each at its field', async () => {
    const editor = openEditor(await exampleWorkspace(), settings)
    await editor.fill('Tolerance', '-5')
    await editor.fill('Summary', 'many')
    await editor.user.click(await saveIn('Defaults of the council'))
    expect(faultAt('Tolerance')).toMatch(/below zero/u)
    expect(faultAt('Summary')).toMatch(/“many” is not a number of words/u)
    expect((await editor.stored()).organisation.defaults?.tolerance.up).toBe('5')
  })

  it('[S9] let a council show the status of the year-end forecast in every table', async () => {
    const workspace = await exampleWorkspace()
    const editor = openEditor(workspace, settings)
    await editor.user.click(await screen.findByLabelText('Show the status of the year-end forecast too'))
    await editor.user.click(await saveIn('Defaults of the council'))
    await waitFor(async () =>
      expect((await editor.stored()).organisation.defaults?.forecastStatus).toBe(true),
    )
  })

  it('take the look of documents, and refuse a colour that cannot be read on paper', async () => {
    const editor = openEditor(await exampleWorkspace(), settings)
    await editor.fill('Font', 'Gill Sans MT')
    await editor.fill('Colour of headings', '#ffcc00')
    await editor.user.click(await saveIn('Look of documents'))
    expect(faultAt('Colour of headings')).toMatch(/too light to be read on white paper/u)
    await editor.fill('Colour of headings', '5B2A86')
    await editor.user.click(await saveIn('Look of documents'))
    const look = { font: 'Gill Sans MT', colour: '#5b2a86', header: '', footer: '' }
    await waitFor(async () => expect((await editor.stored()).organisation.look).toEqual(look))
  })

  it('[P1] fix the first month of the year once figures exist', async () => {
    openEditor(await exampleWorkspace(), settings)
    expect(await screen.findByText(/starts in April.*cannot be changed any more/u)).toBeVisible()
    expect(screen.queryByLabelText('The financial year starts in')).toBeNull()
  })

  it('[P1] let the first month be chosen while there are none', async () => {
    const workspace = await emptyWorkspace()
    await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter })
    const editor = openEditor(workspace, settings)
    await editor.user.selectOptions(await screen.findByLabelText('The financial year starts in'), '1')
    await editor.user.click(await saveIn('Start of the financial year'))
    await waitFor(async () => expect((await editor.stored()).firstMonth).toBe(1))
  })

  it('remember who is at this browser, and show light or dark', async () => {
    const workspace = await exampleWorkspace()
    const editor = openEditor(workspace, settings)
    await editor.user.selectOptions(await screen.findByLabelText('I am'), 'community-safety-manager')
    await waitFor(() => expect(workspace.session.getState().me).toBe('community-safety-manager'))
    await editor.user.selectOptions(screen.getByLabelText('Appearance'), 'dark')
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
    await editor.user.selectOptions(screen.getByLabelText('Appearance'), 'system')
    expect(document.documentElement).not.toHaveAttribute('data-theme')
  })
})

describe('restoring a backup into a browser that is in use', () => {
  it('[F2] shows it, saves what is here in one click, and replaces everything', async () => {
    const text = await backupOfExample()
    const workspace = await startedWorkspace()
    const user = open(workspace, <Desk />, '/2012-Q1/settings')
    await user.upload(await screen.findByLabelText('Restore from a backup file'), fileOf(text, 'backup.json'))
    const dialog = within(await screen.findByRole('dialog', { name: 'Replace everything by this backup?' }))
    expect(dialog.getByText('Dudley Metropolitan Borough Council')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Save a backup of what is here' }))
    expect(await dialog.findByText(/^Saved to your downloads: /u)).toBeVisible()
    expect(workspace.saved[0]?.text).toContain('Anytown')
    await user.click(dialog.getByRole('button', { name: 'Replace everything' }))
    expect(await screen.findByRole('link', { name: /^Young People/u })).toBeVisible()
    expect(screen.queryByText('Anytown')).toBeNull()
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    expect(screen.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible()
  })

  it('refuses a file that is damaged or no backup, and keeps everything', async () => {
    const text = await backupOfExample()
    const example = readFileSync('public/example-dudley-2012-13.json', 'utf8')
    const workspace = await startedWorkspace()
    const before = await dump(workspace.db)
    const user = open(workspace, <Desk />, '/2012-Q1/settings')
    const picker = await screen.findByLabelText('Restore from a backup file')
    await user.upload(picker, fileOf(text.slice(0, 5000), 'half.json'))
    expect(await screen.findByText('half.json was not restored.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.upload(picker, fileOf(example, 'figures.json'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/not a backup.*Open it on the page Exchange/u)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await dump(workspace.db)).toBe(before)
  })
})

it('everything is removed from the browser after one question, and the first page follows', async () => {
  const world = testWorld()
  const left: string[] = []
  const environment = { ...world.environment, leave: (hash: string) => void left.push(hash) }
  const workspace = await startedWorkspace({ ...world, environment })
  const user = open(workspace, <Desk />, '/2012-Q1/settings')
  await user.click(await screen.findByRole('button', { name: 'Remove everything from this browser' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Save a backup of what is here' }))
  await dialog.findByText(/^Saved to your downloads: /u)
  await user.click(dialog.getByRole('button', { name: 'Remove everything' }))
  await waitFor(() => expect(left).toEqual(['#/']))
  expect(await Dexie.exists(databaseNames.own)).toBe(false)
  expect(world.saved[0]?.text).toContain('Anytown')
})

async function startedWorkspace(world = testWorld()) {
  const workspace = await emptyWorkspace(world)
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter })
  return workspace
}

async function backupOfExample(): Promise<string> {
  const workspace = await exampleWorkspace()
  await exportFile(workspace, { scope: { what: 'everything' } })
  workspace.close()
  return workspace.saved[0]?.text ?? ''
}

it('[F8] list the snapshots with why they were taken, say what would change, and put one back', async () => {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await keepBefore(workspace, 'import')
  await save(workspace, comment('a@2012-Q1', 'written since'))
  const user = open(workspace, <Desk />, '/2012-Q1/settings')
  const table = within(await screen.findByRole('table', { name: 'Snapshots, newest first' }))
  expect(table.getByText('Before files were taken in')).toBeVisible()
  await user.click(table.getByRole('button', { name: /^Look at it: the snapshot of 12 July 2012/u }))
  const dialog = within(await screen.findByRole('dialog', { name: /^Go back to 12 July 2012/u }))
  expect(dialog.getByText('1 change made since would go')).toBeVisible()
  expect(dialog.getByText('measurement of a in Quarter 1 2012/13, comment')).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Restore this snapshot' }))
  await waitFor(async () => expect(await shown(workspace, 'a@2012-Q1')).toBeNull())
  expect((await listSnapshots(workspace.db.name)).map(({ reason }) => reason)).toEqual(['restore', 'import'])
})
