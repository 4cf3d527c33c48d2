import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { saveMe } from '#state/commands/me'
import { withdrawFile } from '#state/commands/decideFiles'
import type { Workspace } from '#state/workspace'
import { RecordHistory } from '#ui/history/RecordHistory'
import { Announcer } from '#ui/kit/Announcer'
import { IndicatorPage } from '#ui/pages/IndicatorPage'
import { takeIn } from '../state/taking'
import { givenText } from '../state/testWorkspace'
import { AtQuarter, exampleWorkspace, open } from './opened'
import { figure as inFile, smallText } from './smallFiles'
import { actualOf, clerkAndOfficer, commentOn, figure, put, send } from './twoBrowsers'

const opened: Workspace[] = []
const kept = <W extends Workspace>(workspace: W): W => {
  opened.push(workspace)
  return workspace
}
afterEach(() => opened.splice(0).forEach((workspace) => workspace.close()))

const measurement = { kind: 'measurement', id: 'pi1128@2012-Q1' } as const

/** The history of one figure, opened. */
async function openHistory(workspace: Workspace) {
  const user = open(
    workspace,
    <>
      <AtQuarter
        quarter="2012-Q1"
        page={({ structure }) => <RecordHistory structure={structure} places={[measurement]} of="PI1128" />}
      />
      <Announcer />
    </>,
  )
  await user.click(await screen.findByText(/^History/, { selector: 'summary' }))
  await screen.findByRole('list', { name: 'History of PI1128, newest first' })
  return user
}

const list = () => screen.getByRole('list', { name: 'History of PI1128, newest first' })
/** Each line as it is read, facts apart. */
const lines = () =>
  [...list().children].map((line) =>
    [...line.querySelectorAll('div:first-child, ul > li')].map(({ textContent }) => textContent).join(' | '),
  )

test('an own edit, and what came in a file, each say who, when and how, the newest first', async () => {
  const { clerk, officer } = await clerkAndOfficer()
  kept(clerk)
  kept(officer)
  await waitFor(() => expect(officer.session.getState().me).toBe('performance-analyst'))
  await put(officer, actualOf('pi1128'), figure('5'))
  await send(officer, clerk, { name: 'crime_return.json' })
  await put(clerk, actualOf('pi1128'), figure('6'))
  await openHistory(clerk)
  const [mine, theirs, ...first] = lines().filter((line) => line.startsWith('Actual'))
  expect(mine).toMatch(/^Actual: 5 →\s+becomes 6 \| you \| 12 July 2012, \d\d:30 \| typed here \| shown now$/)
  expect(theirs).toMatch(
    /^Actual: .+ →\s+becomes 5 \| Performance analyst.* \| 12 July 2012, \d\d:30 \| from crime_return\.json$/,
  )
  expect(first).toHaveLength(1)
  expect(first[0]).toMatch(/^Actual: \S+ \| another program \| 14 August 2012.* \| from .*example.*\.json$/)
})

test('two values for one figure are both told until somebody chooses', async () => {
  const { clerk, officer } = await clerkAndOfficer()
  kept(clerk)
  kept(officer)
  await put(officer, commentOn('pi1128'), 'Theirs.')
  await put(clerk, commentOn('pi1128'), 'Ours.')
  await send(officer, clerk)
  await openHistory(clerk)
  expect(lines().filter((line) => line.endsWith('waits for a choice'))).toHaveLength(1)
})

test('a file that was withdrawn is told of, and its writes are listed only in the history', async () => {
  const workspace = kept(await exampleWorkspace())
  const text = smallText({ records: [inFile('pi1128', { comment: 'Fewer than planned.' })] })
  await takeIn(workspace, givenText(text, 'ana.json'))
  const ana = () => lines().find((line) => line.startsWith('Comment: Fewer than planned.'))
  await openHistory(workspace)
  expect(ana()).toMatch(/ \| another program \| 10 July 2012, \d\d:00 \| from ana\.json$/)
  const [file] = await workspace.db.bundles.filter(({ fileName }) => fileName === 'ana.json').toArray()
  await withdrawFile(workspace, { id: file?.id ?? '', fileName: 'ana.json' })
  await waitFor(() => expect(ana()).toMatch(/ \| withdrawn with ana\.json on 12 July 2012, \d\d:30$/))
  expect(ana()).not.toContain('from ana.json')
})

test('nothing is read before it is opened', async () => {
  const workspace = kept(await exampleWorkspace())
  const read = vi.spyOn(workspace.db.bundleTexts, 'each')
  open(
    workspace,
    <AtQuarter
      quarter="2012-Q1"
      page={({ structure }) => <RecordHistory structure={structure} places={[measurement]} of="PI1128" />}
    />,
  )
  await screen.findByText(/^History/, { selector: 'summary' })
  expect(read).not.toHaveBeenCalled()
})

test('a long history is shown by parts and fifty at a time, and copied whole as text', async () => {
  const workspace = kept(await exampleWorkspace())
  await saveMe(workspace, 'performance-analyst')
  for (let n = 1; n <= 55; n += 1) await put(workspace, commentOn('pi1128'), `Version ${n}.`)
  const user = await openHistory(workspace)
  expect(list().children).toHaveLength(50)
  await user.selectOptions(screen.getByLabelText('Show'), 'Comment')
  expect(list().children).toHaveLength(50)
  await user.click(screen.getByRole('button', { name: /^Show \d+ more of 5\d$/ }))
  await waitFor(() => expect(list().children[50]).toHaveFocus())
  expect(screen.queryByRole('button', { name: /more of/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Copy this history of PI1128' }))
  const copied = await navigator.clipboard.readText()
  expect(copied).toMatch(/^History of PI1128: 5\d entries, newest first\./)
  expect(copied).toMatch(
    /\nComment: Version 54\. → Version 55\. · Performance analyst.* · 12 July 2012, \d\d:30 · typed in the browser/,
  )
  expect(copied).not.toMatch(/\nActual: /)
})

test('the page of an indicator has one history over its figure, targets and definitions, each named', async () => {
  const workspace = kept(await exampleWorkspace())
  const page = <AtQuarter quarter="2012-Q1" page={(at) => <IndicatorPage {...at} indicator="pi1172" />} />
  const user = open(workspace, page)
  const part = within(await screen.findByRole('region', { name: 'Where this figure comes from' }))
  await user.click(part.getByText(/^History/, { selector: 'summary' }))
  const all = within(await part.findByRole('list', { name: 'History of PI1172, newest first' }))
  expect(all.getByText('Actual of PI1172, Quarter 1 2012/13')).toBeVisible()
  expect(all.getAllByText(/^Reference and title of PI1172 from Quarter/).length).toBeGreaterThan(0)
})

test('[B2] where a figure comes from tells the data it was taken from, and that a plain file is from another program', async () => {
  const workspace = kept(await exampleWorkspace())
  const source = {
    system: 'Theseus',
    extractedOn: '2012-07-03',
    preparedBy: 'performance-analyst',
    checkedBy: null,
  }
  await put(workspace, { ...commentOn('pi1172'), register: 'source' }, source)
  open(workspace, <AtQuarter quarter="2012-Q1" page={(at) => <IndicatorPage {...at} indicator="pi1172" />} />)
  const part = within(await screen.findByRole('region', { name: 'Where this figure comes from' }))
  expect(
    await part.findByText(
      /^Data taken from Theseus on 3 July 2012; prepared by Performance analyst, [^;]+\.$/,
    ),
  ).toBeVisible()
  expect(
    part.getByText(/^Actual, target and comment: written on .* by another program; came with/),
  ).toBeVisible()
})
