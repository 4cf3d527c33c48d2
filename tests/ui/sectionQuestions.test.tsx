import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Values } from '#domain/records'
import { useReport } from '#state/useReport'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import type { PageContext } from '#ui/pages/PageContext'
import { QuestionItem } from '#ui/questions/QuestionItem'
import { AskInSection, SectionQuestions } from '#ui/questions/SectionQuestions'
import { AtQuarter, open } from './opened'
import { about, ask, asked, items, managersWorkspace, questions, stored } from './questionPages'

let workspace: Workspace

beforeEach(async () => {
  workspace = await managersWorkspace()
})

afterEach(() => workspace.close())

function openSection(section = 'crime') {
  const Page = (context: PageContext) => {
    const report = useReport(context.structure, context.quarter)
    const record = context.structure.get('section', section)
    if (!report || !record) return null
    return (
      <>
        <p>The section</p>
        <SectionQuestions report={report} section={record} />
        <AskInSection report={report} section={record} />
      </>
    )
  }
  return open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={Page} />
      <Announcer />
    </>,
    `/2012-Q1/section/${section}`,
  )
}

describe('the questions of a section', () => {
  test('are not there while nothing waits', async () => {
    const answer = { text: 'Because.', post: null, on: null }
    await ask(workspace, 'q1', { about: about('pi1172@2012-Q1'), asked: asked('Why?'), answer })
    openSection()
    await screen.findByText('Ask a question')
    await expect(screen.findByRole('region', { name: 'Questions' }, { timeout: 300 })).rejects.toThrow(
      /region/,
    )
  })

  test('lead to their figures, are answered in place, and stay until the page is left', async () => {
    await ask(workspace, 'q1', { about: about('pi1172@2011-Q4'), asked: asked('Why?') })
    await ask(workspace, 'q2', {
      about: about('crime@2012-Q1', 'narrative'),
      asked: asked('Who?', { on: '2012-07-09' }),
    })
    await ask(workspace, 'q3', {
      about: about('ta1a@2012-Q1', 'progress'),
      asked: asked('When?', { on: '2012-07-03' }),
    })
    const user = openSection()
    await screen.findByRole('region', { name: 'Questions' })
    expect(items().map(({ textContent }) => textContent.slice(0, 12))).toEqual([
      'PI1172 Adult',
      'TA1a Contrib',
      'The text of ',
    ])
    expect(screen.getByRole('link', { name: 'PI1172 Adult drug users into treatment' })).toHaveAttribute(
      'href',
      '#/2011-Q4/indicator/pi1172?part=questions',
    )
    const form = within(screen.getByRole('form', { name: 'Answer on PI1172' }))
    await user.type(form.getByLabelText('Answer'), 'Because.')
    await user.click(form.getByRole('button', { name: 'Save answer' }))
    expect(await questions().findByText('Because.', { selector: 'p' })).toBeVisible()
    expect(items()).toHaveLength(3)
    await waitFor(() => expect(items()[0]).toHaveFocus())
    expect(screen.queryByRole('button', { name: 'Edit the question' })).toBeNull()
  })

  test('can be asked about anything in it', async () => {
    const user = openSection()
    await user.click(await screen.findByText('Ask a question'))
    await user.selectOptions(screen.getByLabelText('About'), screen.getByRole('option', { name: /^TA1a / }))
    await user.type(screen.getByLabelText('Question'), 'When?')
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    expect(await questions().findByText('When?', { selector: 'p' })).toBeVisible()
    expect(await stored(workspace)).toMatchObject([{ about: { kind: 'progress', id: 'ta1a@2012-Q1' } }])
  })
})

describe('a question of somebody else', () => {
  const theirs = (text: string): Values<'question'> => ({
    about: about('pi1172@2012-Q1'),
    asked: asked(text, { post: 'community-safety-manager' }),
  })

  test('can be answered and not changed', async () => {
    open(
      workspace,
      <AtQuarter
        quarter="2012-Q1"
        page={(view) => (
          <ul>
            <QuestionItem
              view={view}
              question={{ kind: 'question', id: 'q9', unsettled: [], values: theirs('Why?') }}
              onWithdrawn={() => undefined}
            />
          </ul>
        )}
      />,
    )
    expect(await screen.findByRole('form', { name: 'Answer on PI1172' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Withdraw the question' })).toBeNull()
  })

  test('[R5] with two answers says so, leads to Exchange, and is not changed here', async () => {
    const answer = { text: 'Because.', post: null, on: null }
    const values = { ...theirs('Why?\u202e'), answer }
    open(
      workspace,
      <AtQuarter
        quarter="2012-Q1"
        page={(view) => (
          <ul>
            <QuestionItem
              view={view}
              question={{ kind: 'question', id: 'q9', unsettled: ['answer', 'deleted'], values }}
            />
          </ul>
        )}
      />,
    )
    expect(await screen.findByText(/^There are two answers, given apart/)).toBeVisible()
    expect(screen.getByText(/^The question was withdrawn in one place and changed in another/)).toBeVisible()
    const [link] = screen.getAllByRole('link', { name: 'Choose which to keep in Exchange' })
    expect(link).toHaveAttribute('href', '#/2012-Q1/exchange')
    expect(screen.queryByRole('button', { name: 'Change the answer' })).toBeNull()
    expect(screen.getByText('Answered by a post that is not named')).toBeVisible()
    expect(screen.getByText('Why?⟨U+202E⟩')).toBeVisible()
  })
})
