import './jsdomParts'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlanPage } from '#ui/pages/PlanPage'
import { exampleWorkspace } from './opened'
import { faultAt, openEditor } from './planEditor'

test('[N2] what others came to is entered with its source; a wrong figure gets a sentence and nothing is stored', async () => {
  const workspace = await exampleWorkspace()
  const editor = openEditor(workspace, { page: PlanPage, path: '/plan/indicator/pi1128' })
  const stored = async () => {
    const row = await workspace.db.records.get(['year', 'pi1128@2012'])
    return row?.record?.kind === 'year' ? row.record.values.comparators : undefined
  }
  await editor.press('Add a comparator')
  await editor.fill('Whose figure', 'England')
  await editor.fill('Their figure', 'many')
  await editor.fill('Where it comes from', 'ONS')
  const form = within(screen.getByRole('form', { name: 'Target and outturn 2012/13' }))
  await editor.user.click(form.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(faultAt('Their figure')).toMatch(/“many”/))
  expect(await stored()).toBeUndefined()
  await editor.fill('Their figure', '9,000.5')
  await editor.user.click(form.getByRole('button', { name: 'Save' }))
  await waitFor(async () =>
    expect(await stored()).toEqual([{ name: 'England', value: '9000.5', source: 'ONS' }]),
  )
  await waitFor(() => expect(screen.getByLabelText('Their figure')).toHaveValue('9000.5'))
  for (const label of ['Whose figure', 'Their figure', 'Where it comes from']) await editor.fill(label, '')
  await editor.user.click(form.getByRole('button', { name: 'Save' }))
  await waitFor(async () => expect((await stored()) ?? []).toEqual([]))
  await waitFor(() => expect(screen.queryByLabelText('Whose figure')).toBeNull())
})
