import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { dump } from '../storage/openedDatabase'
import { AtQuarter, exampleWorkspace, fileOf, open } from './opened'
import { figure, smallFile, smallText } from './smallFiles'

const page = <AtQuarter quarter="2012-Q1" page={ExchangePage} />
const chooser = () => screen.findByLabelText<HTMLInputElement>('Choose files')
const actual = (value: string) => ({ actual: { state: 'final', value } })

const anas = () =>
  smallFile({
    name: 'ana.json',
    records: [figure('pi1128', { comment: 'Fewer.' }), figure('pi1171', { comment: 'Burglary fell.' })],
    head: { actor: { id: 'ana', name: 'Crime analyst', seq: 1, previous: null } },
  })
const bens = () => smallFile({ name: 'ben.json', records: [figure('pi1174', { comment: 'Robbery fell.' })] })
const wrong = (name: string) => fileOf('PK\u0003\u0004', name)

test('many files are read together; a refused one has its own sentences and does not stop the others', async () => {
  const workspace = await exampleWorkspace()
  const before = await dump(workspace.db)
  const user = open(workspace, page)
  await user.upload(await chooser(), [anas(), wrong('notes.json'), bens()])
  expect(await screen.findByRole('heading', { level: 3, name: '2 files' })).toHaveFocus()
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent(/notes\.json was not opened/)
  expect(alert.textContent?.match(/nothing was changed/gi)).toHaveLength(1)
  expect(screen.getByText(/^2 files: 3 records are new\./)).toBeVisible()
  const list = screen.getByRole('list', { name: 'Files' })
  expect(list).toHaveTextContent(/ana\.json Return from Crime analyst · Quarter 1 2012\/13/)
  expect(await dump(workspace.db)).toBe(before)
  await user.click(screen.getByText('ben.json'))
  expect(await screen.findByRole('row', { name: /PI1174.*comment Robbery fell/ })).toBeVisible()
  expect(screen.queryByText(/worth a question/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Take in 2 files' }))
  expect(await screen.findByText('Taken in: 2 files')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Withdraw ben.json' }))
  await screen.findByText('1 value would go back')
  await user.click(screen.getByRole('button', { name: 'Withdraw this file' }))
  expect(await screen.findByText('Withdrawn: ben.json', { selector: 'p' })).toBeVisible()
  expect(screen.getByText('Taken in: 2 files')).toBeVisible()
  await undo(workspace)
  await undo(workspace)
  expect(await screen.findByText('Taken out again: 2 files')).toBeVisible()
  workspace.close()
})

test('a file and a part are left out with the keyboard alone', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.upload(await chooser(), [anas(), bens()])
  await screen.findByRole('heading', { level: 3, name: '2 files' })
  screen.getByRole('checkbox', { name: 'Take in ben.json' }).focus()
  await user.keyboard(' ')
  expect(await screen.findByText(/^2 records are new\. Nothing has been changed yet\./)).toBeVisible()
  await user.click(screen.getByText('ana.json'))
  const part = await screen.findByRole('checkbox', { name: /Take in: Figure of PI1171.*comment/ })
  part.focus()
  await user.keyboard(' ')
  expect(await screen.findByText(/^1 record is new\. 1 record is left out\./)).toBeVisible()
  screen.getByRole('button', { name: 'Take in 1 file' }).focus()
  await user.keyboard('{Enter}')
  await screen.findByText('Taken in: ana.json')
  expect(await commentOf(workspace, 'pi1128')).toBe('Fewer.')
  expect(await commentOf(workspace, 'pi1171')).not.toBe('Burglary fell.')
  expect(await commentOf(workspace, 'pi1174')).not.toBe('Robbery fell.')
  workspace.close()
})

test('[G6] a proposal stands apart and unticked, waits when it is left, and can be accepted then', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const wider = figure('pi1128', { target: { kind: 'point', value: '3000', strict: false } })
  await user.upload(await chooser(), [smallFile({ name: 'wider.json', records: [wider] })])
  expect(await screen.findByText(/1 proposal is left out unless you tick it below/)).toBeVisible()
  const apart = screen.getByRole('region', { name: 'Proposals' })
  expect(within(apart).getByRole('checkbox')).not.toBeChecked()
  expect(apart).toHaveTextContent(/2,061.*3,000/)
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  const accept = await screen.findByRole('button', { name: /^Accept: Figure of PI1128.*target/ })
  expect(await unsettledOf(workspace)).toEqual([])
  await user.click(accept)
  const answered = await screen.findByText(/^All proposals are answered/)
  expect(screen.queryByRole('heading', { level: 2, name: 'Proposals' })).toBeNull()
  expect(document.activeElement).not.toBe(document.body)
  expect(document.activeElement).toContainElement(answered)
  expect(await unsettledOf(workspace)).toEqual(['target'])
  workspace.close()
})

test('a ticked proposal is taken in at once', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const wider = figure('pi1128', { target: { kind: 'point', value: '3000', strict: false } })
  await user.upload(await chooser(), [smallFile({ name: 'wider.json', records: [wider] })])
  const apart = await screen.findByRole('region', { name: 'Proposals' })
  await user.click(within(apart).getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  await screen.findByText('Taken in: wider.json')
  expect(await unsettledOf(workspace)).toEqual(['target'])
  workspace.close()
})

test('a dropped folder is read to its depths', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  await chooser()
  const dropped = Object.assign(new Event('drop', { cancelable: true }), {
    dataTransfer: {
      types: ['Files'],
      files: [],
      items: [{ webkitGetAsEntry: () => folderOf([fileEntry(anas()), folderOf([fileEntry(bens())])]) }],
    },
  })
  globalThis.dispatchEvent(dropped)
  expect(dropped.defaultPrevented).toBe(true)
  expect(await screen.findByRole('heading', { level: 3, name: '2 files' })).toBeVisible()
  workspace.close()
})

test('the text of a file can be pasted, on the page and into a box', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const text = smallText({ records: [figure('pi1128', { comment: 'Fewer.' })] })
  const opener = await screen.findByRole('button', { name: 'Paste a table or text' })
  await user.click(opener)
  await user.click(await screen.findByRole('button', { name: 'See what is in it' }))
  const box = screen.getByLabelText('Table or text')
  expect(box).toHaveAccessibleDescription(/nothing here yet/)
  fireEvent.change(box, { target: { value: text } })
  await user.click(await screen.findByRole('button', { name: 'See what is in it' }))
  expect(await screen.findByRole('heading', { level: 3, name: 'Pasted text' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Leave it' }))
  expect(opener).toHaveFocus()
  const pasted = Object.assign(new Event('paste', { cancelable: true, bubbles: true }), {
    clipboardData: { files: [], getData: () => text },
  })
  document.body.dispatchEvent(pasted)
  expect(await screen.findByRole('heading', { level: 3, name: 'Pasted text' })).toBeVisible()
  workspace.close()
})

test('[F42] a file from the future is taken as it is, and says so; a late figure is marked', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  const late = { ...figure('pi1128', actual('1851')), id: 'pi1128@2011-Q4' }
  const file = smallFile({ name: 'late.json', records: [late], head: { createdAt: '2031-01-01T00:00:00Z' } })
  await user.upload(await chooser(), [file])
  expect(await screen.findByText(/written later than your clock shows/)).toBeVisible()
  expect(screen.getByText(/late figure or correction of Quarter 4 2011\/12/)).toBeVisible()
  workspace.close()
})

test.each([
  { posts: [], name: /^Go to Tackling crime/, href: '#/2012-Q1/section/crime' },
  { posts: ['clerk'], name: 'Go to the overview', href: '#/2012-Q1' },
])('an officer who took a request in goes on with what it asks for: $href', async ({ posts, name, href }) => {
  const workspace = await exampleWorkspace()
  const asksColleague = {
    what: 'request',
    quarter: '2012-Q1',
    sections: ['young-people'],
    posts: [],
  } as const
  await exportFile(workspace, { scope: asksColleague })
  const user = open(workspace, page)
  const scope = { quarters: ['2012-Q1'], sections: ['crime'], posts }
  const records = [figure('pi1128', { comment: 'Please say why.' })]
  await user.upload(await chooser(), [
    smallFile({ name: 'r.json', kind: 'request', records, head: { scope } }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  expect(await screen.findByRole('link', { name })).toHaveAttribute('href', href)
  workspace.close()
})

test('what was ticked off stays so when the work changed meanwhile', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page)
  await user.upload(await chooser(), [anas(), bens()])
  await user.click(await screen.findByRole('checkbox', { name: 'Take in ben.json' }))
  const write = { kind: 'measurement', id: 'pi1174@2012-Q1', register: 'comment' } as const
  await save(workspace, { label: 'x', writes: [{ ...write, value: 'mine', before: undefined }] })
  await user.click(screen.getByRole('button', { name: 'Take in 1 file' }))
  expect(await screen.findByText('Your work changed while you looked at these files.')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Take in ben.json' })).not.toBeChecked()
  workspace.close()
})

async function commentOf(workspace: Awaited<ReturnType<typeof exampleWorkspace>>, indicator: string) {
  const row = await workspace.db.records.get(['measurement', `${indicator}@2012-Q1`])
  const values: Readonly<Record<string, unknown>> = { ...row?.record?.values }
  return values['comment']
}

/** What of PI1128 stands against each other: a target that was taken stands beside the one of the example. */
async function unsettledOf(workspace: Awaited<ReturnType<typeof exampleWorkspace>>) {
  const row = await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])
  return row?.record?.unsettled
}

const fileEntry = (file: File) => ({
  isFile: true,
  isDirectory: false,
  name: file.name,
  file: (done: (file: File) => void) => done(file),
})

function folderOf(entries: readonly object[]): object {
  return {
    isFile: false,
    isDirectory: true,
    name: 'folder',
    createReader() {
      const portions = [...entries.map((entry) => [entry]), []]
      return { readEntries: (done: (portion: readonly object[]) => void) => done(portions.shift() ?? []) }
    },
  }
}
