import './jsdomParts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { write } from '#domain/change'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { PlanPage } from '#ui/pages/PlanPage'
import { exampleWorkspace } from './opened'
import { openEditor } from './planEditor'

const openPlan = async (path: string) =>
  openEditor(await exampleWorkspace(), { page: PlanPage, path: `/plan${path}` })

describe('a form that was not saved', () => {
  it('has what was typed when one comes back to it', async () => {
    const workspace = await exampleWorkspace()
    const first = openEditor(workspace, { page: PlanPage, path: '/plan/indicator/pi1128' })
    await first.fill('Tolerance', '15')
    cleanup()
    openEditor(workspace, { page: PlanPage, path: '/plan/indicator/pi1128' })
    expect(await screen.findByLabelText('Tolerance')).toHaveValue('15')
    expect(screen.getByText('Not saved yet')).toBeVisible()
  })
})

describe('a form that was saved', () => {
  it('says so beside its button, where the focus stays, until something is typed again', async () => {
    const editor = await openPlan('/plan/council-plan-2013')
    await editor.fill('Title', 'Our plan')
    await editor.press('Save')
    expect(await screen.findByText(/^Saved: /u, { selector: 'form *' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus()
    await editor.fill('Title', 'Your plan')
    expect(screen.queryByText(/^Saved: /u, { selector: 'form *' })).toBeNull()
  })

  it('shows what was typed until the plan shows it', async () => {
    const workspace = await exampleWorkspace()
    const slow = { ...workspace, publish: () => undefined }
    const editor = openEditor(slow, { page: PlanPage, path: '/plan/plan/council-plan-2013' })
    await editor.fill('Title', 'Our plan')
    const shown = new Set<string>()
    const field = screen.getByLabelText<HTMLInputElement>('Title')
    const watcher = new MutationObserver(() => void shown.add(field.value))
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    await editor.press('Save')
    await screen.findByText(/^Saved: /u, { selector: 'form *' })
    watcher.disconnect()
    expect([...shown]).toEqual(['Our plan'])
  })
})

describe('a form whose record was changed elsewhere', () => {
  it('is not saved over it unseen either when one had left it and came back', async () => {
    const workspace = await exampleWorkspace()
    const at = { page: PlanPage, path: '/plan/plan/council-plan-2013' }
    await openEditor(workspace, at).fill('Title', 'Our plan')
    cleanup()
    await retitlePlan(workspace, 'Theirs')
    const editor = openEditor(workspace, at)
    expect(await screen.findByLabelText('Title')).toHaveValue('Our plan')
    await editor.press('Save')
    expect(await screen.findByText(/changed in another tab/u)).toBeVisible()
    const plan = (await editor.stored()).get('plan', 'council-plan-2013')
    expect(plan?.values.identity?.title).toBe('Theirs')
  })

  it('is not saved over it unseen, and keeps what was typed', async () => {
    const workspace = await exampleWorkspace()
    const editor = openEditor(workspace, { page: PlanPage, path: '/plan/plan/council-plan-2013' })
    await editor.fill('Title', 'Our plan')
    await retitlePlan(workspace, 'Theirs')

    await editor.press('Save')
    expect(await screen.findByText(/changed in another tab/u)).toBeVisible()
    expect(screen.getByLabelText('Title')).toHaveValue('Our plan')
    await editor.press('Keep what I typed')
    await editor.press('Save')
    await waitFor(async () =>
      expect((await editor.stored()).get('plan', 'council-plan-2013')?.values.identity?.title).toBe(
        'Our plan',
      ),
    )
  })
})

/** As another tab would. */
async function retitlePlan(workspace: Workspace, title: string): Promise<void> {
  const row = await workspace.db.records.get(['plan', 'council-plan-2013'])
  if (row?.record?.kind !== 'plan') throw new Error('the example has a plan')
  const { identity } = row.record.values
  if (!identity) throw new Error('the plan has a title')
  const at = { kind: 'plan', id: 'council-plan-2013', register: 'identity' } as const
  await save(workspace, { label: 'Title', writes: [write(at, { ...identity, title }, identity)] })
}
