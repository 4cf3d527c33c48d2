import './jsdomParts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { startCouncil } from '#state/commands/start'
import { SettingsPage } from '#ui/pages/SettingsPage'
import { emptyWorkspace } from '../state/testWorkspace'
import { exampleWorkspace } from './opened'
import { faultAt, openEditor, quarter } from './planEditor'

const settings = { page: SettingsPage, path: '/settings' }

const saveIn = async (form: string) =>
  within(await screen.findByRole('form', { name: form })).getByRole('button', { name: 'Save' })

describe('the settings', () => {
  it('[S14] keep every quarter’s tolerance when the default changes', async () => {
    const editor = openEditor(await exampleWorkspace(), settings)
    await editor.fill('Tolerance', '20')
    await editor.user.click(await saveIn('Defaults of the council'))
    await waitFor(async () => expect((await editor.stored()).organisation.defaults?.tolerance.up).toBe('20'))
    const structure = await editor.stored()
    for (const { id } of structure.list('indicator'))
      expect(structure.definition(id, quarter)?.tolerance?.up).toBe('5')
  })

  it('refuse a tolerance below zero and a limit that is no number, each at its field', async () => {
    const editor = openEditor(await exampleWorkspace(), settings)
    await editor.fill('Tolerance', '-5')
    await editor.fill('Summary', 'many')
    await editor.user.click(await saveIn('Defaults of the council'))
    expect(faultAt('Tolerance')).toMatch(/below zero/u)
    expect(faultAt('Summary')).toMatch(/“many” is not a number of words/u)
    expect((await editor.stored()).organisation.defaults?.tolerance.up).toBe('5')
  })

  it('[P1] fix the first month of the year once figures exist', async () => {
    openEditor(await exampleWorkspace(), settings)
    expect(await screen.findByText(/starts in April.*cannot be changed any more/u)).toBeVisible()
    expect(screen.queryByLabelText('The financial year starts in')).toBeNull()
  })

  it('[P1] let the first month be chosen while there are none', async () => {
    const workspace = await emptyWorkspace()
    await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter })
    const editor = openEditor(workspace, settings)
    await editor.user.selectOptions(await screen.findByLabelText('The financial year starts in'), '1')
    await editor.user.click(await saveIn('Start of the financial year'))
    await waitFor(async () => expect((await editor.stored()).firstMonth).toBe(1))
  })

  it('remember who is at this browser, and show light or dark', async () => {
    const workspace = await exampleWorkspace()
    const editor = openEditor(workspace, settings)
    await editor.user.selectOptions(await screen.findByLabelText('I am'), 'community-safety-manager')
    await waitFor(() => expect(workspace.session.getState().me).toBe('community-safety-manager'))
    await editor.user.selectOptions(screen.getByLabelText('Appearance'), 'dark')
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
    await editor.user.selectOptions(screen.getByLabelText('Appearance'), 'system')
    expect(document.documentElement).not.toHaveAttribute('data-theme')
  })
})
