import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { CellOutcome } from '#ui/grid/gridMeta.ts'
import { announcements } from '#ui/kit/announce.ts'
import { unsaved, useAskBeforeLeaving } from '#ui/kit/unsaved.ts'
import { noteKept, noteUnsaved } from '#ui/kit/unsavedEditor.ts'
import { EditableText } from '#ui/section/EditableText'
import { Announcer } from '#ui/kit/Announcer'
import { focusOn, open } from './gridPage'
import { Scorecard } from './scorecard'

const isUnsaved = (): boolean => unsaved.get().holders.size > 0

/** Whether the browser would ask before it leaves. */
function asks(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  dispatchEvent(event)
  return event.defaultPrevented
}

function Asking({ children }: { readonly children?: ReactNode }) {
  useAskBeforeLeaving(false)
  return children
}

describe('a cell', () => {
  test('counts as unsaved from the first character until it is stored', async () => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard('{Enter}')
    expect(isUnsaved()).toBe(false)
    await user.keyboard('7')
    expect(isUnsaved()).toBe(true)
    await user.keyboard('{Enter}')
    expect(isUnsaved()).toBe(false)
  })

  test('is stored when its page goes away', async () => {
    const onStore = vi.fn<(text: string) => void>()
    const { unmount } = render(<Scorecard onStore={onStore} />)
    focusOn(1, 2)
    await userEvent.keyboard('1900')
    unmount()
    await vi.waitFor(() => expect(onStore.mock.calls).toEqual([['1900']]))
    expect(isUnsaved()).toBe(false)
  })

  test('whose text was refused says what is lost when its page goes away', async () => {
    const { rerender } = render(<Scorecard />)
    focusOn(1, 2)
    await userEvent.keyboard('abc{Enter}{Tab}')
    rerender(<Announcer />)
    expect(await screen.findByText('Not saved: abc in Actual of PI1128')).toBeInTheDocument()
    expect(unsaved.get().lost).toBe('abc in Actual of PI1128')
  })

  test('that was corrected withdraws its refusal', async () => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard('12x{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('“12x” is no figure')
    await user.keyboard('{Backspace}{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('')
    expect(screen.getByRole('alert').textContent).toBe('')
  })
})

describe('a narrative', () => {
  const stored = () => vi.fn<(text: string) => Promise<CellOutcome>>(() => Promise.resolve({ done: true }))
  const text = (onCommit: (given: string) => Promise<CellOutcome>) => (
    <EditableText label="Summary" text="Old." limit={150} invitation="What to know." onCommit={onCommit} />
  )
  const edit = () => userEvent.click(screen.getByRole('button', { name: 'Edit Summary' }))

  test('left while it is being stored says what is lost where it is refused', async () => {
    let refuse: (outcome: CellOutcome) => void = () => undefined
    const { unmount } = render(text(() => new Promise((resolve) => (refuse = resolve))))
    await edit()
    await userEvent.type(screen.getByRole('textbox', { name: 'Summary' }), ' Mine.')
    await userEvent.tab()
    unmount()
    refuse({ done: false, message: 'It was changed in another tab.' })
    await vi.waitFor(() => expect(unsaved.get().lost).toBe('Old. Mine. in Summary'))
  })

  test('is stored when its page goes away, or is hidden for good', async () => {
    const [gone, hidden] = [stored(), stored()]
    const { unmount } = render(text(gone))
    await edit()
    await userEvent.keyboard(' New.')
    expect(isUnsaved()).toBe(true)
    unmount()
    expect(gone.mock.calls).toEqual([['Old. New.']])
    expect(isUnsaved()).toBe(false)
    render(text(hidden))
    await edit()
    await userEvent.keyboard(' Newer.')
    act(() => void dispatchEvent(new Event('pagehide')))
    expect(hidden.mock.calls).toEqual([['Old. Newer.']])
  })

  test('that Escape took away is brought back, and stored only then', async () => {
    const onCommit = stored()
    render(text(onCommit))
    await edit()
    await userEvent.keyboard(' A long draft.{Escape}')
    expect(screen.getByText('Old.')).toBeVisible()
    expect(onCommit).not.toHaveBeenCalled()
    expect(announcements.get().polite.text).toMatch(/^What you typed was put aside/)
    await userEvent.click(screen.getByRole('button', { name: 'Bring back what I typed' }))
    expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveValue('Old. A long draft.')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onCommit.mock.calls).toEqual([['Old. A long draft.']])
  })

  test('[F18] that is kept as a draft on the disk can be left without being asked', () => {
    render(<Asking />)
    noteUnsaved('summary', true)
    expect(asks()).toBe(true)
    noteKept('summary', true)
    expect(asks()).toBe(false)
    noteUnsaved('another', true)
    expect(asks()).toBe(true)
    noteUnsaved('another', false)
    noteUnsaved('summary', false)
  })

  test('makes the browser ask before it is left where it is not kept', async () => {
    render(<Asking>{text(stored())}</Asking>)
    await edit()
    expect(asks()).toBe(false)
    await userEvent.keyboard('!')
    expect(asks()).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(asks()).toBe(false)
  })
})
