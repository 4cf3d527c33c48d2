import { describe, expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import type { Write } from '#domain/change'
import { settling, settlingDeletion } from '#domain/merge/conflicts'
import { takeProposals, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { countConflicts, readConflicts, readProposals } from '#storage/inbox'
import { requireSetting } from '#storage/settings'
import { dump } from '../storage/openedDatabase'
import { comment, council, fileNamed, shown } from './atWork'
import { standing, takeIn, takeText } from './taking'
import { emptyWorkspace, givenText } from './testWorkspace'

const a = 'a@2012-Q1'
const only = [`measurement/${a}`]

/** Own words and Frank's, neither written over the other: Frank's are shown, or the own ones. */
async function contended(mine = 'mine') {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.comment(a, 'by Frank')
  await save(workspace, comment(a, mine, 'as it was'))
  await takeText(workspace, await frank.file({ only }))
  return { workspace, colleague, frank }
}

async function onlyConflict(workspace: Workspace) {
  const open = await readConflicts(workspace.db)
  const [one] = open
  const [conflict] = one?.conflicts ?? []
  if (!one || !conflict || open.length > 1) throw new Error('there is not one conflict')
  return { marks: one.marks, conflict }
}

/** The write that settles the only conflict on a value. */
async function choice(workspace: Workspace, value: Json): Promise<Write> {
  const { conflict } = await onlyConflict(workspace)
  const row = await workspace.db.records.get(['measurement', a])
  const values: Readonly<Record<string, Json>> = { ...row?.record?.values }
  return settling(conflict, value, values[conflict.register])
}

const choose = (workspace: Workspace, write: Write) =>
  save(workspace, { label: 'Choose a comment', writes: [write] })

describe('[R7] choosing what to keep', () => {
  test.each(['mine', 'by Frank', 'both of us'])(
    '[F40] keeps "%s", whichever was shown; undo brings the choice back, redo makes it again',
    async (kept) => {
      const { workspace } = await contended()
      const before = await standing(workspace)
      expect(await choose(workspace, await choice(workspace, kept))).toEqual({ ok: true, value: null })
      expect(await shown(workspace, a)).toEqual({ comment: kept })
      expect(await countConflicts(workspace.db)).toBe(0)
      expect(await readConflicts(workspace.db)).toEqual([])
      await undo(workspace)
      expect(await standing(workspace)).toBe(before)
      expect(await countConflicts(workspace.db)).toBe(1)
      await redo(workspace)
      expect(await shown(workspace, a)).toEqual({ comment: kept })
      expect(await countConflicts(workspace.db)).toBe(0)
      await undo(workspace)
      expect(await standing(workspace)).toBe(before)
      workspace.close()
    },
  )

  test('[R11] once it has left in a file, undo leaves both it and the other version alone, and goes on before it', async () => {
    const { workspace } = await contended()
    await choose(workspace, await choice(workspace, 'by Frank'))
    await exportFile(workspace, { scope: { what: 'everything' } })
    expect(await undo(workspace)).toMatchObject({ ok: false, error: { code: 'chosenAndLeft' } })
    expect(await shown(workspace, a)).toEqual({ comment: 'by Frank' })
    expect(await countConflicts(workspace.db)).toBe(0)
    expect(await undo(workspace)).not.toMatchObject({ error: { code: 'chosenAndLeft' } })
    workspace.close()
  })

  test('is refused where something else stands there by now, and nothing is written', async () => {
    const { workspace, colleague } = await contended()
    const write = await choice(workspace, 'mine')
    const grace = colleague('grace')
    grace.comment(a, 'by Grace')
    await takeText(workspace, await grace.file({ only }))
    const before = await dump(workspace.db)
    expect(await choose(workspace, write)).toMatchObject({ ok: false, error: { code: 'moved' } })
    expect(await dump(workspace.db)).toBe(before)
    expect(await choose(workspace, await choice(workspace, 'mine'))).toMatchObject({ ok: true })
    workspace.close()
  })

  test('is refused where one side was withdrawn since', async () => {
    const { workspace } = await contended()
    const write = await choice(workspace, 'mine')
    await withdrawFile(workspace, await fileNamed(workspace))
    expect(await choose(workspace, write)).toMatchObject({ ok: false, error: { code: 'moved' } })
    expect(await shown(workspace, a)).toEqual({ comment: 'mine' })
    workspace.close()
  })

  test('stays when the refused value comes once more, and when it has gone out undo leaves it', async () => {
    const { workspace, frank } = await contended()
    await choose(workspace, await choice(workspace, 'mine'))
    frank.comment('other@2012-Q1', 'beside')
    await takeText(workspace, await frank.file())
    expect(await countConflicts(workspace.db)).toBe(0)
    await undo(workspace)
    await exportFile(workspace, { scope: { what: 'everything' } })
    frank.learn(workspace.saved.at(-1)?.text ?? '')
    expect(await undo(workspace)).toMatchObject({ error: { code: 'chosenAndLeft' } })
    expect(await shown(workspace, a)).toEqual({ comment: 'mine' })
    frank.comment(a, 'Frank has read it')
    await takeText(workspace, await frank.file({ only }))
    expect(await countConflicts(workspace.db)).toBe(0)
    expect(await shown(workspace, a)).toEqual({ comment: 'Frank has read it' })
    workspace.close()
  })

  test('travels: who takes the choice in has nothing left to choose', async () => {
    const { workspace, frank } = await contended()
    await choose(workspace, await choice(workspace, 'mine'))
    await exportFile(workspace, { scope: { what: 'everything' } })
    const text = workspace.saved.at(-1)?.text ?? ''
    workspace.close()
    const other = await emptyWorkspace()
    await takeText(other, text)
    await takeText(other, await frank.file({ only }))
    expect(await shown(other, a)).toEqual({ comment: 'mine' })
    expect(await countConflicts(other.db)).toBe(0)
    other.close()
  })
})

describe('[R8] deleted here, changed there', () => {
  /** Frank deletes what was changed here. A deletion is a proposal, so it is taken by hand. */
  async function torn() {
    const { workspace, colleague } = await council()
    const frank = colleague('frank')
    frank.delete('measurement', a)
    await save(workspace, comment(a, 'mine', 'as it was'))
    await takeText(workspace, await frank.file({ only }))
    await takeProposals(workspace, await readProposals(workspace.db))
    return { workspace, colleague }
  }

  test.each([
    ['delete', null],
    ['keep', { comment: 'mine' }],
  ] as const)('%s settles it; undone it is open again, done again it is settled', async (how, after) => {
    const { workspace } = await torn()
    const before = await standing(workspace)
    const { marks, conflict } = await onlyConflict(workspace)
    expect(conflict).toMatchObject({ about: 'deletion', kept: [{ register: 'comment' }] })
    expect(await choose(workspace, settlingDeletion(marks, how))).toMatchObject({ ok: true })
    expect(await shown(workspace, a)).toEqual(after)
    expect(await countConflicts(workspace.db)).toBe(0)
    await undo(workspace)
    expect(await standing(workspace)).toBe(before)
    await redo(workspace)
    expect(await shown(workspace, a)).toEqual(after)
    expect(await countConflicts(workspace.db)).toBe(0)
    workspace.close()
  })

  test('what somebody wrote meanwhile is not deleted with it', async () => {
    const { workspace, colleague } = await torn()
    const { marks } = await onlyConflict(workspace)
    const grace = colleague('grace')
    grace.write({ kind: 'measurement', id: a, register: 'copiedFrom' }, { quarter: '2011-Q4' })
    await takeText(workspace, await grace.file({ only }))
    expect(await choose(workspace, settlingDeletion(marks, 'delete'))).toMatchObject({ ok: true })
    expect(await shown(workspace, a)).toMatchObject({ comment: 'mine' })
    expect(await countConflicts(workspace.db)).toBe(1)
    workspace.close()
  })
})

test('[R10] two contents under one number are both kept, chosen about, and the choice holds and can be undone', async () => {
  const { workspace, colleague } = await council()
  const [one, copy] = [colleague('twin'), colleague('twin')]
  one.comment(a, 'on the computer')
  copy.comment(a, 'on the copy')
  await takeText(workspace, await one.file({ only }))
  await takeText(workspace, await copy.file({ only }))
  const before = await standing(workspace)
  const { conflict } = await onlyConflict(workspace)
  expect(conflict).toMatchObject({ isForked: true, sides: [{}, {}] })
  await choose(workspace, await choice(workspace, 'on the copy'))
  expect(await shown(workspace, a)).toEqual({ comment: 'on the copy' })
  expect(await countConflicts(workspace.db)).toBe(0)
  await undo(workspace)
  expect(await standing(workspace)).toBe(before)
  await redo(workspace)
  expect(await countConflicts(workspace.db)).toBe(0)
  workspace.close()
})

test('[R10] a fork not yet chosen about leaves in a file with both sides and comes in again with both', async () => {
  const { workspace, colleague } = await council()
  for (const words of ['on the computer', 'on the copy']) {
    const twin = colleague('twin')
    twin.comment(a, words)
    await takeText(workspace, await twin.file({ only }))
  }
  const { contentId } = await exportFile(workspace, { scope: { what: 'everything' } })
  const text = workspace.saved.at(-1)?.text ?? ''
  const actor = await requireSetting(workspace.db, 'actor')
  expect(actor.id).not.toBe('twin')
  workspace.close()
  const other = await emptyWorkspace()
  const { outcome } = await takeIn(other, givenText(text))
  expect(outcome.ok).toBe(true)
  expect(await countConflicts(other.db)).toBe(1)
  expect((await exportFile(other, { scope: { what: 'everything' } })).contentId).toBe(contentId)
  other.close()
})
