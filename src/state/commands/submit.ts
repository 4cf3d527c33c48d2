import type { Asks } from '#domain/bundle/schema'
import type { Part } from '#domain/bundle/scopeRows'
import type { Workspace } from '../workspace'
import { exportFile, writeFiles } from './exportFile'
import type { Exported, WrittenFile } from './exportFile'

/** B5 — Hands a part in: one cumulative return of all that was written here, or came from a colleague, about it. */
export const submitPart = (workspace: Workspace, part: Part, note = ''): Promise<Exported> =>
  exportFile(workspace, { scope: { what: 'return', ...part }, note })

/** A request to be written. */
export interface RequestWanted {
  readonly part: Part
  readonly note: string
  /** What is asked for: everything, or in a second round words on some bands only. */
  readonly asks: Asks
}

/** B5 — Writes one request per part, all at one moment. Handing them over, in a ZIP or a folder, is the caller's. */
export const writeRequests = (
  workspace: Workspace,
  wanted: readonly RequestWanted[],
): Promise<readonly WrittenFile[]> =>
  writeFiles(
    workspace,
    wanted.map(({ part, note, asks }) => ({ scope: { what: 'request', ...part }, note, asks })),
  )
