import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftsOf } from '#state/drafts'
import type { Typing } from '#state/drafts'
import { enterFor } from '#state/enteringFor'
import type { Workspace } from '#state/workspace'
import { DraftsOffer } from '#ui/drafts/DraftsOffer'
import { resuming } from '#ui/drafts/resume.ts'
import { SectionPage } from '#ui/pages/SectionPage'
import { openPage, storedValues } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
  await draftsOf(workspace).clear()
  resuming.set(undefined)
})

afterEach(() => {
  vi.useRealTimers()
  workspace.close()
})

const open = () =>
  openPage(workspace, (context) => (
    <>
      <DraftsOffer structure={context.structure} />
      <SectionPage {...context} section="crime" />
    </>
  ))

const standing = async (): Promise<string> => {
  const values = await storedValues(workspace, 'narrative', 'crime@2012-Q1')
  return 'challenges' in values ? String(values.challenges) : ''
}

/** A text whose page is gone. */
async function left(typing: Partial<Typing>): Promise<void> {
  const register = {
    kind: 'narrative',
    id: 'crime@2012-Q1',
    register: 'challenges',
    section: undefined,
  } as const
  const challenges = await standing()
  await draftsOf(workspace).type({
    id: 'left',
    place: 'narrative/crime@2012-Q1/challenges',
    register,
    name: 'Challenges',
    page: 'Tackling crime',
    address: '',
    texts: { text: `${challenges} And more.` },
    base: { text: challenges },
    ...typing,
  })
  draftsOf(workspace).leave('left')
}

const offer = () => screen.findByRole('region', { name: 'Texts that are not saved' })

test('a text that was left is shown from where it is new, and goes on in its editor', async () => {
  await left({})
  const user = await open()
  expect(await offer()).toHaveTextContent(/Challenges · Tackling crime.*“… And more\.”/)
  await user.click(screen.getByRole('button', { name: 'Go on writing Challenges' }))
  const editor = await screen.findByRole('textbox', { name: 'Challenges' })
  expect(editor).toHaveFocus()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(async () =>
    expect(await storedValues(workspace, 'narrative', 'crime@2012-Q1')).toMatchObject({
      challenges: expect.stringMatching(/ And more\.$/),
    }),
  )
  await vi.waitFor(() => expect(screen.queryByRole('region', { name: /not saved/ })).toBeNull())
})

test('a text that was typed for somebody says so, and goes on being theirs', async () => {
  const whom = { post: 'parking-services-manager', from: 'e-mail of 12 July' }
  enterFor(workspace, whom)
  await left({})
  enterFor(workspace, undefined)
  const user = await open()
  expect(await offer()).toHaveTextContent(/for Parking services manager.*, from e-mail of 12 July/i)
  await user.click(screen.getByRole('button', { name: 'Go on writing Challenges' }))
  expect(workspace.session.getState().enteringFor).toEqual(whom)
  enterFor(workspace, undefined)
})

test('a text that stands there by now is not offered', async () => {
  const challenges = await standing()
  await left({ texts: { text: challenges }, base: { text: '' } })
  await open()
  await vi.waitFor(() => expect(draftsOf(workspace).left.getState()).toEqual([]))
  expect(screen.queryByRole('region', { name: /not saved/ })).toBeNull()
})

test('where something else stands there by now, both are shown', async () => {
  await left({ texts: { text: 'Mine.' }, base: { text: 'What stood there.' } })
  await open()
  const both = within(await offer())
  expect(both.getByText('“Mine.”')).toBeVisible()
  expect(both.getByText('Changed since: it now says')).toBeVisible()
})

test('where its place does not open, the text is shown to be copied', async () => {
  await left({ place: 'narrative/gone@2012-Q1/challenges', register: undefined })
  const user = await open()
  await offer()
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  await user.click(screen.getByRole('button', { name: 'Go on writing Challenges' }))
  await vi.waitFor(() => expect(resuming.get()).toBeDefined())
  act(() => void vi.advanceTimersByTime(5000))
  expect(await offer()).toHaveTextContent('Its place did not open. Copy the text')
  expect(screen.getByText('Whole text', { exact: false }).closest('details')).toHaveAttribute('open')
})

test('[F20] one that is discarded is gone, and the focus is not lost', async () => {
  await left({})
  const user = await open()
  await offer()
  await user.click(screen.getByRole('button', { name: 'Discard Challenges' }))
  await vi.waitFor(() => expect(screen.queryByRole('region', { name: /not saved/ })).toBeNull())
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})
