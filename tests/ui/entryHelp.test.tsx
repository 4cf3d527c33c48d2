import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { creation } from '#domain/change'
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

const open = () => openPage(workspace, (context) => <SectionPage {...context} section="crime" />)

const store = (...writes: ReturnType<typeof creation>) => save(workspace, { label: 'Before', writes })

/** The one that is being typed into. */
const field = () =>
  screen.getAllByRole('textbox').find((one) => one === document.activeElement) ?? document.body

describe('while an actual is typed', () => {
  test('[S3] the quarter before, the cut-offs and what it would be stand beside it', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('{Enter}')
    expect(field()).toHaveAccessibleDescription(/^Quarter 4 2011\/12 1,921, target 2,075 Upper half/)
    expect(field()).toHaveAccessibleDescription(/Target 2,061 Exceeds: less than 1,957.95 .*Now: exceeds/)
    await user.keyboard('{Control>}a{/Control}2,200')
    expect(screen.getByText(/^Would be:/)).toHaveTextContent('Would be: below the target tolerance')
    await user.keyboard('{Control>}a{/Control}N/A')
    expect(screen.getByText('You will be asked what you mean')).toBeVisible()
    await user.keyboard('{Control>}a{/Control}1,8')
    expect(screen.getByText('Not a figure as it stands')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByText(/Would be/)).toBeNull()
  })

  test('the same quarter last year stands there too, where it has a figure', async () => {
    await store(...creation('measurement', 'pi1128@2011-Q1', { actual: { state: 'final', value: '1990' } }))
    await store(...creation('definition', 'pi1128@2011-Q1', { identity: { ref: 'PI1128', title: 'Crime' } }))
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('{Enter}')
    expect(field()).toHaveAccessibleDescription(/Quarter 1 2011\/12 1,990/)
  })

  test('a refusal takes its place', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('abc{Enter}')
    expect(await screen.findByText('Escape puts back what was there before.')).toBeVisible()
    expect(field()).not.toHaveAccessibleDescription(/Quarter 4/)
  })
})

describe('while a target is typed', () => {
  test('[A4] the year’s targets stand beside it and come to what is typed', async () => {
    const target = {
      annual: { kind: 'point', value: '8244' },
      profile: 'equal',
      rationale: '',
      agreed: null,
    } as const
    await store(...creation('year', 'pi1128@2012', { target }))
    const user = await open()
    focusOn(cellOf('pi1128', 'target'))
    await user.keyboard('{Enter}')
    expect(field()).toHaveAccessibleDescription(
      /2012\/13 annual target 8,244 Quarter 1: 2,061 Quarter 2: 2,061/,
    )
    expect(screen.getByText('The quarters add up to the annual target.')).toBeVisible()
    await user.keyboard('{Control>}a{/Control}2,161')
    expect(
      screen.getByText('The quarters add up to 8,344, which is 100 more than the annual target.'),
    ).toBeVisible()
  })
})

describe('below the tolerance', () => {
  test('[C2] words are asked for at once, aloud and in the row, until they are there', async () => {
    const user = await open()
    expect(cellOf('pi1124', 'comment')).toHaveTextContent('Comment and corrective action required')
    expect(cellOf('pi1128', 'comment')).toHaveTextContent(/^$/)
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('2,400{Enter}')
    await waitFor(() =>
      expect(cellOf('pi1128', 'comment')).toHaveTextContent('Comment and corrective action required'),
    )
    expect(screen.getByRole('status')).toHaveTextContent(
      'PI1128: below the target tolerance. Comment and corrective action required',
    )
    focusOn(cellOf('pi1128', 'comment'))
    await user.keyboard('More **thefts**{Enter}')
    await waitFor(() => expect(cellOf('pi1128', 'comment')).toHaveTextContent(/^More thefts/))
    expect(cellOf('pi1128', 'comment')).toHaveTextContent(/Corrective action required$/)
    expect(within(cellOf('pi1128', 'comment')).getByText('thefts').tagName).toBe('STRONG')
  })
})

describe('what was said the quarter before', () => {
  test('[C17] starts a comment, which remembers it', async () => {
    const { comment: before } = Object(await storedValues(workspace, 'measurement', 'pi1128@2011-Q4'))
    const at = { kind: 'measurement', id: 'pi1128@2011-Q4', register: 'comment' } as const
    await store({ ...at, value: 'Fewer burglaries.', before })
    const user = await open()
    focusOn(cellOf('pi1128', 'comment'))
    await user.keyboard('{Enter}')
    const said = screen.getByRole('complementary', { name: 'Quarter 4 2011/12 said:' })
    expect(said).toHaveTextContent('Fewer burglaries.')
    await user.click(within(said).getByRole('button', { name: 'Start from it' }))
    await user.keyboard(' And thefts.{Enter}')
    await waitFor(() =>
      expect(cellOf('pi1128', 'comment')).toHaveTextContent(/^Fewer burglaries. And thefts.$/),
    )
    expect(await storedValues(workspace, 'measurement', 'pi1128@2012-Q1')).toMatchObject({
      comment: 'Fewer burglaries. And thefts.',
      copiedFrom: { quarter: '2011-Q4' },
    })
  })

  test('stands beside a narrative and a progress text, and a key starts from it', async () => {
    await store(
      ...creation('narrative', 'crime@2011-Q4', { summary: 'A **good** year.' }),
      ...creation('progress', 'ta1a@2011-Q4', { text: 'Patrols began.' }),
    )
    const user = await open()
    await user.click(screen.getByRole('button', { name: 'Edit Summary' }))
    const said = screen.getByRole('complementary', { name: 'Quarter 4 2011/12 said:' })
    expect(said).toHaveTextContent('A good year.')
    await user.keyboard("{Control>}'{/Control}")
    expect(field()).toHaveDisplayValue(/not been reported\.\n\nA \*\*good\*\* year\.$/)
    await user.keyboard('{Escape}')
    focusOn(cellOf('ta1a', 'progress'))
    await user.keyboard("{Enter}{Control>}'{/Control}")
    expect(field()).toHaveValue('Patrols began.')
    await act(async () => user.keyboard('{Escape}'))
  })
})
