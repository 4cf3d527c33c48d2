import './jsdomParts'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Workspace } from '#state/workspace'
import { FillExample } from '#ui/FillExample'
import { OpenQuarterPage } from '#ui/pages/OpenQuarterPage'
import type { PageContext } from '#ui/pages/PageContext'
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

test('a quarter that cannot be opened says why, and what was typed stays', async () => {
  workspace = await exampleWorkspace()
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={opening} />)
  await user.type(await screen.findByLabelText('Note to officers'), 'By noon.')
  fillDisk(workspace)
  await user.click(screen.getByRole('button', { name: 'Open Quarter 2 2012/13' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/Not saved.*no room left/)
  expect(screen.getByLabelText('Note to officers')).toHaveValue('By noon.')
})

const opening = (context: PageContext) => <OpenQuarterPage {...context} next="2012-Q2" />
