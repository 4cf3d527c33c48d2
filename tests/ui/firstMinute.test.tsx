import { screen, waitFor } from '@testing-library/react'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { keepBefore } from '#state/commands/keepSnapshot'
import { removeEverything } from '#state/commands/removeEverything'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import { leaveMarker, recallMarker } from '#state/marker'
import { noteWhatIsHere } from '#state/useKeeper'
import { databaseNames, openWorkspace } from '#state/workspace'
import { Desk } from '#ui/Desk'
import { readPlainBundle } from '../plainBundle'
import { emptyWorkspace, testWorld } from '../state/testWorkspace'
import { choose, exampleWorkspace, fileOf, open } from './opened'

test('the ways in are equally at hand, and none is dead', async () => {
  const workspace = await emptyWorkspace()
  open(workspace, <Desk />)
  const titles = await screen.findAllByRole('heading', { level: 2 })
  expect(titles.map((title) => title.textContent)).toEqual([
    'Start from what you have',
    'Start a new report',
    'Look at the example',
    'Restore from a backup file',
    'Open a file I was sent',
  ])
  expect(screen.getByRole('link', { name: 'Open the example' })).toHaveAttribute('href', '#/example')
  expect(screen.getByLabelText('Year')).toHaveDisplayValue('2012/13')
  expect(screen.getByLabelText('Quarter')).toHaveDisplayValue('1 (1 April to 30 June 2012)')
  workspace.close()
})

test('a new report asks for the council and the quarter, and opens it', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.click(await screen.findByRole('button', { name: 'Start the report' }))
  expect(screen.getByLabelText('Name of the council')).toHaveAccessibleDescription(/Type the name/)
  await user.type(screen.getByLabelText('Name of the council'), 'Ambridge District Council')
  await user.selectOptions(screen.getByLabelText('Quarter'), '2012-Q2')
  await user.click(screen.getByRole('button', { name: 'Start the report' }))
  expect(await screen.findByRole('button', { name: /Quarter 2 2012\/13/ })).toBeVisible()
  expect(screen.getAllByText('Ambridge District Council')[0]).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  workspace.close()
})

test('undo does not go back behind the start of the report', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.type(await screen.findByLabelText('Name of the council'), 'Ambridge District Council')
  await user.click(screen.getByRole('button', { name: 'Start the report' }))
  const write = { kind: 'organisation', id: 'organisation', register: 'texts' } as const
  await screen.findByRole('button', { name: /Quarter 1 2012\/13/ })
  await save(workspace, {
    label: 'Vision',
    writes: [{ ...write, value: { vision: 'Fair', ambition: '' }, before: undefined }],
  })
  await user.click(await screen.findByRole('button', { name: 'Undo: Vision' }))
  await user.click(await screen.findByRole('button', { name: 'Undo: nothing to undo' }))
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('button', { name: 'Redo: Vision' })).toBeVisible()
  workspace.close()
})

test('a file undone that held everything is one redo away', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, <Desk />)
  await user.click(await screen.findByRole('button', { name: /^Undo: File/ }))
  const redo = await screen.findByRole('button', { name: /^Redo: File .*example/ })
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  await user.click(redo)
  expect(await screen.findByRole('button', { name: /Quarter 1 2012\/13/ })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: /^Undo: File/ }))
  await screen.findByRole('button', { name: /^Redo: File/ })
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(await screen.findByRole('button', { name: /Quarter 1 2012\/13/ })).toBeVisible()
  workspace.close()
})

test('an older report can be entered', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.selectOptions(await screen.findByLabelText('Year'), '2000/01')
  expect(screen.getByLabelText('Quarter')).toHaveDisplayValue('1 (1 April to 30 June 2000)')
  workspace.close()
})

test('another first month moves the quarter that is offered', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.click(await screen.findByText('The financial year starts in April'))
  await user.selectOptions(screen.getByLabelText('First month of the financial year'), 'January')
  expect(screen.getByLabelText('Quarter')).toHaveDisplayValue('2 (1 April to 30 June 2012)')
  workspace.close()
})

test('[F2] a backup is shown before it is taken in, and brings the work back', async () => {
  const before = await exampleWorkspace()
  await exportFile(before, { scope: { what: 'everything' } })
  const [backup] = before.saved
  before.close()
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await screen.findByText('Restore from a backup file')
  await user.upload(choose('Choose a backup file'), fileOf(backup?.text ?? '', backup?.name))
  expect(await screen.findByText('Backup of everything')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  expect(await screen.findByRole('button', { name: /Quarter 1 2012\/13/ })).toBeVisible()
  workspace.close()
})

test('a file that is none of ours is named, and everything stays as it was', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await screen.findByText('Open a file I was sent')
  await user.upload(
    choose('Choose the file I was sent'),
    fileOf(new Uint8Array([0x50, 0x4b, 3, 4]), 'q1.json'),
  )
  expect(await screen.findByRole('alert')).toHaveTextContent(/q1\.json was not opened.*Nothing was changed/)
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(await workspace.db.records.count()).toBe(0)
  workspace.close()
})

test('a file that brings a plan and no quarter leaves only the quarter to be asked', async () => {
  const { text: whole, records } = readPlainBundle('public/example-dudley-2012-13.json')
  const plan = records.filter(({ kind, id }) => kind !== 'quarter' && !id.includes('@'))
  const text = whole.replace(/"records": \[[^]*$/, `"records": ${JSON.stringify(plan)}}}`)
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await screen.findByText('Open a file I was sent')
  await user.upload(choose('Choose the file I was sent'), fileOf(text))
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  await user.click(await screen.findByRole('button', { name: 'Open the quarter' }))
  expect(await screen.findByRole('button', { name: /Quarter 1 2012\/13/ })).toBeVisible()
  workspace.close()
})

test('[F1] a browser that has lost the work says so and offers what is left, instead of a first page', async () => {
  const before = await emptyWorkspace()
  await startCouncil(before, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await keepBefore(before, 'import')
  await noteWhatIsHere(before)
  before.close()
  await Dexie.delete(databaseNames.own)
  const opened = await openWorkspace('own', testWorld().environment)
  if (!opened.ok) throw new Error(opened.error.code)
  const user = open(opened.value, <Desk />)
  expect(await screen.findByText('Your browser has deleted this application’s data')).toBeVisible()
  expect(screen.getByText(/^There were \d+ records here on 12 July 2012/u)).toBeVisible()
  expect(screen.getByLabelText('Choose a backup file')).toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: /^Look at it/u }))
  await user.click(await screen.findByRole('button', { name: 'Restore this snapshot' }))
  expect((await screen.findAllByText('Anytown')).length).toBeGreaterThan(0)
  opened.value.close()
})

test('[F1] whoever removes everything, or begins anew, is not told that it was lost', async () => {
  const before = await emptyWorkspace()
  await startCouncil(before, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await noteWhatIsHere(before)
  await removeEverything(before)
  expect(await recallMarker()).toBeUndefined()
  await leaveMarker({ records: 7, at: '2012-07-12T09:30:00Z' })
  const opened = await openWorkspace('own', testWorld().environment)
  if (!opened.ok) throw new Error(opened.error.code)
  const user = open(opened.value, <Desk />)
  await user.click(await screen.findByRole('button', { name: 'Begin anew without it' }))
  expect(await screen.findByText('Start a new report')).toBeVisible()
  expect(await recallMarker()).toBeUndefined()
  opened.value.close()
})

test.each([
  ['little room and no promise: a private window', { quota: 300_000_000, persisted: false }, true],
  ['a promise', { quota: 300_000_000, persisted: true }, false],
  ['much room', { quota: 10_737_418_240, persisted: false }, false],
] as const)('[F4] %s', async (_, { quota, persisted }, hinted) => {
  const said = () => Promise.resolve(persisted)
  const value = { persisted: said, persist: said, estimate: () => Promise.resolve({ quota }) }
  Object.defineProperty(navigator, 'storage', { configurable: true, value })
  const workspace = await emptyWorkspace()
  open(workspace, <Desk />)
  await screen.findByText('Start a new report')
  if (hinted) expect(await screen.findByText(/^This looks like a private window/u)).toBeVisible()
  else expect(screen.queryByText(/^This looks like a private window/u)).toBeNull()
  Reflect.deleteProperty(navigator, 'storage')
  workspace.close()
})
