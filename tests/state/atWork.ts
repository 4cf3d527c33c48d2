import { exportFile } from '#state/commands/exportFile'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { Workspace } from '#state/workspace'
import { requireSetting } from '#storage/settings'
import { Colleague } from './colleague'
import { emptyWorkspace } from './testWorkspace'

export const comment = (id: string, value: string, before?: string) => ({
  label: 'Comment',
  writes: [{ kind: 'measurement', id, register: 'comment', value, before } as const],
})

/** A council at work, with a file about its figures that changes one, adds one and proposes a target. */
export async function council() {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await save(workspace, comment('a@2012-Q1', 'as it was'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const sent = workspace.saved[0]?.text ?? ''
  const id = await requireSetting(workspace.db, 'organisationId')
  const colleague = (name: string) => {
    const one = new Colleague(name, id)
    one.learn(sent)
    return one
  }
  return { workspace, colleague }
}

export async function fileOfFrank(colleague: (name: string) => Colleague): Promise<string> {
  const frank = colleague('frank')
  frank.comment('a@2012-Q1', 'by Frank')
  frank.comment('b@2012-Q1', 'new')
  frank.write({ kind: 'measurement', id: 'b@2012-Q1', register: 'target' }, { kind: 'point', value: '10' })
  return frank.file({ only: ['measurement/a@2012-Q1', 'measurement/b@2012-Q1'] })
}

export const shown = async ({ db }: Workspace, id: string) =>
  (await db.records.get(['measurement', id]))?.record?.values ?? null

export async function fileNamed({ db }: Workspace, fileName = 'file.json') {
  const file = (await db.bundles.toArray()).find((one) => one.fileName === fileName)
  if (!file) throw new Error(`no ${fileName}`)
  return file
}
