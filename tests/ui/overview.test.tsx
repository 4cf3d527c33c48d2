import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { write } from '#domain/change'
import { save } from '#state/commands/save'
import { Rail } from '#ui/frame/Rail'
import { Overview } from '#ui/pages/Overview'
import { AtQuarter, exampleWorkspace, open } from './opened'

const page = <AtQuarter quarter="2012-Q1" page={Overview} />

async function region(name: string) {
  const heading = await screen.findByRole('heading', { level: 2, name })
  const texts: string[] = []
  for (let next = heading.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling)
    texts.push(next.textContent)
  return texts.join(' ')
}

test('[K1] the counts of the example, with the sums that prove them', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  const table = await screen.findByRole('table', { name: 'Indicators by priority and status' })
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(rows.slice(2)).toEqual([
    'Young People0100101',
    'Tackling crime, fear of crime and anti-social behaviour5001617',
    'All priorities5101718',
  ])
  expect(await region('Indicators')).toContain(
    '5 exceeds + 1 upper half + 0 lower half + 1 below = 7 with a status; 7 + 1 target awaiting = 8 indicators.',
  )
  expect(await region('Activities')).toContain('= 7 with a status; 7 + 1 not reported = 8 activities.')
  workspace.close()
})

test('[K2] shares are of the rated ones, without percentages below ten', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  expect(await screen.findByText('7 of 8 indicators have a status.')).toBeVisible()
  expect(await region('Indicators')).toContain('Exceeds the target tolerance: 5 of 7')
  expect(await region('Indicators')).not.toContain('%')
  workspace.close()
})

test('a number that stands for rows leads to them', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  const hrefOf = async (name: RegExp) => (await screen.findByRole('link', { name })).getAttribute('href')
  expect(await hrefOf(/^1: Tackling.*, Below the target tolerance/)).toBe(
    '#/2012-Q1/figures?priority=crime&band=below',
  )
  expect(await hrefOf(/^1: All priorities, no status \(target awaiting\)/)).toBe(
    '#/2012-Q1/figures?reason=targetAwaiting',
  )
  expect(await hrefOf(/^8: All priorities, all/)).toBe('#/2012-Q1/figures')
  workspace.close()
})

test('[K4] what changed since the previous quarter, each with what it was', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  const changes = await region('Since last quarter')
  expect(changes).toMatch(/Worse \(1\)PI1124 .*Belowwas Lower half in Quarter 4 2011\/12/)
  expect(changes).toMatch(/No longer with a status \(1\)PI1172/)
  expect(changes).not.toContain('TA1b')
  expect(changes).toMatch(/2 kept the same status\. Compare with/)
  workspace.close()
})

test('[K4] an indicator that ended with the quarter before is named as no longer reported', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  await screen.findByText(/kept the same status/)
  expect(screen.queryByText(/Changes to the set/)).toBeNull()
  const { record } = (await workspace.db.records.get(['indicator', 'pi1174'])) ?? {}
  const before = record?.kind === 'indicator' ? record.values.life : undefined
  const value = { from: null, until: '2011-Q4', dueIn: [1, 2, 3, 4], lagQuarters: 0 }
  const retirement = { kind: 'indicator', id: 'pi1174', register: 'life', value, before } as const
  await save(workspace, { label: 'Retire PI1174', writes: [retirement] })
  expect(await screen.findByText('PI1174 is no longer reported.')).toBeVisible()
  expect(await region('Indicators')).toContain('= 7 indicators.')
  workspace.close()
})

test('what is missing is named with a way to its place, and goes when it is there', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  expect(await screen.findByRole('link', { name: /^TA1a/ })).toHaveAttribute(
    'href',
    '#/2012-Q1/section/crime',
  )
  const actual = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'actual' } as const
  const before = { state: 'final', value: '1850' }
  await save(workspace, { label: 'Actual', writes: [{ ...actual, value: null, before }] })
  expect(await screen.findByText('Figures due without a value (1)')).toBeVisible()
  expect(await region('What is missing')).toMatch(/PI1128/)
  const status = { kind: 'progress', id: 'ta1a@2012-Q1', register: 'status' } as const
  await save(workspace, { label: 'Status', writes: [{ ...status, value: 'good', before: undefined }] })
  expect(await screen.findByText(/= 8 with a status; all of the 8 activities\./)).toBeVisible()
  expect(screen.queryByText(/Activities without a status/)).toBeNull()
  workspace.close()
})

test('[S8] a figure whose target nobody has set is named with a way to its place', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  await screen.findByText('Every section has been submitted.')
  expect(screen.queryByText(/^Targets missing/)).toBeNull()
  const { record } = (await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])) ?? {}
  const before = record?.kind === 'measurement' ? record.values.target : undefined
  const target = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'target' } as const
  await save(workspace, { label: 'Target', writes: [write(target, null, before)] })
  const heading = await screen.findByRole('heading', { name: 'Targets missing (1)' })
  const list = within(heading.parentElement ?? document.body)
  expect(list.getByRole('link', { name: /^PI1128/ })).toHaveAttribute('href', '#/2012-Q1/indicator/pi1128')
  expect(list.getByText(/target missing/)).toBeInTheDocument()
  workspace.close()
})

test('[C14] a section that was reopened has not been submitted', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page)
  expect(await screen.findByText('Every section has been submitted.')).toBeVisible()
  const state = { kind: 'submission', id: 'crime@2012-Q1', register: 'state' } as const
  await save(workspace, { label: 'State', writes: [{ ...state, value: 'reopened', before: 'accepted' }] })
  expect(await screen.findByText('1 of 2 sections has not been submitted.')).toBeVisible()
  expect(screen.getByRole('row', { name: /Tackling.*Not submitted: reopened/ })).toBeVisible()
  workspace.close()
})

test('[S16] an activity that was completed years ago stays gone, here and beside the section', async () => {
  const workspace = await exampleWorkspace()
  const status = { kind: 'progress', id: 'ta1a@2006-Q1', register: 'status' } as const
  await save(workspace, {
    label: 'Status',
    writes: [{ ...status, value: 'completed', before: undefined }],
  })
  open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={Rail} />
      {page}
    </>,
  )
  expect(await screen.findByText(/= 7 with a status; all of the 7 activities\./)).toBeVisible()
  expect(await screen.findByTitle('14 of 14 answered')).toBeVisible()
  workspace.close()
})

test('[P3] beside a section, a figure of the quarter before that comes late counts as answered', async () => {
  const workspace = await exampleWorkspace()
  const life = { kind: 'indicator', id: 'pi1128', register: 'life' } as const
  const row = await workspace.db.records.get(['indicator', 'pi1128'])
  const before = Object(row?.record?.values).life
  await save(workspace, {
    label: 'Life',
    writes: [{ ...life, value: { ...before, lagQuarters: 1 }, before }],
  })
  open(workspace, <AtQuarter quarter="2012-Q1" page={Rail} />)
  expect(await screen.findByTitle('14 of 15 answered')).toBeVisible()
  workspace.close()
})
