import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { everything } from '#domain/pack/receives'
import { undo } from '#state/commands/history'
import { exampleWorkspace, open } from './opened'
import { addCabinet, openPack, page, partsShown, preview } from './packPages'

test('parts are left out and moved by keyboard, and undone', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace)
  await user.click(screen.getByRole('checkbox', { name: 'How to read this report' }))
  const up = screen.getByRole('button', { name: 'Move Summary of performance up' })
  up.focus()
  await user.keyboard('{Enter}{Enter}')
  const composed = ['Summary of performance', 'Introduction', 'Exceptions and what is done about them']
  await waitFor(() => expect(partsShown().slice(0, 3)).toEqual(composed))
  expect(up).toHaveFocus()
  expect(screen.getByText('Summary of performance is now 2 of 10.')).toBeInTheDocument()
  await undo(workspace)
  await waitFor(() => expect(partsShown().slice(0, 2)).toEqual(['Introduction', 'Summary of performance']))
  workspace.close()
})

test('what was typed of the front stands on it once it is saved', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace)
  await user.click(screen.getByText('Front page and own texts'))
  const form = screen.getByRole('form', { name: 'Front page and texts' })
  await user.type(within(form).getByLabelText('Date'), '2012-09-12')
  await user.click(within(form).getByRole('button', { name: 'Add a text or table' }))
  const text = within(form).getByRole('group', { name: 'Text 1' })
  await user.type(within(text).getByLabelText('Heading'), 'Whom to ask')
  await user.type(within(text).getByLabelText('Text'), 'Ask the <b>clerk</b>.')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  expect(await within(preview()).findByText('12 September 2012')).toBeVisible()
  expect(within(preview()).getByText('Ask the <b>clerk</b>.')).toBeVisible()
  const down = screen.getByRole('button', { name: 'Move Whom to ask down' })
  down.focus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(partsShown().slice(0, 3)).toEqual(['Introduction', 'Whom to ask', 'How to read this report']),
  )
  expect(down).toHaveFocus()
  workspace.close()
})

test('a table is pasted as a text, and each own text has its own place and readers', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace)
  await user.click(screen.getByText('Front page and own texts'))
  const form = screen.getByRole('form', { name: 'Front page and texts' })
  await user.click(within(form).getByRole('button', { name: 'Add a text or table' }))
  const text = within(form).getByRole('group', { name: 'Text 1' })
  await user.type(within(text).getByLabelText('Heading'), 'Staff')
  await user.selectOptions(within(text).getByLabelText('Kind'), 'Table')
  await user.click(within(text).getByLabelText('Table'))
  await user.paste('Team\tPosts\nParks\t12')
  await user.selectOptions(within(text).getByLabelText('Who may read it'), 'Exempt: Part 2 copy only')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('radio', { name: /Part 2 copy/ }))
  const table = await within(preview()).findByRole('table', { name: 'Staff' })
  expect(within(table).getByRole('row', { name: 'Parks 12' })).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Public copy' }))
  await waitFor(() => expect(preview()).not.toHaveTextContent('Parks'))
  expect(preview()).toHaveTextContent('exempt from publication and is in the Part 2 copy only')
  workspace.close()
})

test('rows are put in order, and paragraphs for the cover report are there to be copied', async () => {
  const workspace = await exampleWorkspace()
  await addCabinet(workspace, { ...everything, sections: ['crime'] })
  const user = open(workspace, page, '/2012-Q1/packs/cabinet')
  await screen.findByRole('region', { name: 'Preview' })
  const scorecard = () => within(preview()).getByRole('table', { name: /^Scorecard/ })
  const rows = () =>
    within(scorecard())
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent.slice(0, 6))
  expect(rows().slice(0, 2)).toEqual(['PI1128', 'PI1049'])
  await user.click(screen.getByText('Order of the rows'))
  const up = screen.getByRole('button', { name: /^Move PI1049 .* up$/ })
  up.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(rows().slice(0, 2)).toEqual(['PI1049', 'PI1128']))
  expect(up).toHaveFocus()
  expect(preview()).toHaveTextContent('7 of 8 indicators are in this committee’s remit')
  await user.click(screen.getByText('Paragraphs for the cover report', { selector: 'summary' }))
  const paragraphs = await screen.findByLabelText('Paragraphs for the cover report', { selector: 'textarea' })
  expect(paragraphs).toHaveTextContent('The report covers 7 indicators and 8 key activities')
  expect(preview()).not.toHaveTextContent('The report covers 7 indicators')
  await user.click(screen.getByRole('checkbox', { name: 'Paragraphs for the cover report' }))
  await waitFor(() => expect(preview()).toHaveTextContent('The report covers 7 indicators'))
  workspace.close()
})
