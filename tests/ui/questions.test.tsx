import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undo } from '#state/commands/history'
import type { Workspace } from '#state/workspace'
import { unsaved } from '#ui/kit/unsaved.ts'
import {
  about,
  ask,
  asked,
  items,
  managersWorkspace,
  openIndicator,
  questions,
  stored,
} from './questionPages'

let workspace: Workspace

beforeEach(async () => {
  workspace = await managersWorkspace()
})

afterEach(() => workspace.close())

describe('a question on a figure', () => {
  test('is asked, answered, and taken back step by step, by keyboard alone', async () => {
    const user = await openIndicator(workspace)
    expect(questions().getByText('Nothing has been asked yet.')).toBeVisible()
    await user.click(questions().getByText('Ask a question'))
    const form = within(screen.getByRole('form', { name: /^Ask a question on PI1172/ }))
    await waitFor(() => expect(form.getByLabelText('Asked by')).toHaveValue('performance-manager'))
    form.getByLabelText('Question').focus()
    await user.keyboard('Why did it fall?{Tab}{Tab}{Tab}{Tab}{Enter}')
    expect(await questions().findByText('Why did it fall?', { selector: 'p' })).toBeVisible()
    expect(questions().getByText('Asked by Corporate performance manager, CEX on 12 July 2012')).toBeVisible()
    expect(questions().getByText('Waits for an answer')).toBeVisible()
    await waitFor(() => expect(form.getByLabelText('Question')).toHaveValue(''))
    expect(await stored(workspace)).toEqual([
      {
        about: { kind: 'measurement', id: 'pi1172@2012-Q1' },
        asked: { text: 'Why did it fall?', post: 'performance-manager', meeting: '', on: '2012-07-12' },
      },
    ])

    const answer = within(screen.getByRole('form', { name: 'Answer on PI1172' }))
    answer.getByLabelText('Answer').focus()
    await user.keyboard('One clinic closed.{Tab}{Tab}{Tab}{Enter}')
    expect(await questions().findByText('One clinic closed.', { selector: 'p' })).toBeVisible()
    expect(
      questions().getByText('Answered by Corporate performance manager, CEX on 12 July 2012'),
    ).toBeVisible()
    expect(questions().getByText('Answered')).toBeVisible()
    await waitFor(() => expect(items()[0]).toHaveFocus())
    expect(screen.queryByRole('form', { name: 'Answer on PI1172' })).toBeNull()

    await undo(workspace)
    await user.type(await screen.findByLabelText('Answer'), 'Two did.')
    await user.keyboard('{Tab}{Tab}{Tab}{Enter}')
    expect(await questions().findByText('Two did.', { selector: 'p' })).toBeVisible()
    await waitFor(() => expect(items()[0]).toHaveFocus())
    expect(unsaved.get().holders.size).toBe(0)
    await undo(workspace)
    expect(await screen.findByRole('form', { name: 'Answer on PI1172' })).toBeVisible()
    await undo(workspace)
    expect(await questions().findByText('Nothing has been asked yet.')).toBeVisible()
  })

  test('of a meeting is logged with its name and date', async () => {
    const user = await openIndicator(workspace)
    await user.click(questions().getByText('Ask a question'))
    const form = within(screen.getByRole('form', { name: /^Ask a question/ }))
    await user.selectOptions(form.getByLabelText('It comes from'), 'a meeting')
    await user.type(form.getByLabelText('Question'), 'Is that all?')
    await user.click(form.getByRole('button', { name: 'Ask' }))
    expect(form.getByLabelText('Meeting')).toHaveAccessibleDescription(/Name the meeting/)
    expect(form.getByLabelText('Meeting')).toHaveFocus()
    expect(await stored(workspace)).toEqual([])
    await user.type(form.getByLabelText('Meeting'), 'Cabinet')
    await user.type(form.getByLabelText('Date of the meeting'), '2012-07-11')
    await user.click(form.getByRole('button', { name: 'Ask' }))
    expect(
      await questions().findByText(
        'Asked at Cabinet on 11 July 2012; logged by Corporate performance manager, CEX',
      ),
    ).toBeVisible()
  })

  test('without words is refused with a sentence at its field', async () => {
    const user = await openIndicator(workspace)
    await user.click(questions().getByText('Ask a question'))
    const form = within(screen.getByRole('form', { name: /^Ask a question/ }))
    await user.click(form.getByRole('button', { name: 'Ask' }))
    expect(form.getByLabelText('Question')).toHaveAccessibleDescription('Type the question.')
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved. Type the question.')
  })

  test('typed and not sent is there again when one comes back', async () => {
    const user = await openIndicator(workspace)
    await user.click(questions().getByText('Ask a question'))
    await user.type(screen.getByLabelText('Question'), 'Half a')
    cleanup()
    await openIndicator(workspace)
    expect(screen.getByLabelText('Question')).toBeVisible()
    expect(screen.getByLabelText('Question')).toHaveValue('Half a')
    cleanup()
    await openIndicator(workspace, { quarter: '2011-Q4' })
    expect(screen.getByLabelText('Question')).toHaveValue('')
  })

  test('on any quarter is listed with it, the newest first', async () => {
    await ask(workspace, 'q1', { about: about('pi1172@2011-Q4'), asked: asked('Older?') })
    await ask(workspace, 'q2', {
      about: about('pi1172@2012-Q1'),
      asked: asked('Newer?', { on: '2012-07-03' }),
    })
    await ask(workspace, 'q3', { about: about('pi1128@2012-Q1'), asked: asked('Another?') })
    await openIndicator(workspace)
    expect(items().map(({ textContent }) => textContent.slice(0, 17))).toEqual([
      'Quarter 1 2012/13',
      'Quarter 4 2011/12',
    ])
  })
})

describe('my own question', () => {
  test('is edited in place while nobody has answered', async () => {
    await ask(workspace, 'q1', { about: about('pi1172@2012-Q1'), asked: asked('Wy?') })
    const user = await openIndicator(workspace)
    await user.click(await questions().findByRole('button', { name: 'Edit the question' }))
    const form = within(screen.getByRole('form', { name: 'Question on PI1172' }))
    expect(form.getByLabelText('Question')).toHaveFocus()
    await user.clear(form.getByLabelText('Question'))
    await user.type(form.getByLabelText('Question'), 'Why?')
    await user.click(form.getByRole('button', { name: 'Save question' }))
    expect(await questions().findByText('Why?', { selector: 'p' })).toBeVisible()
    await waitFor(() => expect(items()[0]).toHaveFocus())
    expect(await stored(workspace)).toMatchObject([{ asked: { text: 'Why?', on: '2012-07-02' } }])
  })

  test('is withdrawn, and undo brings it back', async () => {
    await ask(workspace, 'q1', { about: about('pi1172@2012-Q1'), asked: asked('Why?') })
    const user = await openIndicator(workspace)
    await user.click(await questions().findByRole('button', { name: 'Withdraw the question' }))
    expect(await questions().findByText('Nothing has been asked yet.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Questions' })).toHaveFocus()
    await waitFor(() =>
      expect(workspace.session.getState().history.undo?.label).toBe('Withdraw the question on PI1172'),
    )
    await undo(workspace)
    expect(await questions().findByText('Why?', { selector: 'p' })).toBeVisible()
  })

  test('that was answered is no longer mine to change, but the answer can be', async () => {
    const answer = { text: 'Because.', post: 'performance-analyst', on: '2012-07-04' }
    await ask(workspace, 'q1', { about: about('pi1172@2012-Q1'), asked: asked('Why?'), answer })
    const user = await openIndicator(workspace)
    expect(questions().queryByRole('button', { name: 'Edit the question' })).toBeNull()
    await user.click(questions().getByRole('button', { name: 'Change the answer' }))
    await user.click(questions().getByRole('button', { name: 'Close without changing it' }))
    expect(screen.queryByRole('form', { name: 'Answer on PI1172' })).toBeNull()
    await user.click(questions().getByRole('button', { name: 'Change the answer' }))
    expect(screen.getByLabelText('Answer')).toHaveFocus()
    await user.type(screen.getByLabelText('Answer'), ' And more.')
    await user.click(screen.getByRole('button', { name: 'Save answer' }))
    expect(await questions().findByText('Because. And more.', { selector: 'p' })).toBeVisible()
    expect(await stored(workspace)).toMatchObject([
      { answer: { post: 'performance-analyst', on: '2012-07-04' } },
    ])
  })
})

describe('an address that asks for the questions', () => {
  test('leads past the heading of the page to theirs', async () => {
    location.hash = '#/2012-Q1/indicator/pi1172?part=questions'
    await openIndicator(workspace)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Questions' })).toHaveFocus())
  })
})

describe('a question on an indicator that was deleted', () => {
  test('is kept on its page, which says so', async () => {
    await ask(workspace, 'q1', { about: about('gone@2012-Q1'), asked: asked('Why?') })
    await openIndicator(workspace, { indicator: 'gone' })
    expect(questions().getByText(/^What these questions ask about has been deleted/)).toBeVisible()
    expect(questions().getByText('Why?', { selector: 'p' })).toBeVisible()
    expect(questions().queryByText('Ask a question')).toBeNull()
  })
})
