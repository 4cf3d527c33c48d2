import './jsdomParts'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { issueRequests } from '#state/commands/issue'
import { save } from '#state/commands/save'
import { handIn } from '#state/commands/submit'
import { useReport } from '#state/useReport'
import type { PageContext } from '#ui/pages/PageContext'
import { Overview } from '#ui/pages/Overview'
import { ReturnsBoard } from '#ui/requests/ReturnsBoard'
import { asked, clerk, crime, officer, requestOf, young } from '../state/requestStory'
import { takeText } from '../state/taking'
import { emptyWorkspace } from '../state/testWorkspace'
import { AtQuarter, exampleWorkspace, open } from './opened'

const Board = ({ structure, quarter }: PageContext) => {
  const report = useReport(structure, quarter)
  return report && <ReturnsBoard report={report} />
}

test('[C14] who has handed in, with requests and returns of this browser, and what changed since the last file of each', async () => {
  const text = await requestOf(young)
  const colleague = await emptyWorkspace()
  await takeText(colleague, text)
  const at = { kind: 'measurement', id: 'first-time-entrants@2012-Q1', register: 'comment' } as const
  const hand = () =>
    handIn(colleague, { part: young, changes: { label: '', writes: [] }, delivery: { by: 'download' } })
  await save(colleague, { label: 'Comment', writes: [{ ...at, value: 'Fewer.', before: undefined }] })
  await hand()
  await save(colleague, { label: 'Comment', writes: [{ ...at, value: 'Far fewer.', before: 'Fewer.' }] })
  await hand()
  colleague.close()
  const workspace = await exampleWorkspace()
  await issueRequests(workspace, [asked(crime)], { as: 'download' })
  for (const { text: words } of colleague.saved) await takeText(workspace, words)
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={Board} />)
  expect(await screen.findByRole('row', { name: /^Tackling crime/ })).toBeVisible()
  await user.click(await screen.findByText(/^Young People: what .* changed since their last file$/))
  const row = await screen.findByRole('row', { name: /^Comment of/ })
  expect(row).toHaveTextContent('Fewer.Far fewer.')
  expect(screen.queryByText(/^Tackling crime.*: what/)).toBeNull()
  workspace.close()
})

test('two requests that came are no files handed in', async () => {
  const { workspace: clerks } = await clerk()
  for (const note of ['First.', 'Second.'])
    await issueRequests(clerks, [asked(young, note)], { as: 'download' })
  clerks.close()
  const workspace = await emptyWorkspace()
  for (const { text } of clerks.saved) await takeText(workspace, text)
  await issueRequests(workspace, [asked(young)], { as: 'download' })
  open(workspace, <AtQuarter quarter="2012-Q1" page={Board} />)
  expect(await screen.findByRole('row', { name: /^Young People/ })).toBeVisible()
  expect(screen.queryByText(/changed since their last file/)).toBeNull()
  workspace.close()
})

test('an officer who was asked and has asked nobody is shown nobody to wait for', async () => {
  const workspace = await officer(young)
  const page = (context: PageContext) => (
    <>
      <Board {...context} />
      <Overview {...context} />
    </>
  )
  open(workspace, <AtQuarter quarter="2012-Q1" page={page} />)
  expect(await screen.findByRole('heading', { name: /^You were asked for/ })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Who has handed in' })).toBeNull()
  workspace.close()
})
