import { cleanup, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { write } from '#domain/change'
import { save } from '#state/commands/save'
import { exampleWorkspace, open } from './opened'
import { addCabinet, openPack, page, partsShown, preview } from './packPages'

test('[K1] the committees with what each receives, and that an empty choice is everything', async () => {
  const workspace = await exampleWorkspace()
  await addCabinet(workspace, undefined)
  open(workspace, page, '/2012-Q1/packs')
  const table = await screen.findByRole('table', { name: 'Committees and what they receive' })
  const [, cabinet, committee] = within(table).getAllByRole('row')
  expect(cabinet).toHaveTextContent('Nothing is chosen, so it receives every row.')
  expect(committee).toHaveTextContent('8 of 8 indicators are in this committee’s remit')
  expect(committee).toHaveTextContent('None yet')
  workspace.close()
})

test('the preview holds the figures as printed, each with shape and word', async () => {
  const workspace = await exampleWorkspace()
  await openPack(workspace)
  const scorecard = within(preview()).getByRole('table', { name: 'Scorecard: Young People' })
  const row = within(scorecard).getByRole('row', { name: /First time entrants/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent.trim()),
  ).toEqual(['On target, lower half of tolerance', '467', '471', 'On target, upper half of tolerance'])
  expect(within(scorecard).getByRole('columnheader', { name: '01/04/2012 to 30/06/2012' })).toHaveAttribute(
    'colspan',
    '3',
  )
  workspace.close()
})

test('the window is called as the pack that is printed from it, alone, and as its page again after that', async () => {
  const workspace = await exampleWorkspace()
  await openPack(workspace, 'section/young-people')
  expect(document.title).toBe('Performance report, Quarter 1 2012/13 – Draft 1')
  cleanup()
  expect(document.title).toBe('Draft of Young People – Quarterdeck')
  workspace.close()
})

test('a draft keeps its number until something in it changes', async () => {
  const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace)
  await user.click(screen.getByRole('button', { name: 'Print draft 1' }))
  expect(await screen.findByText(/This very draft was given out/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Print draft 1' }))
  expect(print).toHaveBeenCalledTimes(2)
  const at = { kind: 'measurement', id: 'first-time-entrants@2012-Q1', register: 'comment' } as const
  await save(workspace, { label: 'Comment', writes: [write(at, 'Checked again.', undefined)] })
  expect(await screen.findByRole('heading', { name: 'Draft 2' })).toBeVisible()
  expect(within(preview()).getByText('Checked again.')).toBeVisible()
  const committee = await workspace.db.records.get(['committee', 'cabinet'])
  expect(committee?.record?.values).toMatchObject({ drafts: [{ quarter: '2012-Q1', number: 1 }] })
  workspace.close()
})

test('a draft whose number cannot be stored is not printed, and says so', async () => {
  const print = vi.spyOn(globalThis, 'print').mockReset()
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace, 'section/young-people')
  vi.spyOn(workspace.db.settings, 'put').mockRejectedValue(new Error('full'))
  await user.click(screen.getByRole('button', { name: 'Print draft 1' }))
  expect(await screen.findByText('Not given out, because its number could not be stored.')).toBeVisible()
  expect(print).not.toHaveBeenCalled()
  workspace.close()
})

test('an output that cannot be made says so; no draft is noted, and the other outputs are made', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace)
  vi.spyOn(workspace.environment, 'sha256').mockRejectedValueOnce(new Error('no hash today'))
  await user.click(screen.getByRole('button', { name: 'Web page (.html)' }))
  expect(await screen.findByText('Web page (.html) could not be made.')).toBeVisible()
  expect(screen.getByText('What the browser said: no hash today')).toBeVisible()
  expect(screen.getByText(/^Not given out yet/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Open data: figures (.csv)' }))
  expect(await screen.findAllByText(/^Saved: .*Draft 1 figures\.csv$/)).toHaveLength(2)
  expect(screen.queryByText(/could not be made/)).toBeNull()
  expect(await screen.findByText(/^This very draft was given out/)).toBeVisible()
  workspace.close()
})

test('an exempt text is in the Part 2 copy only', async () => {
  const workspace = await exampleWorkspace()
  const at = (id: string, register: 'comment' | 'access') => ({ kind: 'measurement', id, register }) as const
  await save(workspace, {
    label: 'Access',
    writes: [
      write(at('first-time-entrants@2012-Q1', 'comment'), 'Exempt words', undefined),
      write(at('first-time-entrants@2012-Q1', 'access'), { level: 'exempt', paragraph: '3' }, undefined),
    ],
  })
  const user = await openPack(workspace)
  expect(preview()).not.toHaveTextContent('Exempt words')
  await user.click(screen.getByRole('radio', { name: /Part 2 copy/ }))
  expect(await within(preview()).findByText('Exempt words')).toBeVisible()
  expect(within(preview()).getAllByText(/Part 2 copy: contains exempt information/)[0]).toBeVisible()
  workspace.close()
})

test('a section’s own draft is numbered in this browser and goes into no file', async () => {
  vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace, 'section/young-people')
  expect(partsShown()).not.toContain('Tackling crime, fear of crime and anti-social behaviour')
  const before = await workspace.db.ownEntries.count()
  await user.click(screen.getByRole('button', { name: 'Print draft 1' }))
  const at = { kind: 'narrative', id: 'young-people@2012-Q1', register: 'challenges' } as const
  expect(await workspace.db.ownEntries.count()).toBe(before)
  const stored = await workspace.db.records.get(['narrative', at.id])
  const was = stored?.record?.values
  const challenges = was && 'challenges' in was ? String(was.challenges) : undefined
  await save(workspace, { label: 'Challenges', writes: [write(at, 'None.', challenges)] })
  expect(await screen.findByRole('button', { name: 'Print draft 2' })).toBeVisible()
  workspace.close()
})

test('an address of no committee says so', async () => {
  const workspace = await exampleWorkspace()
  open(workspace, page, '/2012-Q1/packs/nobody')
  expect(await screen.findByText('There is no such committee.')).toBeVisible()
  workspace.close()
})

test('a briefing on one indicator is numbered by what it holds and given out', async () => {
  const workspace = await exampleWorkspace()
  const user = open(workspace, page, '/2012-Q1/packs/briefing/pi1128')
  const shown = await screen.findByRole('article', { name: 'PI1128 – Overall Recorded Crime' })
  expect(screen.getByRole('heading', { level: 1, name: 'Briefing on PI1128' })).toBeVisible()
  expect(within(shown).getByText(/^1,850 is 211 below the target of 2,061/)).toBeVisible()
  expect(within(shown).queryByRole('navigation')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'For another Quarterdeck (.json)' }))
  expect(await screen.findAllByText(/^Saved: .*Briefing on PI1128 Draft 1\.json$/)).toHaveLength(2)
  await save(workspace, {
    label: 'Comment',
    writes: [
      write({ kind: 'measurement', id: 'pi1128@2012-Q1', register: 'comment' }, 'Fewer again.', undefined),
    ],
  })
  expect(await screen.findByRole('radio', { name: 'Draft 2: the figures as they stand' })).toBeChecked()
  workspace.close()
})

test('a briefing on an internal figure does not exist', async () => {
  const workspace = await exampleWorkspace()
  await save(workspace, {
    label: 'Access',
    writes: [
      write(
        { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'access' },
        { level: 'internal' },
        undefined,
      ),
    ],
  })
  open(workspace, page, '/2012-Q1/packs/briefing/pi1128')
  expect(await screen.findByText('This indicator is in no copy of this quarter’s report.')).toBeVisible()
  expect(screen.queryByRole('group', { name: 'Give it out' })).toBeNull()
  workspace.close()
})

test('every row that a committee receives has its briefing', async () => {
  const workspace = await exampleWorkspace()
  const user = await openPack(workspace)
  await user.click(screen.getByText('One-page briefings'))
  expect(screen.getByRole('link', { name: /^First time entrants/ })).toHaveAttribute(
    'href',
    '#/2012-Q1/packs/briefing/first-time-entrants',
  )
  workspace.close()
})
