import type { Id } from '#domain/primitives'
import { saveSetting } from '#storage/settings'
import type { Workspace } from '../workspace'

/** Says which post the person at this browser holds; empty: nobody has said. Later changes are signed with it. */
export const saveMe = (workspace: Workspace, post: Id): Promise<void> => saveSetting(workspace.db, 'me', post)
