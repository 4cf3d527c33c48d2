import './jsdomParts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import { useStructure } from '#state/useRecords'
import type { Workspace } from '#state/workspace'
import { Frame } from '#ui/frame/Frame'
import { Announcer } from '#ui/kit/Announcer'
import { unsaved } from '#ui/kit/unsaved.ts'
import { OpenQuarterPage } from '#ui/pages/OpenQuarterPage'
import { Overview } from '#ui/pages/Overview'
import { storedValues } from './examplePages'
import { AtQuarter, exampleWorkspace, open } from './opened'
import { Route, Switch, useLocation } from 'wouter'

let workspace: Workspace
beforeEach(async () => {
  workspace = await exampleWorkspace()
})
afterEach(() => workspace.close())

test('[C17] the next quarter is opened with the targets that stay, deadlines and a note, and undone as one', async () => {
  const user = open(workspace, <Pages />, '/2012-Q1/open/2012-Q2')
  const heading = await screen.findByText('7 targets to carry forward')
  await user.click(heading)
  await user.click(screen.getByRole('checkbox', { name: /^PI1171 .* 738\.5$/ }))
  expect(screen.getByText('1 target is to be set').closest('details')).toHaveTextContent(
    /PI1172 .*: its target was still to be set or agreed/,
  )
  expect(screen.getByLabelText('Deadline for every section')).toHaveValue('2012-10-20')
  await user.clear(screen.getByLabelText('Deadline for every section'))
  await user.type(screen.getByLabelText('Deadline for every section'), '2012-10-19')
  await user.type(screen.getByLabelText('Young People'), '2012-10-12')
  await user.type(screen.getByLabelText('Note to officers'), 'Explain what is below.')
  await user.click(screen.getByRole('button', { name: 'Open Quarter 2 2012/13' }))
  expect(await screen.findByText('At /2012-Q2/exchange')).toBeVisible()
  expect(screen.getByText('Quarter 2 2012/13 is open. 6 targets are carried forward.')).toBeInTheDocument()
  expect(unsaved.get().holders.size).toBe(0)
  expect(await storedValues(workspace, 'quarter', '2012-Q2')).toEqual({ state: 'open' })
  expect(await storedValues(workspace, 'measurement', 'pi1128@2012-Q2')).toEqual({
    target: { kind: 'point', value: '2061' },
    copiedFrom: { quarter: '2012-Q1' },
  })
  expect(await storedValues(workspace, 'measurement', 'pi1171@2012-Q2')).toEqual({})
  const note = 'Explain what is below.'
  expect(await storedValues(workspace, 'submission', 'crime@2012-Q2')).toEqual({
    deadline: '2012-10-19',
    note,
  })
  expect(await storedValues(workspace, 'submission', 'young-people@2012-Q2')).toEqual({
    deadline: '2012-10-12',
    note,
  })
  await undo(workspace)
  expect(await storedValues(workspace, 'quarter', '2012-Q2')).toEqual({})
  expect(await storedValues(workspace, 'measurement', 'pi1128@2012-Q2')).toEqual({})
})

test('a deadline that is no date is refused at its field, and nothing is opened', async () => {
  const user = open(workspace, <Pages />, '/2012-Q1/open/2012-Q2')
  const deadline = await screen.findByLabelText('Deadline for every section')
  Object.assign(deadline, { type: 'text' })
  await user.clear(deadline)
  await user.type(deadline, '12012-10-19')
  await user.click(screen.getByRole('button', { name: 'Open Quarter 2 2012/13' }))
  expect(deadline).toHaveAttribute('aria-invalid', 'true')
  await user.clear(deadline)
  await user.type(deadline, '0012-10-19')
  await user.click(screen.getByRole('button', { name: 'Open Quarter 2 2012/13' }))
  expect(deadline).toHaveAccessibleDescription(/The quarter begins on 1 July 2012/)
  expect(await storedValues(workspace, 'quarter', '2012-Q2')).toEqual({})
})

test('[P1] a new financial year carries no targets over, and says so', async () => {
  for (const quarter of ['2012-Q2', '2012-Q3', '2012-Q4'])
    await save(workspace, { label: quarter, writes: [opened(quarter)] })
  open(workspace, <Pages />, '/2012-Q4/open/2013-Q1')
  const list = (await screen.findByText('8 targets are to be set')).closest('details')
  expect(within(list ?? document.body).getAllByText(/a new financial year needs a new target/)).toHaveLength(
    8,
  )
  expect(screen.queryByText(/to carry forward/)).toBeNull()
})

test('an address of a quarter that is open, or is none, leads on instead of opening anything', async () => {
  open(workspace, <Pages />, '/2012-Q1/open/2011-Q4')
  expect(await screen.findByText('This quarter is open already.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to Quarter 4 2011/12' })).toHaveAttribute('href', '#/2011-Q4')
})

test('it is reached from the quarters above every page and, in the newest one, from its overview', async () => {
  const user = open(workspace, <Pages />, '/2012-Q1')
  expect(await screen.findByRole('link', { name: 'Open Quarter 2 2012/13' })).toHaveAttribute(
    'href',
    '#/2012-Q1/open/2012-Q2',
  )
  await user.click(screen.getByRole('button', { name: /^Quarter 1 2012/ }))
  await user.click(screen.getByRole('menuitem', { name: /^Open Quarter 2 2012/, hidden: true }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Open Quarter 2 2012/13' })).toBeVisible()
})

test('an earlier quarter leads to no other', async () => {
  open(workspace, <AtQuarter quarter="2011-Q4" page={Overview} />)
  expect(await screen.findByRole('heading', { level: 1, name: 'Quarter 4 2011/12' })).toBeVisible()
  expect(screen.queryByRole('link', { name: /^Open Quarter/ })).toBeNull()
})

const opened = (id: string) =>
  ({ kind: 'quarter', id, register: 'state', value: 'open', before: undefined }) as const

/** The pages that this way leads through. */
function Pages() {
  const structure = useStructure()
  const [path] = useLocation()
  if (!structure) return null
  return (
    <>
      <Switch>
        <Route path="/:quarter/open/:next">{(at) => <OpenQuarterPage structure={structure} {...at} />}</Route>
        <Route path="/:quarter/exchange">At {path}</Route>
        <Route path="/:quarter">
          {(at) => (
            <Frame structure={structure} {...at}>
              <Overview structure={structure} {...at} />
            </Frame>
          )}
        </Route>
      </Switch>
      <Announcer />
    </>
  )
}
