import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { creation } from '#domain/change'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { ComparePage } from '#ui/pages/ComparePage'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace

beforeEach(async () => {
  location.hash = ''
  workspace = await exampleWorkspace()
})

afterEach(() => workspace.close())

const compare = (quarter: string, other: string) =>
  open(
    workspace,
    <AtQuarter quarter={quarter} page={(context) => <ComparePage {...context} other={other} />} />,
  )

const rowOf = async (name: RegExp) => {
  const table = await screen.findByRole('table', { name: 'Quarter 4 2011/12 beside Quarter 1 2012/13' })
  return within(table).getByRole('row', { name })
}

test('[K4] the earlier quarter stands left, whichever was chosen first, with what differs in words', async () => {
  compare('2011-Q4', '2012-Q1')
  expect(await rowOf(/^PI1124/)).toHaveTextContent(
    /126112Lower half140110BelowStatus is worse\.Actual is 14 higher, which is worse\.Target differs\.$/,
  )
})

test('[S13] the status of either quarter says why, named by its quarter', async () => {
  const user = compare('2011-Q4', '2012-Q1')
  const [before, after] = within(await rowOf(/^PI1124/)).getAllByRole('button')
  if (!before || !after) throw new Error('both quarters have a status')
  await user.click(before)
  expect(await screen.findByRole('dialog', { name: /^PI1124, Quarter 4 2011\/12: / })).toBeVisible()
  await user.keyboard('{Escape}')
  await user.click(after)
  expect(await screen.findByRole('dialog', { name: /^PI1124, Quarter 1 2012\/13: / })).toBeVisible()
})

test('[K4][S16] activities stand with their statuses of both quarters, and what of them differs', async () => {
  const said = (activity: string, status: string, text: string) =>
    creation('progress', `${activity}@2011-Q4`, { status, text })
  await save(workspace, {
    label: 'Progress',
    writes: [...said('ta3b', 'good', 'On its way.'), ...said('ta1c', 'good', '')],
  })
  const user = compare('2012-Q1', '2011-Q4')
  const table = await screen.findByRole('table', { name: /^Activities in Quarter 4 2011\/12 and/ })
  const rows = () =>
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
  expect(rows()).toContainEqual(expect.stringMatching(/^TA3b.*GoodFairStatus is worse\. Text differs\.$/))
  expect(rows()).toContainEqual(expect.stringMatching(/^TA1c.*GoodGoodnothing$/))
  expect(rows()).toContainEqual(expect.stringMatching(/^TA3a.*not reportedExcellentNewly with a status\.$/))
  await user.selectOptions(screen.getByLabelText('Show'), 'differs')
  expect(rows().join(' ')).not.toContain('TA1c')
  await user.selectOptions(screen.getByLabelText('Show'), 'target')
  expect(table).not.toBeInTheDocument()
})

test('[S14] what a later definition says otherwise is told with what it said before', async () => {
  const tolerance = { mode: 'percent', up: '90', down: '90' } as const
  const identity = { ref: 'PI1128', title: 'Crime of every kind' }
  await save(workspace, {
    label: 'Definition',
    writes: creation('definition', 'pi1128@2012-Q1', { tolerance, identity }),
  })
  compare('2012-Q1', '2011-Q4')
  const row = await rowOf(/^PI1128/)
  expect(row).toHaveTextContent('Tolerance: was 5%, now 90%.')
  expect(row).toHaveTextContent('Title: was Overall Recorded Crime, now Crime of every kind.')
})

test('[K4] a figure that was changed is named with what it said first; a suppressed one gives no number away', async () => {
  const change = (id: string, before: string, value: string) => ({
    ...({ kind: 'measurement', id, register: 'actual' } as const),
    value: { state: 'final', value },
    before: { state: 'final', value: before },
  })
  const access = { level: 'suppressed', shown: '<5' } as const
  await save(workspace, {
    label: 'Corrections',
    writes: [
      change('pi1128@2011-Q4', '1921', '1930'),
      change('pi1124@2012-Q1', '140', '3'),
      ...creation('measurement', 'pi1124@2012-Q1', { access }),
    ],
  })
  compare('2012-Q1', '2011-Q4')
  await screen.findByText(/Actual of Quarter 4 2011\/12 changed since it was entered: first 1,921/)
  expect(await rowOf(/^PI1128/)).toHaveTextContent(/first 1,921.*now 1,930.*\(last by somebody/)
  const hidden = await rowOf(/^PI1124/)
  expect(hidden).toHaveTextContent('<5')
  expect(hidden).toHaveTextContent('Actual differs.')
  expect(hidden).toHaveTextContent(/Actual of Quarter 1 2012\/13 changed since it was entered \(last by/)
  expect(hidden).not.toHaveTextContent('123')
  expect(hidden).not.toHaveTextContent('140 ')
})

test('only what differs in one thing is shown when that is asked for', async () => {
  const user = compare('2012-Q1', '2011-Q4')
  await user.selectOptions(await screen.findByLabelText('Show'), 'Status differs (6)')
  expect(await screen.findByText('6 of 8 indicators (status differs)')).toBeVisible()
  expect(screen.queryByRole('row', { name: /^PI1174/ })).toBeNull()
  await user.selectOptions(screen.getByLabelText('Show'), 'New, ended or replaced (0)')
  expect(await screen.findByText('Nothing differs in this.')).toBeVisible()
})

test.each([
  ['2012-Q1', 'This is one and the same quarter.'],
  ['1999-Q9', 'There is no such quarter here.'],
  ['2031-Q1', 'There is no such quarter here.'],
])('%s: a sentence and no table', async (other, sentence) => {
  compare('2012-Q1', other)
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})
