import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { countConflicts } from '#storage/inbox'
import type { Workspace } from '#state/workspace'
import { council, fileOfFrank, shown } from './atWork'
import { takeText } from './taking'
import { emptyWorkspace } from './testWorkspace'

const one = 'measurement/a@2012-Q1'

/** A council, and files for it: a contention, a colleague's figures passed on, a copied profile, a plain file. */
async function councilAndFiles() {
  const { workspace, colleague } = await council()
  const [before, council_] = [workspace.saved[0]?.text ?? '', colleague('nobody').council]
  workspace.close()
  const [grace, copy, hans] = [colleague('grace'), colleague('frank'), colleague('hans')]
  const frank = await fileOfFrank(colleague)
  grace.learn(frank)
  grace.comment('b@2012-Q1', 'after Frank')
  copy.comment('a@2012-Q1', 'by the other Frank')
  hans.comment('a@2012-Q1', 'by Hans')
  hans.delete('measurement', 'b@2012-Q1')
  const files = [
    frank,
    await grace.file({ only: ['measurement/b@2012-Q1', one] }),
    await copy.file({ only: [one] }),
    await hans.file({ only: [one] }),
    plainFile(council_),
  ]
  return { before, files }
}

const plainFile = (council_: string): string =>
  JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'return',
    head: {
      app: { name: 'hand', version: '1' },
      organisation: { id: council_, name: 'Anytown', firstMonth: 4 },
      createdAt: '2012-07-12T09:30:00Z',
    },
    payload: { records: [{ kind: 'measurement', id: 'c@2012-Q1', values: { comment: 'by hand' } }] },
  })

const everything = (workspace: Workspace) => exportFile(workspace, { scope: { what: 'everything' } })

function orders<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all]
  return all.flatMap((first, at) => orders(all.toSpliced(at, 1)).map((rest) => [first, ...rest]))
}

test('[R3] [R10] [B4] five files in each of their 120 orders give one contentId, and so does the backup of it', async () => {
  const { before, files } = await councilAndFiles()
  const contents = new Set<string>()
  let [last, open] = ['', 0]
  for (const order of orders(files)) {
    const workspace = await emptyWorkspace()
    for (const text of [before, ...order]) expect((await takeText(workspace, text)).outcome.ok).toBe(true)
    contents.add((await everything(workspace)).contentId)
    last = workspace.saved.at(-1)?.text ?? ''
    open = await countConflicts(workspace.db)
    expect(await shown(workspace, 'c@2012-Q1')).toEqual({ comment: 'by hand' })
    workspace.close()
  }
  expect(open).toBe(1)
  const again = await emptyWorkspace()
  expect((await takeText(again, last)).outcome.ok).toBe(true)
  contents.add((await everything(again)).contentId)
  again.close()
  expect([...contents]).toHaveLength(1)
}, 120_000)
