import { screen, within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConflicts } from '#storage/inbox'
import { ExchangePage } from '#ui/pages/ExchangePage'
import { AtQuarter, exampleWorkspace, fileOf, open } from './opened'

const corrected = readFileSync('public/example-dudley-2012-13.json', 'utf8').replace(
  '"value": "1850"',
  '"value": "1851"',
)

test('[B2] a corrected file can take the place of the first one', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, <AtQuarter quarter="2012-Q1" page={ExchangePage} />)
  await user.upload(await screen.findByLabelText('Choose files'), fileOf(corrected, 'corrected.json'))
  const replaces = await screen.findByLabelText('Does it replace an earlier file?')
  const first = within(replaces).getByRole('option', { name: /, taken in on/ })
  await user.selectOptions(replaces, first)
  expect(await screen.findByText(/^\d+ records are new\. Nothing has been changed yet/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take it in' }))
  const taken = await screen.findByRole('table', { name: 'Files taken in' })
  expect(await within(taken).findByRole('row', { name: /^corrected\.json .*In your report/ })).toBeVisible()
  expect(within(taken).getByRole('row', { name: /example-dudley-2012-13\.json .*Put it back/ })).toBeVisible()
  expect(await readConflicts(workspace.db)).toEqual([])
  workspace.close()
})
