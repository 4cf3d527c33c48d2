import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { write } from '#domain/change'
import { composite } from '#domain/ids'
import { rememberingChecks } from '#domain/checks'
import type { Report } from '#domain/scorecard'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import { draftsOf } from '#state/drafts'
import { FoundChecks } from '#ui/checks/FoundChecks'
import { Announcer } from '#ui/kit/Announcer'
import { ChecksPage } from '#ui/pages/ChecksPage'
import { unsavedForms } from '#ui/form/unsaved.ts'
import { exampleReport } from '../domain/exampleReport'
import { reportOf } from '../domain/report'
import { emptyWorkspace } from '../state/testWorkspace'
import { storedValues } from './examplePages'
import { AtQuarter, exampleWorkspace, open } from './opened'

afterEach(() => {
  location.hash = ''
})

const page = (
  <>
    <AtQuarter quarter="2012-Q1" page={ChecksPage} />
    <Announcer />
  </>
)

async function opened() {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await screen.findByText('9 things to check')
  return { workspace, user }
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)

test('[C1] what is wrong with the example stands under what was looked for, with its values', async () => {
  const { workspace } = await opened()
  expect(headings()).toEqual([
    'Reported status is not the computed one (2)',
    'Comment or corrective action missing (1)',
    'Same figures under different indicators (1)',
    'Titles alike, or one indicator in two rows (1)',
    'Reference mistyped in a text (1)',
    'Unit does not fit (1)',
    'Activity not fully reported, or past its date (2)',
  ])
  expect(screen.getByText('Nothing here stops a pack.')).toBeVisible()
  const list = within(screen.getByRole('list', { name: 'Reported status is not the computed one' }))
  expect(list.getByText(/“Exceeds” fits only with a tolerance of less than 0\.85%\./)).toBeVisible()
  expect(list.getByText(/“Exceeds” fits only if higher is better\./)).toBeVisible()
  expect(list.getByRole('link', { name: /^PI1124/ })).toHaveAttribute('href', '#/2012-Q1/section/crime')
  workspace.close()
})

test('[C8] a reference is put right where it stands, as one step that can be undone', async () => {
  const { workspace, user } = await opened()
  await user.click(screen.getByRole('button', { name: /^Write PI1172/ }))
  await screen.findByText('8 things to check')
  const id = composite('pi1172', '2012-Q1')
  expect(await storedValues(workspace, 'measurement', id)).toMatchObject({
    comment: 'PI1172: the target is still to be supplied by the community safety team.',
  })
  expect(screen.getByRole('link', { name: /^PI1174/ }).closest('li')).toHaveFocus()
  await undo(workspace)
  await screen.findByText('9 things to check')
  workspace.close()
})

test('[C1] [S15] the computed status is taken as the reported one', async () => {
  const { workspace, user } = await opened()
  await user.click(screen.getByRole('button', { name: /^Report “Below”/ }))
  await screen.findByText('8 things to check')
  expect(await storedValues(workspace, 'measurement', 'pi1124@2012-Q1')).toMatchObject({
    reportedStatus: { text: 'Below', band: 'below' },
  })
  workspace.close()
})

test('[C10] a finding is dismissed with a reason, listed apart, and put back', async () => {
  const { workspace, user } = await opened()
  await user.click(screen.getByRole('button', { name: /^Dismiss….*Unit does not fit/ }))
  const reason = screen.getByRole('textbox', { name: /Why it may stay/ })
  expect(reason).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.getByText('Say why it may stay as it is.')).toBeVisible()
  await user.type(reason, 'A rate by its definition')
  await user.keyboard('{Tab}')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  await screen.findByText('8 things to check')
  const dismissed = within(screen.getByRole('list', { name: 'Dismissed' }))
  expect(dismissed.getByText('Dismissed: A rate by its definition')).toBeVisible()
  await user.click(dismissed.getByRole('button', { name: /^Put back/ }))
  await screen.findByText('9 things to check')
  expect(screen.queryByRole('list', { name: 'Dismissed' })).toBeNull()
  workspace.close()
})

test('[C1] what only warns is dismissed all at once for one reason, as one step that can be undone', async () => {
  const { workspace, user } = await opened()
  await user.click(screen.getByRole('button', { name: /^Dismiss all 2 .*: Reported status is not/ }))
  await user.type(screen.getByRole('textbox', { name: /Why it may stay/ }), 'As it was printed')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  await screen.findByText('7 things to check')
  const dismissed = within(screen.getByRole('list', { name: 'Dismissed' }))
  expect(dismissed.getAllByText('Dismissed: As it was printed')).toHaveLength(2)
  await undo(workspace)
  await screen.findByText('9 things to check')
  workspace.close()
})

test('[F20] what was typed to dismiss a finding is offered no more once it is dismissed otherwise, or gone', async () => {
  const workspace = await exampleWorkspace()
  const drafts = draftsOf(workspace)
  await drafts.clear()
  const items = rememberingChecks('2012-07-12').run({ report: exampleReport(), reasonFor: () => undefined })
  const [first, second] = items.filter(({ finding }) => finding.check === 'C1')
  if (!first || !second) throw new Error('nothing is found')
  const names = ['gone', first.dismissal, `all ${first.dismissal}`, second.dismissal]
  const places = [
    ...names.map((name) => `form /2012-Q1/checks dismiss ${name}`),
    'form /2012-Q2/checks dismiss gone',
    'form /2012-Q1/packs/cabinet Front page and texts',
  ]
  for (const place of places) {
    const texts = { reason: 'As it was printed' }
    const typing = { register: undefined, name: 'x', page: 'Checks', address: '', texts, base: {} }
    await drafts.type({ ...typing, id: place, place })
    drafts.leave(place)
  }
  const left = () => drafts.left.getState().map(({ place }) => place)
  await waitFor(() => expect(left()).toHaveLength(places.length))
  const user = open(workspace, page, '/2012-Q1/checks')
  await waitFor(() => expect(left().toSorted()).toEqual(places.slice(1).toSorted()))
  const at = { kind: 'dismissal', id: first.dismissal, register: 'reason' } as const
  await save(workspace, { label: 'Dismissed', writes: [write(at, 'Otherwise', undefined)] })
  await waitFor(() => expect(left().toSorted()).toEqual(places.slice(3).toSorted()))
  const form = () => screen.queryByRole('textbox', { name: /Why it may stay/ })
  await user.click(await screen.findByRole('button', { name: /^Dismiss….*PI1174/ }))
  await user.type(screen.getByRole('textbox', { name: /Why it may stay/ }), 'A rate')
  expect(unsavedForms(workspace)).toHaveLength(1)
  const third = items.find(({ finding }) => finding.check === 'C10')
  const other = { kind: 'dismissal', id: third?.dismissal ?? '', register: 'reason' } as const
  await save(workspace, { label: 'Dismissed', writes: [write(other, 'Otherwise', undefined)] })
  await waitFor(() => expect(form()).toBeNull())
  await waitFor(() => expect(unsavedForms(workspace)).toEqual([]))
  workspace.close()
})

test('a form is closed without dismissing, and the focus goes back', async () => {
  const { workspace, user } = await opened()
  await user.click(screen.getByRole('button', { name: /^Dismiss….*PI1174/ }))
  await user.click(screen.getByRole('button', { name: 'Close without dismissing it' }))
  expect(screen.getByRole('button', { name: /^Dismiss….*PI1174/ })).toHaveFocus()
  workspace.close()
})

test('the list is grouped and narrowed by section, in the address', async () => {
  const { workspace, user } = await opened()
  await user.selectOptions(screen.getByLabelText('Grouped by'), 'section')
  expect(headings()).toEqual([
    'Young People (1)',
    'Tackling crime, fear of crime and anti-social behaviour (8)',
  ])
  await user.selectOptions(screen.getByLabelText('Section'), 'young-people')
  expect(await screen.findByText('1 thing to check')).toBeVisible()
  expect(location.hash).toContain('by=section&section=young-people')
  workspace.close()
})

/** The contents of the page over a made-up report. */
async function shown(report: Report) {
  const workspace = await emptyWorkspace()
  const items = rememberingChecks('2012-07-01').run({ report, reasonFor: () => undefined })
  const user = open(workspace, <FoundChecks report={report} items={items} />)
  return { workspace, user }
}

test('nothing wrong is said to be so', async () => {
  const { workspace } = await shown(reportOf([{ id: 'a', section: 'parks', actual: '10', target: '10' }]))
  expect(screen.getByText('Nothing looks wrong.')).toBeVisible()
  expect(screen.getByText('Nothing here stops a pack.')).toBeVisible()
  workspace.close()
})

test('[C3] what stops a pack is said first, and stands first', async () => {
  const { workspace } = await shown(
    reportOf([
      { id: 'b', section: 'parks', actual: '20', target: '10' },
      { id: 'a', section: 'parks', target: '10' },
    ]),
  )
  expect(screen.getByText(/^1 of these stops a pack until it is settled, or dismissed/)).toBeVisible()
  expect(headings()).toEqual([
    'Figure missing without a reason (1)',
    'Comment or corrective action missing (1)',
  ])
  expect(screen.getByTitle('Stops a pack')).toBeVisible()
  workspace.close()
})

test('of very many the headings are shown, and what is opened a hundred at a time', async () => {
  const rows = Array.from({ length: 250 }, (_, at) => ({ id: `r${at}`, section: 'parks', target: '10' }))
  const { workspace, user } = await shown(reportOf(rows))
  expect(screen.getByText('250 things to check')).toBeVisible()
  expect(screen.queryAllByRole('listitem')).toEqual([])
  await user.click(screen.getByText('Figure missing without a reason'))
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  await user.click(screen.getByRole('button', { name: 'Show 100 more of 150' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(200)
  expect(screen.queryByRole('button', { name: /^Dismiss all/ })).toBeNull()
  workspace.close()
})
