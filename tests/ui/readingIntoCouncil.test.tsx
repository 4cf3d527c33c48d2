import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { AtQuarter, choose, exampleWorkspace, open } from './opened'
import { pasteOn, scorecard, textFile } from './readingFiles'
import { figure, smallFile } from './smallFiles'

afterEach(() => localStorage.clear())

async function exchange() {
  const workspace = await exampleWorkspace()
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={ExchangePage} />)
  await screen.findByRole('heading', { name: 'Open files' })
  return { workspace, user }
}

const rowOf = (name: RegExp) =>
  within(screen.getByRole('table', { name: 'Indicators as read' })).getByRole('row', { name })

test('rows are held against what is known here, and another can be chosen', async () => {
  const { workspace, user } = await exchange()
  pasteOn(document.body, { text: scorecard })
  await screen.findByRole('heading', { name: 'What was read in Pasted text' })
  expect(screen.queryByRole('textbox', { name: 'Name of the council' })).toBeNull()
  const known = within(rowOf(/PI1128/))
  expect(known.getByText(/^Known here by its reference/)).toBeVisible()
  expect(known.getByText('as defined in your report')).toBeVisible()
  const fresh = within(rowOf(/HE01/))
  expect(fresh.getByText(/^New/)).toBeVisible()
  await user.click(fresh.getByRole('button', { name: 'Change what HE01 is' }))
  const choice = fresh.getByRole('combobox', { name: 'HE01 is' })
  expect(choice).toHaveFocus()
  await user.selectOptions(choice, 'PI1171 Criminal damage')
  expect(within(rowOf(/HE01/)).getByText('as defined in your report')).toBeVisible()
  await user.selectOptions(choice, 'New')
  expect(within(rowOf(/HE01/)).getByRole('combobox', { name: 'Unit of HE01' })).toBeVisible()
  workspace.close()
})

test('[A1] a figure that the file measures otherwise waits until it is said to fit', async () => {
  const { workspace, user } = await exchange()
  pasteOn(document.body, {
    text: 'Quarter 1 2012/13\n\nRef\tIndicator\tUnit\tActual\nPI1128\tOverall Recorded Crime\t%\t12',
  })
  await screen.findByRole('heading', { name: 'What was read in Pasted text' })
  const row = within(rowOf(/PI1128/))
  expect(row.getByText('The file has a percentage, your report a number.')).toBeVisible()
  expect(screen.getByText(/^PI1128 \(.*\): the file measures it otherwise than your report/)).toBeVisible()
  await user.click(row.getByRole('checkbox', { name: /^Take the figures of PI1128 all the same/ }))
  expect(screen.queryByText(/the file measures it otherwise/)).toBeNull()
  workspace.close()
})

test('[G6] what is new is taken, what would change a target here is asked', async () => {
  const { workspace, user } = await exchange()
  await user.upload(choose('Choose files'), textFile(scorecard.replace('2,061', '2,000')))
  await user.click(await screen.findByRole('button', { name: 'See what it would do' }))
  const asked = within(await screen.findByRole('table', { name: 'Plan and targets' }))
  const ticked = asked.getAllByRole('checkbox', { checked: true }).length
  expect(asked.getAllByRole('checkbox', { checked: false })).toHaveLength(1)
  expect(ticked).toBeGreaterThan(5)
  expect(within(asked.getByRole('row', { name: /2,061.*2,000/ })).getByRole('checkbox')).not.toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  await screen.findByText(/^Taken in: scorecard\.txt/)
  const records = await workspace.db.records.toArray()
  const definitions = records.filter(({ kind }) => kind === 'definition')
  expect(JSON.stringify(definitions)).toContain('Missed bins per 100,000 collections')
  workspace.close()
})

test('two rows that are taken for one indicator are named', async () => {
  const { workspace, user } = await exchange()
  pasteOn(document.body, { text: scorecard })
  await user.click(await screen.findByRole('button', { name: 'Change what HE01 is' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'HE01 is' }), 'PI1128 Overall Recorded Crime')
  expect(screen.getByText(/HE01 \(.* 4, column .\) and PI1128 .* are taken for the same/)).toBeVisible()
  workspace.close()
})

test('what was taken in is said, and undone in one step', async () => {
  const { workspace, user } = await exchange()
  const before = await workspace.db.records.count()
  await user.upload(choose('Choose files'), textFile(scorecard))
  await user.click(await screen.findByRole('button', { name: 'See what it would do' }))
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  expect(await screen.findByText(/^Taken in: scorecard\.txt/)).toBeVisible()
  const measured = await workspace.db.records.toArray()
  expect(measured.length).toBeGreaterThan(before)
  await waitFor(() =>
    expect(workspace.session.getState().history.undo?.label).toMatch(/^File scorecard\.txt/),
  )
  workspace.close()
})

test('among several files one of another program waits to be read, and joins the others', async () => {
  const { workspace, user } = await exchange()
  const ours = smallFile({ name: 'ours.json', records: [figure('pi1171', { comment: 'Fewer.' })] })
  await user.upload(choose('Choose files'), [
    ours,
    textFile(scorecard),
    textFile('Dear all\nHello', 'mail.txt'),
  ])
  expect(await screen.findByText('2 files of another program are not read yet.')).toBeVisible()
  expect(screen.queryByText(/not opened/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Read its tables: scorecard.txt' }))
  await user.click(await screen.findByRole('button', { name: 'Leave it' }))
  expect(await screen.findByText('2 files of another program are not read yet.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Read its tables: scorecard.txt' }))
  await user.click(await screen.findByRole('button', { name: 'See what it would do' }))
  expect(await screen.findByRole('heading', { level: 3, name: '2 files' })).toBeVisible()
  expect(screen.getByText('1 file of another program is not read yet.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Back to what was read' }))
  await user.click(await screen.findByRole('button', { name: 'See what it would do' }))
  expect(await screen.findByRole('heading', { level: 3, name: '2 files' })).toBeVisible()
  workspace.close()
})

test('what was previewed stays where the reading of further files is cancelled', async () => {
  const { workspace, user } = await exchange()
  const ours = smallFile({ name: 'ours.json', records: [figure('pi1171', { comment: 'Fewer.' })] })
  await user.upload(choose('Choose files'), ours)
  expect(await screen.findByRole('button', { name: 'Take it in' })).toBeVisible()
  const endless = Object.assign(textFile(scorecard, 'endless.txt'), {
    arrayBuffer: () => new Promise(() => {}),
  })
  await user.upload(choose('Choose files'), endless)
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('button', { name: 'Take it in' })).toBeVisible()
  workspace.close()
})

test('a file given while one is read waits: no correction is lost', async () => {
  const { workspace, user } = await exchange()
  await user.upload(choose('Choose files'), textFile(scorecard))
  await user.click(await screen.findByRole('checkbox', { name: 'Take HE01' }))
  pasteOn(document.body, { text: scorecard })
  expect(await screen.findByText('Not opened: Pasted text')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Take HE01' })).not.toBeChecked()
  workspace.close()
})

test('a table read as last time says so, and can be read anew', async () => {
  const { workspace, user } = await exchange()
  await user.upload(choose('Choose files'), textFile(scorecard))
  await user.click(await screen.findByText(/^Table 1/))
  await user.selectOptions(
    await screen.findByRole('combobox', { name: /Comment, holds/ }),
    'Corrective action',
  )
  await user.click(screen.getByRole('button', { name: 'See what it would do' }))
  await user.click(await screen.findByRole('button', { name: 'Leave it' }))
  await user.upload(choose('Choose files'), textFile(scorecard, 'next.txt'))
  expect(await screen.findByText('1 table is read as last time.')).toBeVisible()
  await user.click(screen.getByText(/^Table 1/))
  const column = await screen.findByRole('combobox', { name: /Comment, holds/ })
  expect(column).toHaveDisplayValue('Corrective action')
  await user.click(screen.getByRole('button', { name: 'Read it as if for the first time' }))
  expect(column).toHaveDisplayValue('Comment')
  workspace.close()
})
