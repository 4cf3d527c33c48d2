import './jsdomParts'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { write } from '#domain/change'
import type { ReturnedFile, SentFile } from '#domain/tracker'
import { save } from '#state/commands/save'
import { useReport } from '#state/useReport'
import type { Workspace } from '#state/workspace'
import { Tracker } from '#ui/exchange/Tracker'
import type { TrackerProps } from '#ui/exchange/Tracker'
import { Announcer } from '#ui/kit/Announcer'
import type { PageContext } from '#ui/pages/PageContext'
import { storedValues } from './examplePages'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace
beforeEach(async () => {
  workspace = await exampleWorkspace()
})
afterEach(() => {
  vi.unstubAllGlobals()
  workspace.close()
})

const crime = 'Tackling crime, fear of crime and anti-social behaviour'

const request: SentFile = {
  id: 'sha256:1',
  fileName: '2012-Q1_young-people_request_a7f3c2d9-1_9f2c41aa.json',
  at: '2012-07-02T09:00:00Z',
  quarters: ['2012-Q1'],
  sections: ['young-people'],
  posts: [],
}

const back: ReturnedFile = {
  fileName: '2012-Q1_young-people_return_b1b1b1b1-1_00000001.json',
  importedAt: '2012-07-10T09:00:00Z',
  quarters: ['2012-Q1'],
  sections: ['young-people'],
  posts: [],
  isIn: true,
}

/** The tracker of Quarter 1 2012/13 on 12 July 2012. */
function openTracker(props: Partial<TrackerProps> = {}) {
  const Tracked = ({ structure, quarter }: PageContext) => {
    const report = useReport(structure, quarter)
    return report && <Tracker report={report} sent={[]} returned={[]} signOffOf={() => 'none'} {...props} />
  }
  return open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={Tracked} />
      <Announcer />
    </>,
  )
}

const rowOf = (section: string) => screen.findByRole('row', { name: new RegExp(`^${section}`) })

/** Nothing was ever said of its submission. */
async function forgetSubmission(section: string) {
  const at = { kind: 'submission', id: `${section}@2012-Q1` } as const
  const row = await workspace.db.records.get([at.kind, at.id])
  const record = row?.record
  if (record?.kind !== 'submission') throw new Error('no submission')
  const { state, signOff } = record.values
  const writes = [
    write({ ...at, register: 'state' }, null, state),
    write({ ...at, register: 'signOff' }, null, signOff),
  ]
  await save(workspace, { label: 'Forget', writes })
}

test('[C14] each section says in shape and word how far it is, signed ones without a reminder', async () => {
  openTracker({ signOffOf: (section) => (section === 'crime' ? 'signed' : 'lapsed') })
  const signed = await rowOf(crime)
  expect(signed).toHaveTextContent('Signed offCommunity safety manager, 18 July 2012')
  expect(signed.querySelector('[data-symbol="tick"]')).not.toBeNull()
  expect(signed).toHaveTextContent('14 of 15')
  expect(within(signed).queryByRole('button')).toBeNull()
  const changed = await rowOf('Young People')
  expect(changed).toHaveTextContent('Changed sincesigned off by Corporate performance manager, 18 July 2012')
  expect(changed.querySelector('[data-symbol="diamond"]')).not.toBeNull()
  expect(screen.getByText('1 of 2 sections is signed off.')).toBeVisible()
})

test('[C14] a request that left, and what came back', async () => {
  await forgetSubmission('young-people')
  openTracker({ sent: [request] })
  const row = await rowOf('Young People')
  expect(row).toHaveTextContent(/Performance analyst.*Sent2 July 2012/)
  expect(row.querySelector('[data-symbol="ring"]')).not.toBeNull()
})

test('[C14] what came back is in', async () => {
  await forgetSubmission('young-people')
  openTracker({ sent: [request], returned: [back] })
  expect(await rowOf('Young People')).toHaveTextContent(/In10 July 2012.*not signed off/)
})

test('[C14] a deadline that is moved into the past makes a section late, and undo has its name', async () => {
  await forgetSubmission('young-people')
  openTracker({ sent: [request] })
  const deadline = await screen.findByLabelText('Deadline of Young People')
  expect(deadline).toHaveValue('2012-07-20')
  fireEvent.change(deadline, { target: { value: '2012-07-10' } })
  expect(await storedValues(workspace, 'submission', 'young-people@2012-Q1')).toMatchObject({
    deadline: '2012-07-20',
  })
  fireEvent.keyDown(deadline, { key: 'Enter' })
  fireEvent.blur(deadline)
  const row = await screen.findByRole('row', { name: /^Young People.*Late/ })
  expect(row).toHaveTextContent('Lateby 2 days')
  await vi.waitFor(() => expect(workspace.session.getState().save.state).toBe('saved'))
  expect(deadline).not.toHaveAttribute('aria-invalid')
  expect(screen.getByText('0 of 2 sections are signed off, 1 is late.')).toBeVisible()
  await vi.waitFor(() =>
    expect(workspace.session.getState().history.undo?.label).toBe('Deadline of Young People'),
  )
})

test('[C14] a deadline that cannot be meant is refused and stays as typed; Escape puts it aside', async () => {
  const user = openTracker()
  const deadline = await screen.findByLabelText('Deadline of Young People')
  fireEvent.change(deadline, { target: { value: '0012-07-10' } })
  fireEvent.blur(deadline)
  expect(deadline).toHaveAccessibleDescription(/The quarter begins on 1 April 2012/)
  expect(deadline).toHaveValue('0012-07-10')
  expect(await storedValues(workspace, 'submission', 'young-people@2012-Q1')).toMatchObject({
    deadline: '2012-07-20',
  })
  await user.type(deadline, '{Escape}')
  expect(deadline).toHaveValue('2012-07-20')
  expect(deadline).not.toHaveAttribute('aria-invalid')
})

test('[C14] a deadline of which only a part is typed does not empty the one that stands', async () => {
  openTracker()
  const deadline = await screen.findByLabelText('Deadline of Young People')
  Object.defineProperty(deadline, 'validity', { value: { badInput: true } })
  fireEvent.change(deadline, { target: { value: '' } })
  fireEvent.blur(deadline)
  expect(deadline).toHaveAccessibleDescription(/whole date/)
  expect(await storedValues(workspace, 'submission', 'young-people@2012-Q1')).toMatchObject({
    deadline: '2012-07-20',
  })
})

test('[C14] an emptied deadline is none', async () => {
  openTracker()
  const deadline = await screen.findByLabelText('Deadline of Young People')
  fireEvent.change(deadline, { target: { value: '' } })
  fireEvent.blur(deadline)
  await vi.waitFor(async () =>
    expect(await storedValues(workspace, 'submission', 'young-people@2012-Q1')).toMatchObject({
      deadline: null,
    }),
  )
})

test('a reminder is copied, and that is said', async () => {
  await forgetSubmission('young-people')
  const user = openTracker({ sent: [request] })
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  await user.click(await screen.findByRole('button', { name: 'Copy a reminder for Young People' }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(screen.getByText('Reminder for Young People copied. Paste it into an e-mail.')).toBeInTheDocument()
  const text = writeText.mock.calls[0]?.[0] ?? ''
  expect(text).toContain('Dear Performance analyst,')
  expect(text).toContain('It is due on 20 July 2012.')
  expect(text).toContain(request.fileName)
  expect(text).toMatch(/Dudley Metropolitan Borough Council, 12 July 2012$/)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('where the clipboard is refused the reminder is shown, ready to be selected', async () => {
  const user = openTracker()
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: () => Promise.reject(new Error('refused')) },
  })
  await user.click(await screen.findByRole('button', { name: 'Copy a reminder for Young People' }))
  const dialog = await screen.findByRole('dialog', { name: 'Reminder for Young People' })
  const area = within(dialog).getByLabelText<HTMLTextAreaElement>('Text of the e-mail')
  expect(area.value).toMatch(/^Subject: Young People, Quarter 1 2012\/13/)
  await user.click(within(dialog).getByRole('button', { name: 'Select the text' }))
  expect(area.selectionEnd).toBe(area.value.length)
  await user.click(within(dialog).getByRole('button', { name: /^Close/ }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
