import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, focusOn, openPage, storedValues } from './examplePages'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const open = (section = 'crime') =>
  openPage(workspace, (context) => <SectionPage {...context} section={section} />)

const figure = (id: string) => storedValues(workspace, 'measurement', `${id}@2012-Q1`)

describe('a section in the order of the report', () => {
  test('narrative, scorecard, comments, objectives with their activities', async () => {
    await open()
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Tackling crime, fear of crime and anti-social behaviour',
      'Summary',
      'Achievements',
      'Challenges',
      'Scorecard',
      'Comments',
      'Objectives and key activities',
      expect.stringMatching(/^Objective 1 Crime reduction/),
      expect.stringMatching(/^Objective 2 Anti social behaviour/),
      expect.stringMatching(/^Objective 3 Drugs and alcohol/),
    ])
    const headings = screen.getAllByRole('columnheader').slice(0, 15)
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Ref',
      'Indicator',
      '01/04/2012 to 30/06/2012',
      'Quarter 4 2011/12',
      'Trend',
      'Recent quarters',
      'Year to date',
      'Comment',
      'Actual',
      'Target',
      'Status (year to date)',
      'Actual',
      'Status to date',
      'Actual',
      'Target',
    ])
  })

  test('[S3] [S15] each row has its status, and beside it what was printed where that differs', async () => {
    await open()
    const statuses = ['pi1128', 'pi1049', 'pi1124', 'pi1171', 'pi1172', 'pi1174', 'pi1179'].map(
      (id) => cellOf(id, 'status').dataset.status,
    )
    expect(statuses.join(' ')).toBe('exceeds exceeds below exceeds targetAwaiting exceeds exceeds')
    expect(cellOf('pi1124', 'status')).toHaveTextContent(/^Belowprinted\s+Exceeds$/)
    expect(cellOf('pi1128', 'status')).toHaveTextContent(/^Exceeds$/)
  })

  test('[S9] where the rows do not all rate the year to date, each status says what it rates', async () => {
    const { rating: before } = Object(await storedValues(workspace, 'definition', 'pi1128@2011-Q2'))
    const at = { kind: 'definition', id: 'pi1128@2011-Q2', register: 'rating' } as const
    const write = { ...at, value: { ...before, basis: 'quarter' }, before }
    await save(workspace, { label: 'Rated on the quarter', writes: [write] })
    await open()
    expect(cellOf('pi1128', 'status')).toHaveTextContent(/^Exceedsthe quarter alone$/)
    expect(cellOf('pi1171', 'status')).toHaveTextContent(/^Exceedsyear to date/)
    expect(screen.getAllByRole('columnheader', { name: 'Status' })).not.toHaveLength(0)
  })

  test('a comment on a figure stands under the scorecard too', async () => {
    await open()
    const listed = screen.getByRole('link', { name: 'PI1172' }).closest('li')
    expect(listed).toHaveTextContent(/^PI1172 – P1-1172: the target is still to be supplied/)
  })

  test('without indicators it says so and leads to the plan', async () => {
    const changes = { label: 'New section', writes: [newSection] }
    await save(workspace, changes)
    await openPage(workspace, (context) => (
      <>
        <SectionPage {...context} section="empty" />
        <table role="grid" aria-label="stands for what is awaited" />
      </>
    ))
    expect(await screen.findByText('This section has no indicators in this quarter.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'plan' })).toHaveAttribute('href', '#/2012-Q1/plan')
  })
})

const newSection = {
  kind: 'section',
  id: 'empty',
  register: 'identity',
  value: { title: 'Empty' },
  before: undefined,
} as const

describe('figures are edited in the scorecard', () => {
  test('[S3] a new actual is stored, its status shown at once and announced', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('2,400{Enter}')
    await waitFor(() => expect(cellOf('pi1128', 'status')).toHaveAttribute('data-status', 'below'))
    await waitFor(() => expect(cellOf('pi1128', 'actual')).toHaveTextContent('2,400'))
    expect(screen.getByRole('status')).toHaveTextContent('PI1128: below the target tolerance')
    expect(await figure('pi1128')).toMatchObject({ actual: { state: 'final', value: '2400' } })
  })

  test('[S8] an awaited target is typed, and the figure is rated', async () => {
    const user = await open()
    focusOn(cellOf('pi1172', 'target'))
    await user.keyboard('1000{Enter}')
    await waitFor(() => expect(cellOf('pi1172', 'status')).toHaveAttribute('data-status', 'exceeds'))
  })

  test('[N2] N/A stores nothing by itself and offers what it may mean', async () => {
    const user = await open()
    const before = await figure('pi1128')
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('N/A{Enter}')
    expect(await screen.findByRole('button', { name: 'Not due this quarter' })).toBeVisible()
    expect(await figure('pi1128')).toEqual(before)
    await user.click(screen.getByRole('button', { name: 'Awaiting data' }))
    await waitFor(() => expect(cellOf('pi1128', 'status')).toHaveAttribute('data-status', 'awaiting'))
    expect(await figure('pi1128')).toMatchObject({ actual: { state: 'awaiting' } })
  })

  test('[F11] what another tab changed meanwhile is said, and the person chooses', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('{Enter}')
    await save(workspace, elsewhere('1900'))
    const editor = screen.getByRole('textbox', { name: /^Actual of PI1128/ })
    await user.clear(editor)
    await user.type(editor, '2000{Enter}')
    await waitFor(() => expect(editor).toHaveAccessibleDescription(/it is now “1900”/))
    expect(editor).toHaveValue('2000')
    await user.click(screen.getByRole('button', { name: 'Use mine' }))
    await waitFor(() => expect(cellOf('pi1128', 'actual')).toHaveTextContent('2,000'))
  })
})

const elsewhere = (value: string) => ({
  label: 'Actual of PI1128',
  writes: [
    {
      kind: 'measurement',
      id: 'pi1128@2012-Q1',
      register: 'actual',
      value: { state: 'final', value },
      before: { state: 'final', value: '1850' },
    } as const,
  ],
})

describe('a status says why', () => {
  test('[S13] Enter on it opens the sentence and the cut-offs; Close goes back', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'status'))
    await user.keyboard('{Enter}')
    const why = await screen.findByRole('dialog', { name: /^PI1128, .*: Exceeds the target tolerance$/ })
    expect(why).toHaveTextContent('1,850 is 211 below the target of 2,061, and lower is better.')
    expect(within(why).getByRole('row', { name: /Exceeds.* applies .*less than 1,957.95/ })).toBeVisible()
    await user.click(within(why).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('[S15] and what was printed instead', async () => {
    const user = await open()
    await user.click(within(cellOf('pi1124', 'status')).getByRole('button'))
    expect(await screen.findByRole('dialog')).toHaveTextContent('Printed as ★ (Exceeds the target tolerance)')
  })
})

describe('activities', () => {
  test('[S16] a status is chosen among the bands of the scheme', async () => {
    const user = await open()
    focusOn(cellOf('ta1a', 'status'))
    await user.keyboard('{Enter}')
    const choice = screen.getByRole('combobox', { name: 'Status of TA1a' })
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Not reported',
      'Completed',
      'Excellent progress, ahead of schedule',
      'Good progress, on schedule',
      'Fair progress, behind schedule',
    ])
    await user.keyboard('{Escape}g{Enter}')
    await waitFor(() => expect(cellOf('ta1a', 'status')).toHaveAttribute('data-status', 'good'))
    expect(await storedValues(workspace, 'progress', 'ta1a@2012-Q1')).toEqual({ status: 'good' })
  })
})

describe('the narrative', () => {
  const summary = () => screen.getByRole('textbox', { name: 'Summary' })

  test('opens where it stands, counts its words, and is saved with Ctrl+Enter', async () => {
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Edit Summary' }))
    await user.clear(summary())
    await user.type(summary(), 'Fewer crimes.{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Fewer crimes.', { selector: 'p' })).toBeVisible()
    expect(screen.getByText('2 of 150 words')).toBeVisible()
    expect(await storedValues(workspace, 'narrative', 'crime@2012-Q1')).toMatchObject({
      summary: 'Fewer crimes.',
    })
  })

  test('is saved when it is left, and Escape puts back what was there', async () => {
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Edit Challenges' }))
    await user.keyboard(' And more.')
    await user.click(screen.getByRole('heading', { name: 'Scorecard' }))
    expect(await screen.findByText(/And more\.$/, { selector: 'p' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Edit Challenges' }))
    await user.keyboard(' Not this.{Escape}')
    expect(screen.queryByText(/Not this/)).toBeNull()
  })

  test('what another tab wrote meanwhile is said, and nothing is lost', async () => {
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Edit Summary' }))
    const before = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Summary' }).value
    await act(async () => {
      const at = { kind: 'narrative', id: 'crime@2012-Q1', register: 'summary' } as const
      await save(workspace, { label: 'Summary', writes: [{ ...at, value: 'Theirs.', before }] })
    })
    await user.clear(summary())
    await user.type(summary(), 'Mine.{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('button', { name: 'Keep “Theirs.”' })).toBeVisible()
    expect(summary()).toHaveValue('Mine.')
    await user.click(screen.getByRole('button', { name: 'Use mine' }))
    expect(await screen.findByText('Mine.', { selector: 'p' })).toBeVisible()
    await act(async () => void (await undo(workspace)))
    expect(await screen.findByText('Theirs.', { selector: 'p' })).toBeVisible()
  })
})
