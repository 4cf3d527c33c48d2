import './jsdomParts'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { FillExample } from '#ui/FillExample'
import { QuarterSwitcher } from '#ui/frame/QuarterSwitcher'
import { Announcer } from '#ui/kit/Announcer'
import { emptyWorkspace } from '../state/testWorkspace'
import { AtQuarter, exampleWorkspace, open } from './opened'

let workspace: Workspace
afterEach(() => workspace.close())

/** Nothing more can be written, as on a full disk. */
function fillDisk({ db }: Workspace): void {
  db.records.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError')
  })
}

test('an example that cannot be stored says why', async () => {
  workspace = await emptyWorkspace()
  fillDisk(workspace)
  open(workspace, <FillExample />)
  const heading = await screen.findByText('The example could not be read in.')
  expect(heading.parentElement).toHaveTextContent(/Your own work is not touched.*no room left/)
})

test('a quarter that cannot be opened is said aloud, and the page stays', async () => {
  workspace = await exampleWorkspace()
  const user = open(
    workspace,
    <>
      <AtQuarter quarter="2012-Q1" page={QuarterSwitcher} />
      <Announcer />
    </>,
    '/2012-Q1',
  )
  fillDisk(workspace)
  await user.click(await screen.findByRole('button', { name: /Quarter 1 2012/ }))
  await user.click(screen.getByRole('menuitem', { name: /Open Quarter 2 2012/, hidden: true }))
  expect(await screen.findByText(/Nothing was changed. This computer has no room left/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /Quarter 1 2012/ })).toBeVisible()
})
