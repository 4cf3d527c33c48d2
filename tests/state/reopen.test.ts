import { expect, test, vi } from 'vitest'
import { settling } from '#domain/merge/conflicts'
import { redo, undo } from '#state/commands/history'
import { withdrawAndReopen } from '#state/commands/reopen'
import { save } from '#state/commands/save'
import { readConflicts } from '#storage/inbox'
import { readWithdrawal } from '#storage/withdrawal'
import { failAtWrite } from '../storage/failingWrites'
import { dump } from '../storage/openedDatabase'
import { comment, council, fileNamed, shown } from './atWork'
import { standing, takeText } from './taking'

const a = 'a@2012-Q1'

/** Own words, Frank's against them, and a choice for Frank's that is about to be open again. */
async function chosenForFile() {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.comment(a, 'by Frank')
  await save(workspace, comment(a, 'mine', 'as it was'))
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  const [conflict] = (await readConflicts(workspace.db)).flatMap(({ conflicts }) => conflicts)
  if (!conflict) throw new Error('there is nothing to choose')
  const now = (await shown(workspace, a)) ?? {}
  const was = 'comment' in now ? (now.comment ?? undefined) : undefined
  await save(workspace, { label: 'Choose', writes: [settling(conflict, 'by Frank', was)] })
  const file = await fileNamed(workspace)
  const { settlements } = (await readWithdrawal(workspace.db, file.id)).plan
  expect(settlements).toMatchObject([{ value: 'by Frank', otherwise: 'mine' }])
  return { workspace, file, settlements }
}

test('[R7] [R11] a file is withdrawn and a choice reopened; undone twice, both stand again, and done again both are', async () => {
  const { workspace, file, settlements } = await chosenForFile()
  const before = await standing(workspace)
  expect(await withdrawAndReopen(workspace, file, settlements)).toEqual({ ok: true, value: null })
  expect(await shown(workspace, a)).toEqual({ comment: 'mine' })
  await undo(workspace)
  expect(await shown(workspace, a)).toEqual({ comment: 'by Frank' })
  await undo(workspace)
  expect(await standing(workspace)).toBe(before)
  await redo(workspace)
  await redo(workspace)
  expect(await shown(workspace, a)).toEqual({ comment: 'mine' })
  workspace.close()
})

test('[R7] where the choice was written over meanwhile, the file stays in', async () => {
  const { workspace, file, settlements } = await chosenForFile()
  await save(workspace, comment(a, 'later', 'by Frank'))
  const before = await dump(workspace.db)
  expect(await withdrawAndReopen(workspace, file, settlements)).toMatchObject({
    ok: false,
    error: { code: 'moved' },
  })
  expect(await dump(workspace.db)).toBe(before)
  workspace.close()
})

test('[F19] wherever the disk fails, both are done or neither', async () => {
  const { workspace, file, settlements } = await chosenForFile()
  const before = await dump(workspace.db)
  let k = 1
  for (; k < 100; k += 1) {
    failAtWrite(k)
    const outcome = await withdrawAndReopen(workspace, file, settlements)
    vi.restoreAllMocks()
    if (outcome.ok) break
    expect(await dump(workspace.db)).toBe(before)
  }
  expect(k).toBeGreaterThan(5)
  expect(k).toBeLessThan(100)
  expect(await shown(workspace, a)).toEqual({ comment: 'mine' })
  workspace.close()
})
