import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { saveMe } from '#state/commands/me'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import { DonePage } from '#ui/pages/DonePage'
import { fileNamed } from '../state/atWork'
import { AtQuarter, exampleWorkspace, open } from './opened'
import { actualOf, clerkAndOfficer, commentOn, figure, put, send, valueAt } from './twoBrowsers'

const opened: Workspace[] = []
const kept = <W extends Workspace>(workspace: W): W => {
  opened.push(workspace)
  return workspace
}
afterEach(() => {
  opened.splice(0).forEach((workspace) => workspace.close())
  location.hash = ''
})

async function openDone(workspace: Workspace, hash = '') {
  location.hash = hash
  const user = open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={DonePage} />
      <Announcer />
    </>,
  )
  await screen.findAllByRole('listitem')
  return user
}

/** An action by its words. */
const action = (label: string | RegExp) => screen.getByRole('listitem', { name: label })
/** All of them; by their elements, as asking fifty for their names takes long. */
const actions = () => [...document.querySelectorAll('li[aria-labelledby]')]

test('[R11] each action tells when, what, who, how much and from what to what, and is undone by itself and done again', async () => {
  const workspace = kept(await exampleWorkspace())
  await saveMe(workspace, 'performance-analyst')
  await waitFor(() => expect(workspace.session.getState().me).toBe('performance-analyst'))
  await save(workspace, {
    label: 'Paste of two cells',
    writes: [
      { ...actualOf('pi1128'), value: figure('1900'), before: await valueAt(workspace, actualOf('pi1128')) },
      { ...commentOn('pi1128'), value: 'More.', before: await valueAt(workspace, commentOn('pi1128')) },
    ],
  })
  await save(workspace, {
    label: 'Actual of PI1172',
    writes: [
      { ...actualOf('pi1172'), value: figure('1000'), before: await valueAt(workspace, actualOf('pi1172')) },
    ],
  })
  const user = await openDone(workspace)
  expect(screen.getByRole('heading', { level: 2, name: 'Thursday 12 July 2012' })).toBeVisible()
  const paste = () => within(action('Paste of two cells'))
  expect(paste().getByText(/^Performance analyst/)).toBeVisible()
  expect(paste().getByText('1 figure, 1 text')).toBeVisible()
  expect(paste().getByRole('link', { name: 'Actual of PI1128, Quarter 1 2012/13' })).toHaveAttribute(
    'href',
    '#/2012-Q1/section/crime',
  )
  expect(action('Paste of two cells')).toHaveTextContent(/1,850 →\s+becomes 1,900/)

  await user.click(screen.getByRole('button', { name: 'Undo: Paste of two cells' }))
  const again = await screen.findByRole('button', { name: 'Do again: Paste of two cells' })
  expect(again).toHaveFocus()
  expect(screen.getByRole('status')).toHaveTextContent('Undone: Paste of two cells')
  expect(action(/^Undone:\s*Paste of two cells$/)).toHaveTextContent(/undone at \d\d:30/)
  expect(await valueAt(workspace, actualOf('pi1128'))).toMatchObject({ value: '1850' })
  expect(await valueAt(workspace, actualOf('pi1172'))).toEqual(figure('1000'))
  await user.click(again)
  expect(await screen.findByRole('button', { name: 'Undo: Paste of two cells' })).toHaveFocus()
  expect(await valueAt(workspace, actualOf('pi1128'))).toEqual(figure('1900'))
})

test('[F22] what a file has changed since cannot be undone: it says which, what it shows, who wrote it, and leads there', async () => {
  const { clerk, officer } = await clerkAndOfficer()
  kept(clerk)
  kept(officer)
  await put(clerk, actualOf('pi1128'), figure('1900'))
  await send(clerk, officer, { what: 'request' })
  await put(officer, actualOf('pi1128'), figure('2000'))
  await send(officer, clerk, { name: 'crime_return.json' })
  await openDone(clerk)
  const mine = within(action('A change'))
  expect(mine.getByText('It cannot be undone, as this has changed since:')).toBeVisible()
  expect(action('A change')).toHaveTextContent(
    /Actual of PI1128, Quarter 1 2012\/13 shows 2,000 now, written by Performance analyst.* on 12 July 2012/,
  )
  expect(mine.queryByRole('button', { name: /^Undo/ })).toBeNull()
  expect(
    within(action('File crime_return.json')).getByText(/^Undo takes the file out: what only it brought goes/),
  ).toBeVisible()
})

test('[R11] a later action that stands in the way is named, and the way to it gives it the focus', async () => {
  const workspace = kept(await exampleWorkspace())
  await put(workspace, commentOn('pi1128'), 'One.')
  await save(workspace, {
    label: 'Comment anew',
    writes: [{ ...commentOn('pi1128'), value: 'Two.', before: 'One.' }],
  })
  const user = await openDone(workspace)
  const later = within(action('A change')).getByRole('link', { name: /^Comment anew, 12 July 2012/ })
  await user.click(later)
  await waitFor(() => expect(action('Comment anew')).toHaveFocus())
})

test('[R11] what has left in a file says what undo means, and what a beginning is', async () => {
  const workspace = kept(await exampleWorkspace())
  await put(workspace, commentOn('pi1128'), 'Sent.')
  await exportFile(workspace, { scope: { what: 'everything' } })
  await openDone(workspace)
  expect(
    within(action('A change')).getByText(
      'It has left in a file. Undo writes what would stand without it, and that goes out with your next file.',
    ),
  ).toBeVisible()
})

test('a file taken in and withdrawn says what undo does, and what was decided otherwise since', async () => {
  const { clerk, officer } = await clerkAndOfficer()
  kept(clerk)
  kept(officer)
  await put(officer, commentOn('pi1128'), 'Theirs.')
  await send(officer, clerk, { name: 'crime_return.json' })
  await withdrawFile(clerk, await fileNamed(clerk, 'crime_return.json'))
  const user = await openDone(clerk)
  expect(
    within(action('Withdraw crime_return.json')).getByText(
      'Undo puts the file back: what it brought counts again.',
    ),
  ).toBeVisible()
  expect(action('File crime_return.json')).toHaveTextContent(
    /crime_return\.json was decided otherwise, by Withdraw crime_return\.json, 12 July 2012/,
  )
  await user.click(screen.getByRole('button', { name: 'Undo: Withdraw crime_return.json' }))
  expect(await valueAt(clerk, commentOn('pi1128'))).toBe('Theirs.')
})

test('fifty at a time, with the pages beside in the address; a change made meanwhile shows at once', async () => {
  const workspace = kept(await exampleWorkspace())
  for (let n = 1; n <= 55; n += 1) await put(workspace, commentOn('pi1128'), `Version ${n}.`)
  const user = await openDone(workspace)
  expect(actions()).toHaveLength(50)
  await user.click(screen.getByRole('link', { name: 'Older' }))
  await waitFor(() => expect(actions().length).toBeLessThan(10))
  await waitFor(() => expect(actions()[0]).toHaveFocus())
  await user.click(screen.getByRole('link', { name: 'Newer' }))
  await waitFor(() => expect(actions()).toHaveLength(50))
  await undo(workspace)
  await waitFor(() => expect(actions()[0]).toHaveTextContent(/^\d\d:\d\dUndone: A change/))
}, 60_000)

test('the history starts at the end of a day that is asked for', async () => {
  const workspace = kept(await exampleWorkspace())
  await put(workspace, commentOn('pi1128'), 'One.')
  await openDone(workspace, '/2012-Q1/done?day=2012-07-12')
  expect(action('A change')).toBeVisible()
  location.hash = '/2012-Q1/done?day=2012-07-11'
  expect(await screen.findByText('Nothing was done up to that day.')).toBeVisible()
})
