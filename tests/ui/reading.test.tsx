import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Desk } from '#ui/Desk'
import { readText } from '#readers/text'
import { MappingPage } from '#ui/reading/MappingPage'
import { newReading } from '#ui/reading/kept.ts'
import { emptyWorkspace } from '../state/testWorkspace'
import { choose, open } from './opened'
import { faulty, longScorecard, scorecard, textFile } from './readingFiles'
import { given, rowOf } from './readingGiven'

afterEach(() => localStorage.clear())

test('a workbook or document begins the report: read, looked at, taken in', async () => {
  const { workspace, user, heading } = await given(scorecard)
  expect(heading).toHaveFocus()
  expect(screen.getByText(/^Found: 3 indicators/)).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Look at the example' })).toBeNull()
  const missed = within(rowOf(/HE01/))
  expect(missed.getByText(/^(?:line|row) 4, column [1A]$/)).toBeVisible()
  expect(missed.getByRole('combobox', { name: 'Which way is better for HE01' })).toHaveDisplayValue('Lower')
  expect(missed.getAllByText('by its title')).toHaveLength(2)
  const covered = missed.getByRole('combobox', { name: 'What the figures of HE01 cover' })
  expect(covered).toHaveDisplayValue('Latest counts: each is the value of its quarter')
  await user.type(screen.getByRole('textbox', { name: 'Name of the council' }), 'Ambridge')
  expect(screen.getByRole('combobox', { name: 'Quarter' })).toHaveDisplayValue('1 (1 April to 30 June 2012)')
  await user.click(screen.getByRole('button', { name: 'See what it would do' }))
  const take = await screen.findByRole('button', { name: 'Take it in' })
  expect(screen.getByText('What was read in scorecard.txt')).toBeVisible()
  expect(await workspace.db.records.count()).toBe(0)
  await user.click(take)
  expect(await screen.findByText('3 of 3 indicators have a status.')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: /^Undo: File scorecard/ }))
  expect(await screen.findByRole('heading', { name: 'Start from what you have' })).toBeVisible()
  workspace.close()
})

test('of several files the first brings the council, and the others are read into it', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.upload(await screen.findByLabelText('Choose a workbook or document'), [
    textFile(scorecard, 'housing.txt'),
    textFile(scorecard.replaceAll('HE0', 'LE0'), 'leisure.txt'),
  ])
  await user.click(await screen.findByRole('button', { name: 'Read its tables: housing.txt' }))
  await user.type(await screen.findByRole('textbox', { name: 'Name of the council' }), 'Ambridge')
  await user.click(screen.getByRole('button', { name: 'See what it would do' }))
  expect(await screen.findByText(/^Take in what is shown here first/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Read its tables: leisure.txt' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Exchange' })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Read its tables: leisure.txt' }))
  expect(await screen.findByRole('heading', { name: 'What was read in leisure.txt' })).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Name of the council' })).toBeNull()
  workspace.close()
})

test('without the name of the council the field has the focus and says so', async () => {
  const { workspace, user } = await given(scorecard)
  await user.click(screen.getByRole('button', { name: 'See what it would do' }))
  const field = screen.getByRole('textbox', { name: 'Name of the council' })
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription(/Type the name/)
  workspace.close()
})

test('what looks wrong is listed with its place', async () => {
  const { workspace } = await given(faulty)
  const list = within(
    screen.getByRole('heading', { name: 'What looks wrong in it' }).parentElement ?? document.body,
  )
  const items = list.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(items).toEqual([
    expect.stringMatching(/^HE01 stands in two rows .*(?:line|row) 3/),
    expect.stringMatching(/^HE02 stands more than once: .*(?:line|row) 4.*(?:line|row) 5/),
    expect.stringMatching(/about forty.*(?:line|row) 7/),
    expect.stringMatching(/^The column “Ward map” is left out/),
    expect.stringMatching(/^The row “Total.*” adds others up/),
  ])
  workspace.close()
})

test('two rows are read as one, the focus stays, and the number now read is said', async () => {
  const { workspace, user } = await given(faulty)
  const box = screen.getByRole('checkbox', { name: 'Read the two rows of HE01 as one.' })
  box.focus()
  await user.keyboard(' ')
  expect(await screen.findByRole('heading', { name: 'Indicators as read (5)' })).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Read the two rows of HE01 as one.' })).toHaveFocus()
  expect(await screen.findByText('Now 5 indicators and 0 key activities are read.')).toBeInTheDocument()
  await user.keyboard(' ')
  expect(await screen.findByRole('heading', { name: 'Indicators as read (6)' })).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Read the two rows of HE01 as one.' })).toHaveFocus()
  workspace.close()
})

test('[N2] a text that is no figure is answered once', async () => {
  const { workspace, user } = await given(faulty)
  const answer = screen.getByRole('combobox', { name: '“tbc” stands for' })
  expect(answer).toHaveAccessibleDescription(/1 figure, first at (?:line|row) 6/)
  const options = within(answer).getAllByRole('option')
  await user.selectOptions(answer, options.at(-1) ?? '')
  expect(answer).toHaveDisplayValue(options.at(-1)?.textContent ?? '')
  workspace.close()
})

test('rows are left out one by one, under a heading and by table', async () => {
  const { workspace, user } = await given(scorecard)
  await user.click(screen.getByRole('checkbox', { name: 'Take HE02' }))
  const all = screen.getByRole('checkbox', { name: /^Take all under/ })
  expect(all).toBePartiallyChecked()
  expect(screen.getByText('3 indicators, 1 left out')).toBeVisible()
  await user.click(all)
  expect(screen.getByRole('checkbox', { name: 'Take HE02' })).toBeChecked()
  await user.click(screen.getByText(/^Table 1/))
  await user.click(await screen.findByRole('button', { name: 'Leave all rows of Table 1 out' }))
  await user.type(screen.getByRole('textbox', { name: 'Name of the council' }), 'Ambridge')
  await user.click(screen.getByRole('button', { name: 'See what it would do' }))
  expect(await screen.findByText(/all of them are left out/)).toBeVisible()
  workspace.close()
})

test('a column is taken for something else, and the reading follows', async () => {
  const { workspace, user } = await given(scorecard)
  await user.click(screen.getByText(/^Table 1/))
  const target = await screen.findByRole('combobox', { name: /Target, holds/ })
  await user.selectOptions(target, 'Annual target')
  expect(await within(rowOf(/HE01/)).findByText(/^for the year/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Reset to what was first read' }))
  await waitFor(() => expect(within(rowOf(/HE01/)).queryByText(/^for the year/)).toBeNull())
  expect(within(rowOf(/HE01/)).getByText('50')).toBeVisible()
  workspace.close()
})

test('from the preview one goes back to what was read, and no correction is lost', async () => {
  const { workspace, user } = await given(faulty)
  await user.click(screen.getByRole('checkbox', { name: 'Read the two rows of HE01 as one.' }))
  await user.click(screen.getByRole('checkbox', { name: 'Take HE04' }))
  await user.type(screen.getByRole('textbox', { name: 'Name of the council' }), 'Ambridge')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Unit of HE04' }), 'Percentage')
  await user.click(screen.getByRole('button', { name: 'See what it would do' }))
  await user.click(await screen.findByRole('button', { name: 'Back to what was read' }))
  expect(await screen.findByRole('heading', { name: /^What was read in/ })).toHaveFocus()
  expect(screen.getByRole('checkbox', { name: 'Read the two rows of HE01 as one.' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Take HE04' })).not.toBeChecked()
  expect(screen.getByRole('textbox', { name: 'Name of the council' })).toHaveValue('Ambridge')
  expect(screen.getByRole('combobox', { name: 'Unit of HE04' })).toHaveDisplayValue('Percentage')
  workspace.close()
})

test('another first month is asked folded away, and finds the quarters anew', async () => {
  const { workspace, user } = await given(scorecard.replace('Quarter 1 2012/13', '01/07/2012 to 30/09/2012'))
  expect(screen.getByRole('combobox', { name: 'Quarter' })).toHaveDisplayValue(/^2 /)
  const shown = screen.getByRole('region', { name: /^What was read/ })
  await user.click(within(shown).getByText('The financial year starts in April'))
  await user.selectOptions(
    within(shown).getByRole('combobox', { name: 'First month of the financial year' }),
    'January',
  )
  expect(screen.getByRole('combobox', { name: 'Quarter' })).toHaveDisplayValue(
    '3 (1 July to 30 September 2012)',
  )
  workspace.close()
})

test('a file that names no quarter says which is offered', async () => {
  const { workspace } = await given(faulty)
  expect(screen.getByText(/does not say which quarter .* Quarter 1 2012\/13 is offered/)).toBeVisible()
  expect(within(rowOf(/HE02.*31/)).getByText('31')).toBeVisible()
  workspace.close()
})

test('a text without a table is a sentence, and nothing is stored', async () => {
  const { workspace, user } = await given('Dear all,\nplease find my holiday pictures below.\nKind regards')
  expect(screen.getByText(/No scorecard was found\. There is no table in it/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'See what it would do' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Leave it' }))
  expect(await screen.findByRole('heading', { name: 'Look at the example' })).toBeVisible()
  expect(choose('Choose a workbook or document')).toHaveFocus()
  expect(await workspace.db.records.count()).toBe(0)
  workspace.close()
})

test('many rows are drawn a part at a time', async () => {
  const { workspace, user } = await given(longScorecard(250))
  expect(screen.getByRole('heading', { name: 'Indicators as read (250)' })).toBeVisible()
  expect(screen.getAllByRole('checkbox', { name: /^Take LG/ })).toHaveLength(100)
  await user.click(screen.getByRole('button', { name: 'Show 100 more of 250 indicators' }))
  expect(screen.getByRole('checkbox', { name: 'Take LG101' })).toHaveFocus()
  workspace.close()
})

test('what a reader left out is listed with its place', async () => {
  const workspace = await emptyWorkspace()
  const problem = { code: 'hidden', path: 'sheet Old', message: 'This sheet is hidden and was not read.' }
  const source = { ...readText('book.xlsx', scorecard), problems: [problem] }
  open(
    workspace,
    <MappingPage
      kept={newReading(source, 4)}
      structure={undefined}
      level="h2"
      onRead={() => Promise.resolve()}
      onLeave={() => undefined}
    />,
  )
  expect(screen.getByText('sheet Old: This sheet is hidden and was not read.')).toBeVisible()
  workspace.close()
})
