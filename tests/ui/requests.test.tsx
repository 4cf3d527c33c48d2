import './jsdomParts'
import { screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fail, ok } from '#domain/result'
import { issueRequests } from '#state/commands/issue'
import { save } from '#state/commands/save'
import type { Environment } from '#state/environment'
import { useReport } from '#state/useReport'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import { Overview } from '#ui/pages/Overview'
import type { PageContext } from '#ui/pages/PageContext'
import { RequestDesk } from '#ui/requests/RequestDesk'
import { asked, officer, requestOf, submitted, young } from '../state/requestStory'
import { takeIn, takeText } from '../state/taking'
import { emptyWorkspace, givenPath, testWorld } from '../state/testWorkspace'
import { AtQuarter, open } from './opened'

let workspace: Workspace & ReturnType<typeof testWorld>
afterEach(() => {
  vi.unstubAllGlobals()
  workspace.close()
})

/** A browser with the example, whose world outside is changed. */
async function withExample(change: Partial<Environment> = {}) {
  await emptied(change)
  await takeIn(workspace, await givenPath('public/example-dudley-2012-13.json'))
}

async function emptied(change: Partial<Environment> = {}) {
  const world = testWorld()
  const changed = { ...world, environment: { ...world.environment, ...change } }
  workspace = { ...changed, ...(await emptyWorkspace(changed)) }
}

const Desk = ({ structure, quarter }: PageContext) => {
  const report = useReport(structure, quarter)
  return report && <RequestDesk report={report} />
}

const show = (page: (context: PageContext) => ReactNode, quarter = '2012-Q1') =>
  open(
    workspace,
    <>
      <AtQuarter quarter={quarter} page={page} />
      <Announcer />
    </>,
  )

const names = () =>
  screen
    .getAllByRole('checkbox')
    .map(
      (box) =>
        (box instanceof HTMLInputElement && box.checked ? '✓ ' : '') +
        (box.closest('label')?.textContent ?? ''),
    )
const title = 'Tackling crime, fear of crime and anti-social behaviour'
const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('requests are sent', () => {
  test('to all sections without one, as one ZIP, each with a covering text', async () => {
    await withExample()
    const user = show(Desk)
    const issue = await button('Issue 2 requests')
    expect(names()).toEqual(['✓ Young People', `✓ ${title}`])
    expect(screen.getByLabelText('Young People')).toHaveAccessibleDescription(
      'Performance analyst · due 20 July 2012 · no request yet',
    )
    await user.click(issue)
    const done = await screen.findByText(/^2 requests were saved to your downloads in one ZIP file: /)
    expect(done).toHaveTextContent(/2012-Q1_requests_2012-07-12_[0-9a-f]{8}\.zip/)
    expect(document.activeElement).toContainElement(done)
    expect(document.activeElement).not.toBe(document.body)
    expect(workspace.savedBytes).toHaveLength(1)
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    await user.click(await button('Copy covering text for Young People'))
    const text = writeText.mock.calls[0]?.[0] ?? ''
    expect(text).toContain('Subject: Young People, Quarter 1 2012/13')
    expect(text).toContain('Dear Performance analyst,')
    expect(text).toContain('Please send it back by 20 July 2012.')
    expect(text).toMatch(/\n1\. .*\n2\. Open https:\/\/quarterdeck\.example\/ .*\n3\. .*\n4\. /)
    await user.click(await button('Copy all covering texts'))
    expect(writeText.mock.calls[1]?.[0]?.match(/^Subject: /gm)).toHaveLength(2)
    expect(await button('Issue requests')).toBeDisabled()
    expect(names()).toEqual(['Young People', title])
    expect(screen.getByLabelText('Young People')).toHaveAccessibleDescription(/request sent 12 July 2012$/)
  })

  test('not again to those who have one, unless they are ticked', async () => {
    await withExample()
    await issueRequests(workspace, [asked(young)], { as: 'download' })
    show(Desk)
    await button('Issue 1 request')
    expect(names()).toEqual(['Young People', `✓ ${title}`])
  })

  test('to posts, all or none or some of them; one alone is one file', async () => {
    await withExample()
    const user = show(Desk)
    await user.click(await screen.findByLabelText(/^post/))
    expect(names().filter((name) => name.startsWith('✓'))).toHaveLength(8)
    expect(screen.getByLabelText('Substance misuse manager')).toHaveAccessibleDescription(new RegExp(title))
    await user.click(await button('Tick none'))
    expect(await button('Issue requests')).toBeDisabled()
    expect(screen.getByText('Tick at least one post.')).toBeVisible()
    await user.click(screen.getByLabelText('Substance misuse manager'))
    await user.click(await button('Issue 1 request'))
    expect(await screen.findByText(/^1 request was saved to your downloads: /)).toHaveTextContent(
      '2012-Q1_substance-misuse-manager_request_',
    )
  })

  test('with the note of the opening, or the usual words; what is typed goes along', async () => {
    await withExample()
    const user = show(Desk)
    const note = await screen.findByLabelText<HTMLTextAreaElement>('Note to officers')
    expect(note.value).toMatch(/^Please fill in/)
    await user.clear(note)
    await user.type(note, 'Short and plain.')
    await user.click(await button('Tick none'))
    await user.click(screen.getByLabelText('Young People'))
    await user.click(await button('Issue 1 request'))
    await screen.findByText(/^1 request was saved/)
    expect(workspace.saved[0]?.text).toContain('"note": "Short and plain."')
  })

  test('a second round goes to those who have figures in the bands that are ticked', async () => {
    await withExample()
    const user = show(Desk)
    await user.click(await screen.findByLabelText(/^a second round/))
    const bands = screen.getByRole('group', { name: 'On figures that are' })
    const ticked = within(bands)
      .getAllByRole<HTMLInputElement>('checkbox')
      .filter(({ checked }) => checked)
    expect(ticked.map((box) => box.closest('label')?.textContent)).toEqual([expect.stringMatching(/below/i)])
    expect(screen.getByLabelText(title)).toHaveAccessibleDescription(/[1-9] figures? to comment on/)
    expect(screen.getByLabelText(title)).toBeChecked()
    expect(screen.getByLabelText('Young People')).toHaveAccessibleDescription(/0 figures to comment on/)
    expect(screen.getByLabelText('Young People')).not.toBeChecked()
    await user.click(await button('Issue 1 request'))
    await screen.findByText(/^1 request was saved/)
    expect(JSON.parse(workspace.saved[0]?.text ?? '').head.asks).toMatchObject({ what: 'comments' })
  })

  test('into a folder; given up, nothing was sent', async () => {
    let turn = 0
    const files: string[] = []
    const write = (name: string) => {
      files.push(name)
      return Promise.resolve(name.includes('young') ? fail('the disk is full') : ok(null))
    }
    await withExample({
      chooseFolder: () => {
        turn += 1
        if (turn === 1) return Promise.resolve({ outcome: 'cancelled' })
        if (turn === 2) return Promise.resolve({ outcome: 'refused', message: 'not allowed' })
        return Promise.resolve({ outcome: 'chosen', it: { name: 'Quarter 1', write } })
      },
    })
    const user = show(Desk)
    await user.click(await screen.findByLabelText('one by one in a folder'))
    await user.click(await button('Issue 2 requests'))
    expect(await screen.findByText(/^No folder was chosen. Nothing was sent/)).toBeVisible()
    await user.click(await button('Issue 2 requests'))
    expect(await screen.findByText(/did not let that folder be used/)).toBeVisible()
    expect(await workspace.db.exports.count()).toBe(0)
    await user.click(await button('Issue 2 requests'))
    expect(await screen.findByText('1 request was saved in the folder Quarter 1')).toBeVisible()
    expect(screen.getByText('Young People: the disk is full')).toBeVisible()
    expect(files).toHaveLength(2)
    expect(names()).toEqual(['✓ Young People', title])
  })
})

describe('what an officer was asked for', () => {
  test('stands on the overview, with the note and the way to the section', async () => {
    workspace = { ...testWorld(), ...(await officer(young)) }
    show(Overview)
    const heading = await screen.findByRole('heading', { name: 'You were asked for Young People' })
    const panel = heading.closest('section')
    expect(panel).toHaveTextContent('Please.')
    expect(panel).toHaveTextContent('Deadline20 July 2012')
    expect(within(panel ?? document.body).getByRole('link', { name: 'Young People' })).toHaveAttribute(
      'href',
      expect.stringMatching(/section\/young-people$/),
    )
    expect(screen.queryByText(new RegExp(title))).toBeNull()
  })

  test('is not said to the clerk who takes the return in', async () => {
    const colleague = await officer(young)
    const { text } = await submitted(colleague)
    colleague.close()
    await withExample()
    await takeText(workspace, text)
    show((context) => (
      <>
        <Overview {...context} />
        <Desk {...context} />
      </>
    ))
    await button('Issue 2 requests') // the files have been read
    await screen.findByRole('heading', { name: 'Who has submitted' })
    expect(screen.queryByText(/You were asked for/)).toBeNull()
  })

  test('is submitted: what is missing first, then one file, and again with everything', async () => {
    workspace = { ...testWorld(), ...(await officer(young)) }
    const at = { kind: 'measurement', id: 'first-time-entrants@2012-Q1', register: 'comment' } as const
    await save(workspace, { label: 'Comment', writes: [{ ...at, value: 'Fewer.', before: undefined }] })
    const user = show(Overview)
    await user.click(await button('Submit'))
    const dialog = await screen.findByRole('dialog', { name: 'Submit Young People' })
    expect(dialog).toHaveTextContent(/signed off by Corporate performance manager on 18 July 2012/)
    await user.click(within(dialog).getByRole('button', { name: 'Save the file' }))
    const done = await screen.findByRole('dialog', { name: 'Submitted: Young People' })
    expect(done).toHaveTextContent(/Saved to your downloads: 2012-Q1_young-people_return_/)
    expect(done).toHaveTextContent('In it: 1 comment.')
    expect(done).toHaveTextContent(/content [0-9a-f]{8}/)
    const [closer] = within(done).getAllByRole('button', { name: /Close/ })
    if (closer) await user.click(closer)
    expect(await button('Submit again')).toBeVisible()
    expect(workspace.saved).toHaveLength(1)
  })

  test('where no place is chosen, nothing is submitted', async () => {
    const text = await requestOf(young)
    await emptied({ choosePlace: () => Promise.resolve({ outcome: 'cancelled' }) })
    await takeText(workspace, text)
    const user = show(Overview)
    await user.click(await button('Submit'))
    await user.click(await button('Save the file'))
    expect(await screen.findByText('No place was chosen. Nothing was submitted.')).toBeVisible()
    const row = await workspace.db.records.get(['submission', 'young-people@2012-Q1'])
    expect(row?.record?.values).toMatchObject({ state: 'accepted' })
    expect(await workspace.db.exports.count()).toBe(0)
    expect(screen.queryByRole('button', { name: 'Share the file' })).toBeNull()
  })
})
