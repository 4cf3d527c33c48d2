import './jsdomParts'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PlanPage } from '#ui/pages/PlanPage'
import { exampleWorkspace } from './opened'
import { faultAt, openEditor, quarter } from './planEditor'
import type { Editor } from './planEditor'

const openPlan = async (path: string) =>
  openEditor(await exampleWorkspace(), { page: PlanPage, path: `/plan${path}` })

const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

describe('adding an indicator', () => {
  it('takes a title, starts from the council’s defaults and stays open for the next', async () => {
    const editor = await openPlan('/new/indicator/crime')
    await editor.fill('Reference', 'PI2000')
    await editor.fill('Title', 'Burglaries')
    await editor.press('Add an indicator')

    await screen.findByText(/The form is ready for the next one/u)
    const outline = within(screen.getByRole('navigation', { name: 'Outline of the plan' }))
    expect(outline.getByRole('link', { name: 'PI2000 Burglaries' })).toBeVisible()
    expect(screen.getByLabelText('Title')).toHaveValue('')
    expect(screen.getByLabelText('Reference')).toHaveFocus()
    const structure = await editor.stored()
    const added = structure
      .list('indicator')
      .find(({ id }) => structure.definition(id, quarter)?.ref === 'PI2000')
    expect(structure.definition(added?.id ?? '', quarter)).toMatchObject({
      section: 'crime',
      tolerance: { mode: 'percent', up: '5', down: '5' },
      scheme: 'dudley',
    })
  })

  it('is one step of undo', async () => {
    const editor = await openPlan('/new/indicator/crime')
    const before = await editor.ids('indicator')
    await editor.fill('Title', 'Burglaries')
    await editor.press('Add an indicator')
    await screen.findByText(/The form is ready for the next one/u)
    await editor.undo()
    expect(await editor.ids('indicator')).toEqual(before)
    expect((await editor.ids('definition')).length).toBe(before.length)
  })

  it('refuses what cannot be, at its field, and keeps what was typed', async () => {
    const editor = await openPlan('/new/indicator/crime')
    await editor.fill('Reference', 'pi1128')
    await editor.fill('Tolerance', '-5')
    await editor.press('Add an indicator')

    expect(faultAt('Reference')).toMatch(/“Overall Recorded Crime” has the reference/iu)
    expect(faultAt('Title')).toBe('Give the indicator a title.')
    expect(faultAt('Tolerance')).toMatch(/below zero/u)
    expect(screen.getByLabelText('Reference')).toHaveFocus()
    expect(screen.getByLabelText('Tolerance')).toHaveValue('-5')

    await editor.fill('Tolerance', 'abc')
    expect(faultAt('Tolerance')).toMatch(/“abc” is not a number/u)
    expect((await editor.ids('indicator')).length).toBe(8)
  })
})

describe('changing what an indicator is', () => {
  it('[S14] holds from the quarter that is chosen and leaves earlier quarters alone', async () => {
    const editor = await openPlan('/indicator/pi1128')
    const form = within(await screen.findByRole('form', { name: 'What it is' }))
    await editor.fill('Tolerance', '15')
    await editor.user.click(form.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(spoken()).toContain('Saved: Tolerance of PI1128 from Quarter 1 2012/13'))
    const structure = await editor.stored()
    const tolerance = (id: string) => structure.definition('pi1128', id)?.tolerance?.up
    expect([tolerance('2011-Q4'), tolerance(quarter)]).toEqual(['5', '15'])
    const changes = within(await screen.findByRole('region', { name: 'From Quarter 1 2012/13' }))
    expect(changes.getByRole('listitem')).toHaveTextContent('tolerance 5% → 15%')

    await editor.undo()
    expect((await editor.stored()).definition('pi1128', quarter)?.tolerance?.up).toBe('5')
  })

  it('[S14] can correct what was wrong all the time', async () => {
    const editor = await openPlan('/indicator/pi1128')
    const form = within(await screen.findByRole('form', { name: 'What it is' }))
    await editor.fill('Tolerance', '15')
    await editor.user.selectOptions(screen.getByLabelText('What I changed above holds'), '2011-Q2')
    await editor.user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect((await editor.stored()).definition('pi1128', '2011-Q4')?.tolerance?.up).toBe('15'),
    )
  })

  it('refuses an end before the start', async () => {
    const editor = await openPlan('/indicator/pi1128')
    const form = within(await screen.findByRole('form', { name: 'When it is due' }))
    await editor.user.selectOptions(form.getByLabelText('Last quarter'), '2011-Q1')
    await editor.user.click(form.getByRole('button', { name: 'Save' }))
    expect(faultAt('Last quarter')).toMatch(/Quarter 1 2011\/12, is before the first, Quarter 2 2011\/12/u)
  })
})

describe('the order of the plan', () => {
  it('is changed with a button, said aloud, and undone', async () => {
    const editor = await openPlan('/indicator/pi1128')
    const order = async () =>
      (await editor.stored())
        .list('indicator')
        .filter(({ id }) => ['pi1128', 'pi1049'].includes(id))
        .map(({ id }) => id)
    expect(await order()).toEqual(['pi1128', 'pi1049'])
    ;(await screen.findByRole('button', { name: 'Move down' })).focus()
    await editor.user.keyboard('{Enter}')
    await waitFor(async () => expect(await order()).toEqual(['pi1049', 'pi1128']))
    expect(spoken()).toContain('PI1128 Overall Recorded Crime is now 2 of 7')
    expect(screen.getByRole('button', { name: 'Move down' })).toHaveFocus()
    await editor.undo()
    expect(await order()).toEqual(['pi1128', 'pi1049'])
  })
})

describe('taking something out of the plan', () => {
  it('says what a priority leaves behind, shows it as not placed, and offers undo', async () => {
    const editor = await openPlan('/priority/crime')
    await editor.user.click(await screen.findByRole('button', { name: /More/u }))
    const deletion = screen.getByRole('menuitem', { name: /Delete/u, hidden: true })
    expect(deletion).toHaveTextContent(/Would become “Not placed”: “Tackling crime/u)
    await waitFor(() => expect(deletion).not.toHaveAttribute('aria-disabled'))
    await editor.user.click(deletion)

    expect(await screen.findByRole('heading', { name: 'Not placed' })).toBeVisible()
    expect(await editor.ids('priority')).toEqual(['young-people'])
    await editor.press('Undo')
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Not placed' })).toBeNull())
    expect(await editor.ids('priority')).toContain('crime')
  })

  it('retires what has figures, and every quarter up to then keeps it', async () => {
    const editor = await openPlan('/indicator/pi1128')
    await editor.user.click(await screen.findByRole('button', { name: /More/u }))
    const deletion = screen.getByRole('menuitem', { name: /Delete/u, hidden: true })
    await waitFor(() =>
      expect(deletion).toHaveTextContent(/It was reported in 4 quarters: retire it instead/u),
    )
    await editor.user.click(
      screen.getByRole('menuitem', { name: /Retire after Quarter 1 2012\/13/u, hidden: true }),
    )
    await waitFor(async () =>
      expect((await editor.stored()).get('indicator', 'pi1128')?.values.life).toMatchObject({
        from: '2011-Q2',
        until: quarter,
      }),
    )
  })
})

describe('retiring a section', () => {
  const chooseFromMenu = async (editor: Editor, name: RegExp) => {
    await editor.user.click(await screen.findByRole('button', { name: /More/u }))
    await editor.user.click(screen.getByRole('menuitem', { name, hidden: true }))
  }
  const section = () => within(screen.getByLabelText('Section'))

  it('lists it apart in later quarters, takes nothing new into it, and brings it back', async () => {
    const workspace = await exampleWorkspace()
    const now = openEditor(workspace, { page: PlanPage, path: '/plan/section/crime' })
    await chooseFromMenu(now, /Retire after Quarter 1 2012\/13/u)
    expect(await screen.findByText('Its last quarter is Quarter 1 2012/13.')).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Retired' })).toBeNull()
    cleanup()

    const under = { page: PlanPage, path: '/plan/objective/crime-reduction', at: '2012-Q2' }
    const next = openEditor(workspace, under)
    const retired = await screen.findByRole('heading', { name: 'Retired' })
    expect(retired.nextElementSibling).toHaveTextContent(/section, until Quarter 1 2012\/13/u)
    expect(screen.getByRole('heading', { name: 'Not placed' })).toBeVisible()
    expect(screen.getByLabelText('Section')).toHaveDisplayValue(/\(retired\)$/u)
    await next.user.selectOptions(screen.getByLabelText('Section'), 'Not placed')
    await next.press('Save')
    await waitFor(() => expect(section().queryByRole('option', { name: /retired/u })).toBeNull())
    cleanup()

    const again = openEditor(workspace, { page: PlanPage, path: '/plan/section/crime', at: '2012-Q2' })
    await chooseFromMenu(again, /Bring back/u)
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Retired' })).toBeNull())
  })
})

describe('the annual target', () => {
  it('[A4] is refused while the quarters do not add up to it', async () => {
    const editor = await openPlan('/indicator/pi1128')
    const form = within(await screen.findByRole('form', { name: 'Target and outturn 2012/13' }))
    await editor.fill('Annual target 2012/13', '8,000')
    await editor.user.selectOptions(form.getByLabelText('Over the quarters'), 'typed')
    for (const number of [1, 2, 3]) await editor.fill(`Target of Quarter ${number}`, '2,000')
    expect(form.getByText('Quarter 4 has no target.')).toBeVisible()
    await editor.fill('Target of Quarter 4', '2,000')
    expect(form.getByText('The quarters add up to the annual target.')).toBeVisible()
    await editor.fill('Target of Quarter 4', '2,004')
    expect(form.getByText(/add up to 8,004, which is 4 more than the annual target\.$/u)).toBeVisible()
    await editor.user.click(form.getByRole('button', { name: 'Save' }))
    expect(faultAt('Over the quarters')).toMatch(/add up to 8,004, which is 4 more than the annual target/u)
    expect(await editor.ids('year')).toEqual([])
  })
})
