import { screen, within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { dump } from '../storage/openedDatabase'
import { AtQuarter, choose, exampleWorkspace, fileOf, open } from './opened'

const example = readFileSync('public/example-dudley-2012-13.json', 'utf8')
const withComment = (comment: string) =>
  example.replace(/("id": "pi1128@2012-Q1",\s+"values": \{)/, `$1 "comment": "${comment}",`)

const page = <AtQuarter quarter="2012-Q1" page={ExchangePage} />

test('a file is shown before anything changes, then taken in, and listed', async () => {
  const workspace = await exampleWorkspace()
  const before = await dump(workspace.db)
  const user = open(workspace, page)
  await user.upload(
    await screen.findByLabelText('Choose files'),
    fileOf(withComment('Fewer.'), 'return.json'),
  )
  expect(await screen.findByRole('heading', { level: 3, name: 'return.json' })).toHaveFocus()
  expect(
    screen.getByText(/^1 record is new, 42 say the same as yours\. Nothing has been changed yet/),
  ).toBeVisible()
  expect(
    screen.getByRole('row', { name: /^Figure of PI1128, Quarter 1 2012\/13 .*comment Fewer\.$/ }),
  ).toBeInTheDocument()
  expect(await dump(workspace.db)).toBe(before)
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  expect(await screen.findByText('Taken in: return.json')).toBeVisible()
  const taken = screen.getByRole('table', { name: 'Files taken in' })
  expect(await within(taken).findByRole('rowheader', { name: /^return\.json Return/ })).toBeVisible()
  workspace.close()
})

test('a file that is taken out again by undo says so', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.upload(
    await screen.findByLabelText('Choose files'),
    fileOf(withComment('Fewer.'), 'return.json'),
  )
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  const taken = await screen.findByText('Taken in: return.json')
  expect(document.activeElement).not.toBe(document.body)
  expect(document.activeElement).toContainElement(taken)
  expect(await screen.findByText(/Undo takes the file out again/)).toBeVisible()
  const write = { kind: 'measurement', id: 'pi1174@2012-Q1', register: 'comment' } as const
  await save(workspace, { label: 'Comment', writes: [{ ...write, value: 'mine', before: undefined }] })
  expect(await screen.findByText(/Under “Files so far” you can withdraw it/)).toBeVisible()
  expect(screen.queryByText(/Undo takes the file out again/)).toBeNull()
  await undo(workspace)
  expect(await screen.findByText(/Undo takes the file out again/)).toBeVisible()
  await undo(workspace)
  expect(await screen.findByText('Taken out again: return.json')).toBeVisible()
  expect(screen.queryByText(/Undo takes the file out again/)).toBeNull()
  expect(await screen.findByRole('button', { name: 'Put return.json back' })).toBeVisible()
  workspace.close()
})

test('[G5] a damaged record is named and set aside; the rest may be taken', async () => {
  const workspace = await exampleWorkspace()
  await exportFile(workspace, {
    scope: { what: 'request', quarter: '2012-Q1', sections: [], posts: [] },
  })
  const damaged = (workspace.saved[0]?.text ?? '').replace('"value": "1850"', '"value": "1851"')
  const user = open(workspace, page)
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(damaged))
  const heading = await screen.findByText('Damaged on the way and set aside')
  expect(heading.parentElement).toHaveTextContent(/PI1128 in Quarter 1 2012\/13: This was changed or damaged/)
  expect(screen.getByRole('button', { name: 'Take it in' })).toBeVisible()
  workspace.close()
})

test('[B3] what only a later version knows is kept and named', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const later = withComment('Fewer.').replace('"comment": "Fewer."', '"acutal": "Fewer."')
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(later))
  const heading = await screen.findByText(/^Kept, but not shown/)
  expect(heading.parentElement).toHaveTextContent(/PI1128.*acutal/)
  workspace.close()
})

test('[F25] a file that was taken in before says when, and that it changes nothing', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(example))
  expect(await screen.findByText(/You took this file in on 12 July 2012/)).toBeVisible()
  expect(screen.getByText(/Taking it in would change nothing/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText(/You took this file in/)).toBeNull()
  workspace.close()
})

test('[R5] what two people wrote needs a choice: both values are shown, and taking it in leads to the choice', async () => {
  const workspace = await exampleWorkspace()
  const write = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'comment' } as const
  await save(workspace, { label: 'Comment', writes: [{ ...write, value: 'mine', before: undefined }] })
  const user = open(workspace, page)
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(withComment('theirs')))
  expect(await screen.findByText(/^1 record needs a choice, 42 say the same/)).toBeVisible()
  expect(screen.getByRole('row', { name: /PI1128.*comment mine.*theirs$/ })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  expect(await screen.findByRole('button', { name: 'Choose which to keep' })).toBeVisible()
  workspace.close()
})

test('all problems of a file are listed, each with its place', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const wrong = example
    .replace('"value": "1850"', '"value": "1,850"')
    .replace('"value": "571"', '"value": "about 571"')
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(wrong))
  const items = within(await screen.findByRole('alert')).getAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/PI1128.*actual/),
    expect.stringMatching(/PI1171.*actual/),
  ])
  workspace.close()
})

test('what changed meanwhile is planned again before it is taken', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(withComment('Fewer.')))
  await screen.findByRole('button', { name: 'Take it in' })
  const write = { kind: 'measurement', id: 'pi1171@2012-Q1', register: 'comment' } as const
  await save(workspace, { label: 'Comment', writes: [{ ...write, value: 'mine', before: undefined }] })
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  expect(await screen.findByText('Your work changed while you looked at this file.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  expect(await screen.findByText(/^Taken in:/)).toBeVisible()
  workspace.close()
})

test('a saved file is named with its records and the number to compare by phone', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.selectOptions(await screen.findByLabelText('Section'), 'Young People')
  await user.click(screen.getByRole('button', { name: 'Save this section' }))
  expect(await screen.findByText(/Saved to your downloads: 2012-Q1_young-people_[a-z]+_/)).toBeVisible()
  const number = screen.getByText(/^content [0-9a-f]{8}…$/, { selector: 'strong' }).textContent
  const written = screen.getByRole('table', { name: 'Files written' })
  expect(await within(written).findByText(number)).toBeVisible()
  expect(workspace.saved[0]?.text).toContain(number.slice('content '.length, -1))
  expect(choose('Choose files')).toBeEnabled()
  workspace.close()
})
