import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import { ConflictInbox } from '#ui/exchange/ConflictInbox'
import { Announcer } from '#ui/kit/Announcer'
import { AtQuarter, open } from './opened'
import { clerkAndOfficer, commentOn, put, send, toChoose, valueAt } from './twoBrowsers'
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

describe('many at once', () => {
  async function three() {
    for (const indicator of ['pi1128', 'pi1171', 'pi1172']) {
      await put(clerk, commentOn(indicator), `Mine on ${indicator}`)
      await put(officer, commentOn(indicator), `Theirs on ${indicator}`)
    }
    await send(officer, clerk, { name: 'crime.json' })
  }

  test('after one choice the next one has the focus', async () => {
    await three()
    const user = await openInbox()
    const [first] = await screen.findAllByRole('button', { name: /^Keep Mine/ })
    if (first) await user.click(first)
    await waitFor(() => expect(screen.getByRole('heading', { level: 4, name: /PI1171/ })).toHaveFocus())
    expect(screen.getByText(/^2 choices to make/)).toBeVisible()
  })

  test('all of a file are kept in one step, and undone in one', async () => {
    await three()
    const user = await openInbox()
    await user.selectOptions(await screen.findByLabelText('In all 3 choices keep'), 'what is in crime.json')
    await user.click(screen.getByRole('button', { name: 'Make these 3 choices' }))
    await waitFor(async () => expect(await toChoose(clerk)).toEqual([]))
    expect(await valueAt(clerk, commentOn('pi1171'))).toBe('Theirs on pi1171')
    await undo(clerk)
    await waitFor(async () => expect(await toChoose(clerk)).toHaveLength(3))
  })

  test('500 are drawn 50 at a time', async () => {
    const record = await clerk.db.records.get(['measurement', 'pi1128@2012-Q1'])
    const sides = ['a.1', 'b.1'].map((dot) => ({ dot, over: {}, value: dot, was: null, at: '', by: '' }))
    const ids = Array.from({ length: 500 }, (_, at) => `${1900 + at}-Q1`).map(
      (quarter) => `pi1128@${quarter}`,
    )
    await clerk.db.marks.bulkPut(ids.map((id) => ({ kind: 'measurement', id, entries: { comment: sides } })))
    await clerk.db.records.bulkPut(
      ids.map((id) => ({
        kind: 'measurement',
        id,
        shelf: id.slice(7),
        revision: 1,
        record: record?.record ?? null,
        open: 1,
      })),
    )
    const user = await openInbox()
    await screen.findByText(/^500 choices to make/)
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(50)
    await user.click(screen.getByRole('button', { name: 'Show 50 more of 500 choices' }))
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(100)
  })
})

describe('[R12] the same indicator?', () => {
  /** PI1171 is given the reference of PI1128. */
  async function twins() {
    const id = 'pi1171@2011-Q2'
    const record = (await clerk.db.records.get(['definition', id]))?.record
    if (record?.kind !== 'definition' || !record.values.identity) throw new Error('no definition')
    const { identity } = record.values
    const value = { ...identity, ref: ' pi1128' }
    await save(clerk, {
      label: 'Reference',
      writes: [{ kind: 'definition', id, register: 'identity', value, before: { ...identity } }],
    })
  }

  test('joined, their values are something to choose about; undone, it is asked again', async () => {
    await twins()
    const user = await openInbox()
    const question = within(await screen.findByRole('region', { name: /^Are these two PI1128 the same/i }))
    await user.click(question.getByRole('button', { name: /^They are the same/ }))
    expect(await screen.findByRole('region', { name: /^Actual of PI1128, Quarter 1 2012\/13/ })).toBeVisible()
    expect(screen.queryByRole('region', { name: /^Are these two/ })).toBeNull()
    await undo(clerk)
    expect(await screen.findByRole('region', { name: /^Are these two/ })).toBeVisible()
  })

  test('said to be different, it is not asked again', async () => {
    await twins()
    const user = await openInbox()
    await user.click(await screen.findByRole('button', { name: /^They are different/ }))
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Are these two/ })).toBeNull())
    expect(
      await clerk.db.records.where('[kind+id]').between(['dismissal', ''], ['dismissal', '~']).count(),
    ).toBe(1)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Choose which to keep' })).toHaveFocus())
  })
})
