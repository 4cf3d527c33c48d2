import { expect, test } from 'vitest'
import { removeRecord } from '#state/commands/remove'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { readProposals } from '#storage/inbox'
import { readWithdrawal } from '#storage/withdrawal'
import { comment, council, fileNamed, shown } from './atWork'
import { takeText } from './taking'

const a = 'a@2012-Q1'
const b = 'b@2012-Q1'
const target = (value: string) => ({ kind: 'point', value })

test('[R8] [R12] a deleted figure of a joined indicator is gone, and comes back with undo', async () => {
  const { workspace } = await council()
  await save(workspace, comment(b, 'of b'))
  await join(workspace)
  const row = await workspace.db.records.get(['measurement', a])
  if (!row?.record) throw new Error('nothing is shown')
  expect(await removeRecord(workspace, row.record)).toEqual({ ok: true, value: null })
  expect(await shown(workspace, a)).toBeNull()
  await undo(workspace)
  expect(await shown(workspace, a)).toEqual({ comment: 'of b' })
  workspace.close()
})

test('[R8] [R12] so it is where only the joined indicator has figures', async () => {
  const { workspace } = await council()
  await save(workspace, comment('b@2012-Q2', 'of b'))
  await join(workspace)
  const row = await workspace.db.records.get(['measurement', 'a@2012-Q2'])
  if (!row?.record) throw new Error('nothing is shown')
  await removeRecord(workspace, row.record)
  expect(await shown(workspace, 'a@2012-Q2')).toBeNull()
  workspace.close()
})

test('[G6] [R12] a proposal for a joined indicator stands beside what is shown of the one it counts as', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.write({ kind: 'measurement', id: b, register: 'target' }, target('12'))
  await takeText(workspace, await frank.file({ only: [`measurement/${b}`] }))
  await save(workspace, {
    label: 'Target',
    writes: [{ kind: 'measurement', id: a, register: 'target', value: target('10'), before: undefined }],
  })
  await join(workspace)
  expect(await readProposals(workspace.db)).toMatchObject([
    { id: b, register: 'target', entry: { value: target('12') }, now: target('10') },
  ])
  workspace.close()
})

test('[R3] [R12] what withdrawing a file would do is said of what is shown, joined indicators included', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.comment(a, 'by Frank')
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  const file = await fileNamed(workspace)
  expect((await readWithdrawal(workspace.db, file.id)).plan.goesBack).toMatchObject([
    { id: a, from: 'by Frank', to: 'as it was' },
  ])
  await save(workspace, comment(b, 'first'))
  await save(workspace, comment(b, 'shown of b', 'first'))
  await join(workspace)
  expect(await shown(workspace, a)).toEqual({ comment: 'shown of b' })
  expect((await readWithdrawal(workspace.db, file.id)).plan.goesBack).toEqual([])
  workspace.close()
})

test('[R3] [R12] a file about a joined indicator is withdrawn under the id it counts as', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  for (let count = 0; count < 50; count += 1) frank.comment(b, `draft ${count}`)
  frank.comment(b, 'by Frank')
  await takeText(workspace, await frank.file({ only: [`measurement/${b}`] }))
  await join(workspace)
  expect(await shown(workspace, a)).toEqual({ comment: 'by Frank' })
  const file = await fileNamed(workspace)
  expect((await readWithdrawal(workspace.db, file.id)).plan.goesBack).toEqual([
    { kind: 'measurement', id: a, register: 'comment', from: 'by Frank', to: 'as it was' },
  ])
  workspace.close()
})

async function join(workspace: Workspace): Promise<void> {
  const value = { into: 'a' }
  const saved = await save(workspace, {
    label: 'Join',
    writes: [{ kind: 'indicator', id: 'b', register: 'joined', value, before: undefined }],
  })
  expect(saved).toEqual({ ok: true, value: null })
}
