import { buildPlaces, nameables } from '#domain/bundle/place'
import type { RecordEntries } from '#domain/bundle/entries'
import { lostBy } from '#domain/merge/lostBy'
import type { LostPart } from '#domain/merge/lostBy'
import { keyOf } from '#domain/merge/union'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { SnapshotCover } from '#domain/snapshots'
import { readUnions } from '#storage/reading'
import { openSnapshot, restoreSnapshot as putBack } from '#storage/restoreSnapshot'
import type { OpenedSnapshot, SnapshotProblem } from '#storage/restoreSnapshot'
import { requireSetting } from '#storage/settings'
import { enterFor } from '../enteringFor'
import type { Workspace } from '../workspace'
import { keepBefore } from './keepSnapshot'
import { tracked } from './save'
import type { NotSaved } from './save'

/** An opened snapshot beside what is here. Nothing has been changed. */
export interface ComparedSnapshot {
  readonly cover: SnapshotCover
  readonly snapshot: OpenedSnapshot
  /** Names of what stands here and not in the snapshot: "measurement of PI1128 in Quarter 1 2012/13, actual". */
  readonly lost: readonly string[]
  /** Of what stands in the snapshot and is unknown here now. */
  readonly back: readonly string[]
  /** Of what is here, as it was compared. */
  readonly revision: number
}

/** Opens a snapshot, so that a person sees what would go and what would come back. */
export async function lookAtSnapshot(
  workspace: Workspace,
  cover: SnapshotCover,
): Promise<Result<ComparedSnapshot, SnapshotProblem>> {
  const opened = await openSnapshot(workspace.db.name, cover.id)
  if (!opened.ok) return opened
  return ok(await compareSnapshot(workspace, { cover, snapshot: opened.value }))
}

/** An opened snapshot beside what is here now: once more where that changed since. */
export async function compareSnapshot(
  { db }: Workspace,
  { cover, snapshot }: Pick<ComparedSnapshot, 'cover' | 'snapshot'>,
): Promise<ComparedSnapshot> {
  const revision = await requireSetting(db, 'revision') // first: what is written from here on is found to have moved
  const [here, there] = [await readUnions(db), snapshot.unions]
  const council = (await db.records.get(['organisation', 'organisation']))?.record
  const year = council?.kind === 'organisation' ? council.values.year : undefined
  const places = buildPlaces(() => nameables([...there, ...here]), year?.firstMonth ?? 4)
  const named = (parts: readonly LostPart[]) => parts.map((part) => places.register(part, part.register))
  return {
    cover,
    snapshot,
    lost: named(lostBy(here, byKey(there))),
    back: named(lostBy(there, byKey(here))),
    revision,
  }
}

/**
 * Puts a snapshot in the place of everything here, once what is here has been kept in one itself. `moved`: something was
 * written here since the person saw what would go.
 */
export async function restoreSnapshot(
  workspace: Workspace,
  { snapshot, revision }: Pick<ComparedSnapshot, 'snapshot' | 'revision'>,
): Promise<Result<null, NotSaved>> {
  const kept = await keepBefore(workspace, 'restore')
  if (!kept.ok) return kept
  return tracked(workspace, async () => {
    const actor = workspace.environment.newId()
    const restored = await putBack(workspace.db, { snapshot, actor, revision })
    if (!restored.ok) return fail({ code: 'moved', places: [] })
    enterFor(workspace, undefined) // the post may be gone with the rest
    return restored
  })
}

const byKey = (records: readonly RecordEntries[]): ReadonlyMap<string, RecordEntries> =>
  new Map(records.map((record) => [keyOf(record), record]))
