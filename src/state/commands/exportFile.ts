import { buildPayload } from '#domain/bundle/build'
import type { Json } from '#domain/canonical'
import { bundleFileName, sealedFileName } from '#domain/bundle/fileName'
import { formatBundle } from '#domain/bundle/format'
import type { RecordEntries } from '#domain/bundle/entries'
import type { BundleKind } from '#domain/bundle/format'
import { scopeOf, shelvesOf } from '#domain/bundle/scope'
import type { ExportScope } from '#domain/bundle/scope'
import { foldUndeleted } from '#domain/fold'
import { nameOf } from '#domain/recordIndex'
import { isKind } from '#domain/records'
import type { AnyRecord } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { noteExports, readForExport, readForUnnoted } from '#storage/leaving'
import type { Leaving, Wanted } from '#storage/leaving'
import type { Standing } from '#storage/reading'
import type { ExportRow } from '#storage/rows'
import { isFull } from '#storage/storageFull'
import { sealBundle } from '../bundleFile'
import { sealFile } from '../passphrase'
import { signerOf } from '../signer'
import type { Signer } from '../signing'
import type { Workspace } from '../workspace'
import { headOf } from './cover'
import type { CoverWords } from './cover'
import { writesDone } from './save'

/** A file to be written. */
export interface Outgoing extends CoverWords {
  readonly scope: ExportScope
  /** B8 — Locks the file with it; kept nowhere. */
  readonly passphrase?: string | undefined
}

/** A file that was written and noted, not yet handed over. */
export interface WrittenFile {
  readonly fileName: string
  /** What it says, whether or not it leaves locked. */
  readonly text: string
  /** What is handed over: the same, or locked. */
  readonly savedText: string
  readonly isLocked: boolean
  readonly id: string
  readonly contentId: string
  readonly records: number
  readonly scope: ExportScope
}

/** A file that was handed to the person. */
export type Exported = Omit<WrittenFile, 'text' | 'savedText' | 'id' | 'scope'>

/** Writes what is in scope to a file, after every write before it, and hands it over. */
export async function exportFile(workspace: Workspace, outgoing: Outgoing): Promise<Exported> {
  const [written] = await writeFiles(workspace, [outgoing])
  if (!written) throw new Error('One file was asked for and none was written')
  const { fileName, savedText, contentId, records, isLocked } = written
  workspace.environment.saveFile(fileName, savedText)
  return { fileName, contentId, records, isLocked }
}

/**
 * Writes files, after every write before them, and notes what left in each; handing them over is the caller's. They are
 * read at one moment, so that what one says another says too.
 */
export async function writeFiles(
  workspace: Workspace,
  outgoing: readonly Outgoing[],
): Promise<readonly WrittenFile[]> {
  await writesDone(workspace)
  const sign = await signerOf(workspace)
  const leaving = await readLeaving(workspace, outgoing)
  const written: (WrittenFile & { readonly row: ExportRow | undefined })[] = []
  for (const [at, one] of leaving.entries()) {
    const wanted = outgoing[at]
    const previous = written.at(-1)?.id
    if (wanted) written.push(await writeFile(workspace, wanted, { leaving: one, previous, sign }))
  }
  const rows = written.flatMap(({ row }) => row ?? [])
  await noteExports(workspace.db, rows).catch(unlessFull(outgoing))
  return written
}

/** F3 — A backup leaves even where there is no room left to note it. */
async function readLeaving({ db }: Workspace, outgoing: readonly Outgoing[]): Promise<readonly Leaving[]> {
  const wanted = (standing: Standing) => outgoing.map(({ scope }) => wantedFor(scope, standing))
  try {
    return await readForExport(db, wanted)
  } catch (error) {
    unlessFull(outgoing)(error)
    return readForUnnoted(db, wanted)
  }
}

/** Throws what stopped the notes, unless it is a full disk and all that leaves is a backup. */
const unlessFull = (outgoing: readonly Outgoing[]) => (error: unknown) => {
  if (!isFull(error) || outgoing.some(({ scope }) => scope.what !== 'everything')) throw error
}

/** B5 — Every union in scope. What was deleted leaves as a deletion, where it would have been in scope. */
function wantedFor(scope: ExportScope, standing: Standing): Wanted {
  if (scope.what === 'everything') return { shelves: undefined, choose: (unions) => unions }
  return {
    shelves: shelvesOf(buildStructure(standing.structure), scope),
    choose(unions) {
      const keys = scopeOf(unions.flatMap(foldedUndeleted), scope)
      return unions.filter(({ kind, id }) => keys.has(`${kind}/${id}`))
    },
    isHandedIn: scope.what === 'return',
  }
}

function foldedUndeleted({ kind, id, entries }: RecordEntries): readonly AnyRecord[] {
  if (!isKind(kind)) return []
  const record = foldUndeleted({ kind, id, entries })
  return record ? [record] : []
}

const kinds: { readonly [W in ExportScope['what']]: BundleKind } = {
  everything: 'backup',
  request: 'request',
  return: 'return',
}

interface Writing {
  readonly leaving: Leaving
  readonly previous: string | undefined
  readonly sign: Signer | undefined
}

async function writeFile(
  { environment, session }: Workspace,
  { scope, passphrase, ...words }: Outgoing,
  { leaving, previous, sign }: Writing,
): Promise<WrittenFile & { readonly row: ExportRow | undefined }> {
  const head = headOf(leaving, scope, {
    ...words,
    now: environment.now(),
    me: session.getState().me,
    previous,
  })
  const { unions, history } = leaving
  const draft = { kind: kinds[scope.what], head, payload: buildPayload(unions), history: asJson(history) }
  const bundle = await sealBundle(draft, environment.sha256, sign)
  const text = formatBundle(bundle)
  const isLocked = passphrase !== undefined
  const savedText = isLocked ? await sealFile(text, passphrase, environment) : text
  const title = titleIn(leaving.standing.structure)
  const fileName = isLocked ? sealedFileName(bundle) : bundleFileName(bundle, title)
  const [id, contentId] = [bundle.id ?? '', bundle.contentId ?? '']
  const { counters, seq, standing } = leaving
  const [at, actor] = [head.createdAt, standing.actor.id]
  const row = seq === undefined ? undefined : { id, contentId, fileName, at, actor, counters, seq, scope }
  const records = bundle.payload.records.length
  return { fileName, text, savedText, isLocked, id, contentId, records, scope, row }
}

/** A return has the rows of its section, and not always the section itself. */
const titleIn =
  (structure: Standing['structure']) =>
  (kind: 'section' | 'post', id: string): string | undefined => {
    const record = structure.find((one) => one.kind === kind && one.id === id)
    return record && nameOf(record)
  }

/** A history is JSON by its schema. */
function asJson(history: Leaving['history']): Json | undefined {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- every member of it is read from JSON or the storage
  return history as Json | undefined
}
