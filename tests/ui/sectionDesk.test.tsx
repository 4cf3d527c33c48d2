import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { creation, write } from '#domain/change'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { save } from '#state/commands/save'
import { writeRequests } from '#state/commands/submit'
import type { WrittenFile } from '#state/commands/exportFile'
import type { RequestWanted } from '#state/commands/submit'
import type { Workspace } from '#state/workspace'
import { SectionPage } from '#ui/pages/SectionPage'
import { emptyWorkspace } from '../state/testWorkspace'
import { cellOf, focusOn, openPage, storedValues } from './examplePages'
import { exampleWorkspace, fileOf } from './opened'

let clerk: Workspace
const opened: Workspace[] = []

beforeEach(async () => {
  clerk = await exampleWorkspace()
  opened.push(clerk)
})

afterEach(() => opened.splice(0).forEach((one) => one.close()))

const open = (workspace: Workspace) =>
  openPage(workspace, (context) => <SectionPage {...context} section="crime" />)

/** The officer's browser, empty but for a request of the section. */
async function officer(asks: RequestWanted['asks'] = { what: 'everything' }): Promise<Workspace> {
  const [request] = await writeRequests(clerk, [{ part, note: 'Please by Friday.', asks }])
  const workspace = await emptyWorkspace()
  opened.push(workspace)
  await take(workspace, request)
  return workspace
}

const part = { quarter: '2012-Q1', sections: ['crime'], posts: [] }

async function take(workspace: Workspace, request: WrittenFile | undefined): Promise<void> {
  const preview = await previewFile(workspace, fileOf(request?.text ?? '', request?.fileName))
  if (!preview.ok) throw new Error(preview.error[0]?.message)
  await acceptFile(workspace, preview.value)
}

const desk = () => screen.findByRole('region', { name: 'To do and sign-off' })

/** The line of the desk by its name. */
async function line(name: 'To do' | 'Sign-off' | 'Submit'): Promise<HTMLElement> {
  const found = within(await desk())
    .getByText(name)
    .closest('details')
  if (!found) throw new Error(`no line ${name}`)
  return found
}

async function type(user: Awaited<ReturnType<typeof open>>, row: string, text: string): Promise<void> {
  focusOn(cellOf(row, 'actual'))
  await user.keyboard(`${text}{Enter}`)
}

const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement : null)

const submission = (workspace: Workspace) => storedValues(workspace, 'submission', 'crime@2012-Q1')

describe('what is left to do', () => {
  test('[C2] [C13] to the officer it is open, with the note of the request and how much is done', async () => {
    await open(await officer())
    const list = await line('To do')
    expect(list).toHaveAttribute('open')
    expect(list).toHaveTextContent('13 of 16 done')
    expect(list).toHaveTextContent('Please by Friday.')
    expect(list).toHaveTextContent('Due by 20 July 2012.')
    const items = within(list).getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent.split(':')[0])).toEqual([
      expect.stringMatching(/^PI1124 Below the target tolerance comment on “Below”/),
      'PI1172 target awaited',
      expect.stringMatching(/^TA1a choose the status/),
      expect.stringMatching(/^TA3b behind/),
    ])
    expect(screen.queryByText('Young People')).not.toBeInTheDocument()
  })

  test('to the clerk it is folded', async () => {
    await open(clerk)
    for (const name of ['To do', 'Sign-off', 'Submit'] as const)
      expect(await line(name)).not.toHaveAttribute('open')
    expect(await desk()).toHaveAttribute('data-screen-only')
  })

  test('an item jumps to its cell, and is gone once it is done', async () => {
    const user = await open(await officer())
    const list = within(await line('To do'))
    await user.click(list.getByRole('button', { name: /^comment on/ }))
    expect(cellOf('pi1124', 'comment')).toHaveFocus()
    await user.keyboard('More were reported in May.{Enter}')
    await waitFor(() => expect(list.queryByRole('button', { name: /^comment on/ })).toBeNull())
    await user.click(list.getByRole('button', { name: /^choose the status/ }))
    expect(cellOf('ta1a', 'status')).toHaveFocus()
    expect(list.getByRole('link', { name: /^corrective action/ })).toHaveAttribute(
      'href',
      '#/2012-Q1/indicator/pi1124',
    )
  })

  test('[C13] why an activity is behind and what comes next is written under its table', async () => {
    const workspace = await officer()
    const user = await open(workspace)
    await user.click(within(await line('To do')).getByRole('button', { name: /^behind/ }))
    expect(screen.getByLabelText('Why it is behind')).toHaveFocus()
    await user.keyboard('Posts are vacant.')
    await user.type(screen.getByLabelText('What comes next'), 'Two posts are filled in August.')
    await user.click(screen.getByRole('button', { name: 'Save next step' }))
    await waitFor(async () => expect(await line('To do')).toHaveTextContent('14 of 16 done'))
    expect(await storedValues(workspace, 'progress', 'ta3b@2012-Q1')).toMatchObject({
      nextStep: { reason: 'Posts are vacant.', action: 'Two posts are filled in August.', by: null },
    })
  })

  test('an empty summary opens its editor', async () => {
    const at = { kind: 'narrative', id: 'crime@2012-Q1', register: 'summary' } as const
    const before = Object(await storedValues(clerk, 'narrative', 'crime@2012-Q1')).summary
    await save(clerk, { label: 'Summary', writes: [write(at, '', before)] })
    const user = await open(clerk)
    const list = await line('To do')
    await user.click(within(list).getByText('To do'))
    await user.click(within(list).getByRole('button', { name: /^write the summary/ }))
    expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveFocus()
  })

  test('a question jumps to the form for its answer', async () => {
    const about = { kind: 'measurement', id: 'pi1128@2012-Q1' }
    const asked = { text: 'Why so few?', post: null, meeting: '', on: null }
    await save(clerk, { label: 'Question', writes: creation('question', 'q1', { about, asked }) })
    const user = await open(await officer())
    const list = within(await line('To do'))
    await user.click(await list.findByRole('button', { name: /^answer “Why so few\?”/ }))
    expect(screen.getByRole('textbox', { name: 'Answer' })).toHaveFocus()
  })

  test('[B5] a second round asks for words on its bands alone', async () => {
    await open(await officer({ what: 'comments', bands: ['below'] }))
    const list = await line('To do')
    expect(list).toHaveTextContent('only comments and corrective actions are asked for')
    expect(list).toHaveTextContent('0 of 1 done')
    expect(within(list).getAllByRole('listitem')).toHaveLength(1)
  })
})

describe('[C14] signing off', () => {
  test('by the post of the section today; a later change lapses it for that row, back restores it', async () => {
    const workspace = await officer()
    const user = await open(workspace)
    const sign = await line('Sign-off')
    expect(sign).toHaveTextContent('Which rows were signed was not noted.')
    await user.click(within(sign).getByText('Sign-off'))
    await user.click(within(sign).getByRole('button', { name: 'Withdraw the sign-off' }))
    await within(sign).findByText('not signed off')
    await waitFor(() => expect(sign).toContainElement(focused()))
    expect(within(sign).getByLabelText('Signed off by')).toHaveDisplayValue('Community safety manager, CEX')
    await user.click(within(sign).getByRole('button', { name: 'Sign off' }))
    expect(sign).toHaveTextContent('Say how it was signed off')
    await user.type(within(sign).getByLabelText('How'), 'in person')
    await user.click(within(sign).getByRole('button', { name: 'Sign off' }))
    await within(sign).findByText(/^Signed off by Community safety manager, CEX on .*, in person/)
    await waitFor(() => expect(sign).toContainElement(focused()))
    expect(await submission(workspace)).toMatchObject({
      signOff: { how: 'in person', rows: { 'measurement/pi1128@2012-Q1': expect.any(String) } },
    })
    await type(user, 'pi1128', '1900')
    const changed = await within(sign).findByRole('list', { name: 'Changed since' })
    expect(changed).toHaveTextContent(/^PI1128 Overall Recorded Crime changed$/)
    await user.click(within(changed).getByRole('button', { name: /^PI1128/ }))
    expect(cellOf('pi1128', 'actual')).toHaveFocus()
    await type(user, 'pi1128', '1850')
    await waitFor(() => expect(within(sign).queryByRole('list')).toBeNull())
    expect(sign).toHaveTextContent(/signed off by Community safety manager/)
  })
})

describe('submitting', () => {
  test('says what is missing, saves one file, and notices what is changed later', async () => {
    const workspace = await officer()
    const user = await open(workspace)
    const submit = await line('Submit')
    await user.click(within(submit).getByText('Submit'))
    expect(submit).toHaveTextContent('Missing: 3 of 16 on the list above.')
    await user.click(within(submit).getByRole('button', { name: 'Submit all the same' }))
    await within(submit).findByText(/^Saved to your downloads: 2012-Q1_.*_return_/)
    await within(submit).findByText(/Nothing has changed here since/)
    expect(await submission(workspace)).toMatchObject({ state: 'submitted' })
    await type(user, 'pi1128', '1900')
    await within(submit).findByText(/^Changed since you submitted on .*; submit again\.$/)
    await user.click(within(submit).getByRole('button', { name: 'Submit again' }))
    await within(submit).findByText(/Nothing has changed here since/)
    expect(await workspace.db.exports.count()).toBe(2)
  })

  test('says where it was asked for again after it was submitted', async () => {
    const asked = [{ what: 'everything' }, { what: 'comments', bands: ['below'] }] as const
    const [first, again] = await writeRequests(
      clerk,
      asked.map((asks) => ({ part, note: '', asks })),
    )
    const workspace = await emptyWorkspace()
    opened.push(workspace)
    await take(workspace, first)
    const user = await open(workspace)
    const submit = await line('Submit')
    await user.click(within(submit).getByText('Submit'))
    await user.click(within(submit).getByRole('button', { name: 'Submit all the same' }))
    await within(submit).findByText(/^submitted on/)
    vi.spyOn(workspace.environment, 'now').mockReturnValue('2012-07-13T09:30:00Z')
    await take(workspace, again)
    expect(await within(submit).findByText('asked for again since you submitted')).toBeVisible()
  })
})
