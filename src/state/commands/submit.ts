import { countContents } from '#domain/bundle/contents'
import type { Contents } from '#domain/bundle/contents'
import { entriesOfFile } from '#domain/bundle/entriesOfFile'
import { expectedFileName, expectedSealedName } from '#domain/bundle/fileName'
import type { Asks } from '#domain/bundle/schema'
import type { Part } from '#domain/bundle/scopeRows'
import type { Changes } from '#domain/change'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import { renameExport } from '#storage/handedOver'
import { readLeftBehind } from '#storage/leftBehind'
import type { LeftBehind } from '#storage/leftBehind'
import { requireSetting } from '#storage/settings'
import type { Environment, FilePlace } from '../environment'
import type { Workspace } from '../workspace'
import { exportFile, writeFiles } from './exportFile'
import type { Exported, WrittenFile } from './exportFile'
import { save } from './save'
import type { NotSaved } from './save'

/** B5 — Hands a part in: one cumulative return of all that was written here, or came from a colleague, about it. */
export const submitPart = (workspace: Workspace, part: Part, note = ''): Promise<Exported> =>
  exportFile(workspace, { scope: { what: 'return', ...part }, note })

/** How a return leaves. */
export type Delivery =
  | { readonly by: 'download' }
  | { readonly by: 'place'; readonly place: FilePlace }
  | { readonly by: 'share'; readonly share: NonNullable<Environment['shareFile']> }

/** A part to be handed in; `changes`: what marks it as submitted, written first, so that it travels. */
export interface HandingIn {
  readonly part: Part
  readonly note?: string
  /** B8 — Locks the file with it; kept nowhere. */
  readonly passphrase?: string | undefined
  readonly changes: Changes
  readonly delivery: Delivery
}

/** A return that was written. */
export interface HandedIn extends WrittenFile {
  readonly contents: Contents
  /** What was written here and is in no return so far. */
  readonly leftBehind: readonly LeftBehind[]
  /** Where it went: under a name that the person chose, to the downloads, or on by the share sheet. */
  readonly went:
    | { readonly to: 'downloads' }
    | { readonly to: 'place'; readonly name: string }
    | { readonly to: 'shared' }
    /** The place would not take it, or sharing was given up: it is in the downloads instead. */
    | { readonly to: 'downloadsInstead'; readonly because: string }
}

/**
 * B5 — Marks a part as submitted and hands it in. A place is chosen before, so that one who thinks better of it has
 * submitted nothing. What cannot go where it should goes to the downloads: it counts as having left.
 */
export async function handIn(
  workspace: Workspace,
  { part, note = '', passphrase, changes, delivery }: HandingIn,
): Promise<Result<HandedIn, NotSaved>> {
  if (changes.writes.length > 0) {
    const saved = await save(workspace, changes)
    if (!saved.ok) return saved
  }
  const [file] = await writeFiles(workspace, [{ scope: { what: 'return', ...part }, note, passphrase }])
  if (!file) throw new Error('One file was asked for and none was written')
  const contents = countContents(entriesOfFile(file))
  const went = await deliver(workspace, file, delivery)
  if (went.to === 'place') await renameExport(workspace.db, file.id, went.name)
  return ok({ ...file, contents, leftBehind: await readLeftBehind(workspace.db), went })
}

/** Title of its one section or post; undefined: several, or the whole report. A locked file does not say it (B8). */
export interface ReturnNaming {
  readonly title: string | undefined
  readonly isLocked?: boolean
}

/** The name a return will have as far as it can be told, to offer it where the person chooses the place. */
export async function expectedReturnName(
  { db }: Workspace,
  { quarter }: Part,
  { title, isLocked = false }: ReturnNaming,
): Promise<string> {
  const { id, seq } = await requireSetting(db, 'actor')
  const actor = { id, seq: seq + 1 }
  return isLocked ? expectedSealedName(actor) : expectedFileName({ quarter, title, kind: 'return', actor })
}

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

async function deliver(
  { environment }: Workspace,
  { fileName, savedText }: WrittenFile,
  delivery: Delivery,
): Promise<HandedIn['went']> {
  switch (delivery.by) {
    case 'download':
      environment.saveFile(fileName, savedText)
      return { to: 'downloads' }
    case 'place': {
      const written = await delivery.place.write(savedText)
      if (written.ok) return { to: 'place', name: delivery.place.name }
      environment.saveFile(fileName, savedText)
      return { to: 'downloadsInstead', because: written.error }
    }
    case 'share': {
      const shared = await delivery.share(fileName, savedText)
      if (shared.outcome === 'chosen') return { to: 'shared' }
      environment.saveFile(fileName, savedText)
      const because = shared.outcome === 'refused' ? shared.message : 'sharing was given up'
      return { to: 'downloadsInstead', because }
    }
  }
}
