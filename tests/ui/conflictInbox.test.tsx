import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeProposals } from '#state/commands/decideFiles'
import { undo } from '#state/commands/history'
import { removeRecord } from '#state/commands/remove'
import { readProposals } from '#storage/inbox'
import { ConflictInbox } from '#ui/exchange/ConflictInbox'
import { Announcer } from '#ui/kit/Announcer'
import { AtQuarter, open } from './opened'
import { actualOf, clerkAndOfficer, commentOn, figure, put, send, toChoose, valueAt } from './twoBrowsers'
import type { Browser } from './twoBrowsers'

let clerk: Browser
let officer: Browser

beforeEach(async () => {
  ;({ clerk, officer } = await clerkAndOfficer())
})

afterEach(() => {
  clerk.close()
  officer.close()
})

async function openInbox() {
  const user = open(
    clerk,
    <>
      <AtQuarter quarter="2012-Q1" page={ConflictInbox} />
      <Announcer />
    </>,
    '/2012-Q1/exchange',
  )
  await screen.findByRole('heading', { name: 'Choose which to keep' })
  return user
}

const conflict = (name: string | RegExp) => screen.findByRole('region', { name })
const pi1172 = 'Actual of PI1172, Quarter 1 2012/13'

/** The clerk and the officer each correct the actual of PI1172. */
async function twoActuals() {
  await put(clerk, actualOf('pi1172'), figure('1850'))
  await put(officer, actualOf('pi1172'), figure('1073'))
  await send(officer, clerk)
}

const before = 'One clinic closed in May.'

async function twoComments(mine: string, theirs: string) {
  await put(clerk, commentOn('pi1128'), before)
  await send(clerk, officer, { what: 'request', name: 'request-2.json' })
  await put(clerk, commentOn('pi1128'), mine)
  await put(officer, commentOn('pi1128'), theirs)
  await send(officer, clerk)
}

test('where nothing stands against each other, it says so', async () => {
  await openInbox()
  expect(await screen.findByText(/^Nothing to choose/)).toBeVisible()
})

describe('two figures', () => {
  test('stand beside each other with who, when, which file and what both started from', async () => {
    await twoActuals()
    await openInbox()
    const item = within(await conflict(pi1172))
    expect(item.getByRole('link', { name: pi1172 })).toHaveAttribute('href', '#/2012-Q1/indicator/pi1172')
    const columns = item.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(columns.filter((text) => /1,850.*typed in this browser/.test(text))).toHaveLength(1)
    expect(columns.filter((text) => text.startsWith('Yours'))).toHaveLength(1)
    await waitFor(() => expect(item.getByText(/12 July 2012.*in the file return\.json/i)).toBeVisible())
    expect(columns.filter((text) => /^Before.*1,072.*both started from/.test(text))).toHaveLength(1)
    expect(columns.filter((text) => text.includes('shown until you choose'))).toHaveLength(1)
    const names = item.getAllByRole('button').map((button) => button.textContent)
    expect(names).toEqual(
      expect.arrayContaining([
        'Keep 1,850 (yours)',
        expect.stringMatching(/^Keep 1,073 \(performance analyst/i),
      ]),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(screen.getByRole('heading', { level: 3, name: /Tackling crime/ })).toBeVisible()
  })

  test('mine is kept, the heading has the focus, and undo brings the choice back', async () => {
    await twoActuals()
    const user = await openInbox()
    await user.click(await screen.findByRole('button', { name: 'Keep 1,850 (yours)' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Choose which to keep' })).toHaveFocus())
    expect(await valueAt(clerk, actualOf('pi1172'))).toEqual(figure('1850'))
    expect(await toChoose(clerk)).toEqual([])
    expect(await screen.findByText(/^1,850 is kept as the actual of PI1172.*Undo brings/)).toBeInTheDocument()
    await waitFor(() =>
      expect(clerk.session.getState().history.undo?.label).toBe(
        'Choose the actual of PI1172, Quarter 1 2012/13',
      ),
    )
    await undo(clerk)
    expect(await screen.findByRole('button', { name: 'Keep 1,850 (yours)' })).toBeVisible()
  })

  test('theirs is kept by keyboard, and travels back as settled', async () => {
    await twoActuals()
    const user = await openInbox()
    const button = await screen.findByRole('button', { name: /^Keep 1,073/ })
    button.focus()
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, actualOf('pi1172'))).toEqual(figure('1073'))
    await send(clerk, officer, { what: 'request', name: 'settled.json' })
    expect(await toChoose(officer)).toEqual([])
  })

  test('another one is typed as in the scorecard; what cannot be read is refused and kept as typed', async () => {
    await twoActuals()
    const user = await openInbox()
    await user.click(await screen.findByRole('button', { name: /^Write another…/ }))
    const field = screen.getByRole('textbox', { name: /^Another actual of PI1172/ })
    expect(field).toHaveFocus()
    await user.clear(field)
    await user.type(field, '1,85{Enter}')
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/could mean more than one number/)
    expect(await toChoose(clerk)).toHaveLength(1)
    await user.clear(field)
    await user.type(field, '1,500{Enter}')
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, actualOf('pi1172'))).toEqual(figure('1500'))
  })

  test('where something new came in meanwhile, nothing is written and the new choice is shown', async () => {
    await twoActuals()
    const user = await openInbox()
    const button = await screen.findByRole('button', { name: 'Keep 1,850 (yours)' })
    const { db } = clerk
    const third = {
      dot: 'carol.1',
      over: {},
      value: figure('1900'),
      was: null,
      at: '2012-07-13T09:00:00Z',
      by: '',
    }
    const row = await db.marks.get(['measurement', 'pi1172@2012-Q1'])
    const actual = [...(row?.entries['actual'] ?? []), third]
    await db.marks.put({ kind: 'measurement', id: 'pi1172@2012-Q1', entries: { ...row?.entries, actual } })
    await user.click(button)
    expect(await screen.findByText(/^Something new came in/)).toBeVisible()
    expect(await toChoose(clerk)).toHaveLength(1)
  })
})

describe('[R9] two texts', () => {
  test('with changes that fit, both are offered, never taken, and kept by a press', async () => {
    await twoComments('One clinic closed in early May.', 'One clinic closed in May. It opened again in June.')
    const user = await openInbox()
    const item = within(await conflict(/^Comment of PI1128/))
    expect(item.getByText('With both changes')).toBeVisible()
    expect(await toChoose(clerk)).toHaveLength(1)
    await user.click(item.getByRole('button', { name: 'Keep the text with both changes' }))
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, commentOn('pi1128'))).toBe(
      'One clinic closed in early May. It opened again in June.',
    )
  })

  test('that changed the same words are not merged; another is written over the one that is shown', async () => {
    await twoComments('Two clinics closed in May.', 'Three clinics closed in May.')
    const user = await openInbox()
    const item = within(await conflict(/^Comment of PI1128/))
    expect(item.getByText(/^Both changed the same words/)).toBeVisible()
    expect(item.queryByRole('button', { name: /both changes/ })).toBeNull()
    await user.click(item.getByRole('button', { name: /^Write another…/ }))
    const field = item.getByRole('textbox')
    expect(field).toHaveDisplayValue(/clinics closed in May\.$/)
    await user.clear(field)
    await user.type(field, 'Several clinics closed.')
    await user.click(item.getByRole('button', { name: 'Keep what I wrote' }))
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, commentOn('pi1128'))).toBe('Several clinics closed.')
  })

  test('[G4] are shown as text, whatever stands in them, and a long one is cut until it is asked for', async () => {
    await put(clerk, commentOn('pi1128'), '<img src=x onerror=alert(1)>')
    await put(officer, commentOn('pi1128'), `Long ${'word '.repeat(30_000)}end`)
    await send(officer, clerk)
    const user = await openInbox()
    const item = within(await conflict(/^Comment of PI1128/))
    expect(item.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
    expect(document.querySelector('img')).toBeNull()
    expect(item.queryByText(/end$/)).toBeNull()
    await user.click(item.getByRole('button', { name: /^Show all 150,008 characters/ }))
    expect(item.getByText(/end$/)).toBeVisible()
  })
})

describe('[R8] edited or deleted?', () => {
  async function deletedThere() {
    await put(clerk, commentOn('pi1172'), 'Written in time.')
    const record = (await officer.db.records.get(['measurement', 'pi1172@2012-Q1']))?.record
    if (record) await removeRecord(officer, record)
    await send(officer, clerk)
    await takeProposals(clerk, await readProposals(clerk.db))
  }

  test('says who deleted and who changed it, and what would go', async () => {
    await deletedThere()
    await openInbox()
    const item = within(await conflict(/^Figure of PI1172.*deleted or kept\?$/))
    expect(item.getByText('Comment (changed)').nextSibling).toHaveTextContent('Written in time.')
    expect(item.getByText('Actual').nextSibling).toHaveTextContent('1,072')
    expect(item.getByText('Deleted')).toBeVisible()
  })

  test('it is deleted with all that is in it, and undo brings it and the choice back', async () => {
    await deletedThere()
    const user = await openInbox()
    await user.click(await screen.findByRole('button', { name: /^Delete it \(figure of PI1172/ }))
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, commentOn('pi1172'))).toBeUndefined()
    await undo(clerk)
    expect(await screen.findByRole('button', { name: /^Keep it/ })).toBeVisible()
    expect(await valueAt(clerk, commentOn('pi1172'))).toBe('Written in time.')
  })

  test('it is kept', async () => {
    await deletedThere()
    const user = await openInbox()
    await user.click(await screen.findByRole('button', { name: /^Keep it/ }))
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, commentOn('pi1172'))).toBe('Written in time.')
  })
})
