import { enterFor } from '../enteringFor'
import type { Workspace } from '../workspace'
import { writesDone } from './save'

/**
 * Takes all that is in a workspace out of this browser for good and starts the page afresh at the council's own work: of
 * the example, everything that was tried on it; of the own work, everything, so that the first page follows.
 */
export async function removeEverything(workspace: Workspace): Promise<void> {
  await writesDone(workspace)
  enterFor(workspace, undefined) // the post goes with the rest
  await clearDrafts(workspace)
  if (workspace.name === 'own') await forgetAll(workspace)
  await workspace.db.delete({ disableAutoOpen: true })
  workspace.environment.leave('#/')
}

/** What is kept beside the work goes too, and it is not missed afterwards (F1). */
async function forgetAll({ db }: Workspace): Promise<void> {
  const [{ removeSnapshots }, { removeLink }, { forgetMarker }] = await Promise.all([
    import('#storage/snapshots'),
    import('#storage/folderLink'),
    import('../marker'),
  ])
  await Promise.all([removeSnapshots(db.name), removeLink(db.name)])
  await forgetMarker()
}

/** What was typed into it goes with it; comes when it is needed. */
export async function clearDrafts(workspace: Workspace): Promise<void> {
  const { draftsOf } = await import('../drafts')
  await draftsOf(workspace).clear()
}
