import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { lacksRecords, rebuildRecords } from '#storage/rebuild'
import type { Workspace } from '../workspace'
import { writesDone } from './save'

/**
 * F17 — Puts right every record that is otherwise than the files and the own log say. Gives how many there were; where files
 * or log are damaged themselves, why nothing was changed.
 */
export async function repairRecords(workspace: Workspace): Promise<Result<number, string>> {
  await writesDone(workspace)
  try {
    return ok(await rebuildRecords(workspace.db))
  } catch (error) {
    return fail(String(error))
  }
}

/** The same where records are missing, which is quickly told; 0 where none is, or where it could not be. */
export async function repairMissing(workspace: Workspace): Promise<number> {
  try {
    return (await lacksRecords(workspace.db)) ? await rebuildRecords(workspace.db) : 0
  } catch {
    return 0 // pages say what they cannot show
  }
}
