import { joiningChanges, separatingChanges } from '#domain/merge/sameReference'
import type { SamePair } from '#domain/merge/sameReference'
import type { Id } from '#domain/primitives'
import type { Result } from '#domain/result'
import { readJoinedWritten } from '#storage/joinedTo'
import type { Workspace } from '../workspace'
import { save } from './save'
import type { NotSaved } from './save'

/** R12 — Says that two indicators are the same one: from now on their records count as those of the smaller id. */
export async function joinIndicators(workspace: Workspace, pair: SamePair): Promise<Result<null, NotSaved>> {
  return save(workspace, joiningChanges(pair, await readJoinedWritten(workspace.db)))
}

/** R12 — Takes an indicator apart again from those that it was joined to. */
export async function separateIndicator(
  workspace: Workspace,
  indicator: { readonly id: Id; readonly name: string },
): Promise<Result<null, NotSaved>> {
  return save(workspace, separatingChanges(indicator, await readJoinedWritten(workspace.db)))
}
