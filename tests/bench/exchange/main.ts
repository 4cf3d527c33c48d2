import { Dexie } from 'dexie'
import { openFiles, previewOf, takeFiles } from '#state/commands/importFile'
import type { GivenFile, OpenedFile } from '#state/commands/importFile'
import { browserEnvironment } from '#state/environment'
import { databaseNames, openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { measureOutput, workbookOf } from './outputs'
import { largeBundle, returns, standing } from './returns'

/** Milliseconds of one visit: files through the gate, planned, and written; the same texts parsed; the same records written bare. */
export interface Taken {
  readonly gate: number
  readonly plan: number
  readonly apply: number
  readonly parse: number
  readonly write: number
}

/** Forty returns into a council that waits for them. */
async function measureReturns(): Promise<Taken> {
  const workspace = await emptied()
  await taken(workspace, await opened(workspace, [standing()]))
  return measured(workspace, await returns(browserEnvironment.sha256))
}

/** One bundle of 10,000 records into an empty browser. */
async function measureLarge(): Promise<Taken> {
  const workspace = await emptied()
  return measured(workspace, [await largeBundle(browserEnvironment.sha256)])
}

async function measured(workspace: Workspace, texts: readonly string[]): Promise<Taken> {
  const start = performance.now()
  const files = await opened(workspace, texts)
  const gated = performance.now()
  const preview = await previewOf(workspace, files)
  const planned = performance.now()
  const done = await takeFiles(workspace, { preview, files: preview.files })
  const applied = performance.now()
  if (!done.ok) throw new Error(`Not taken in: ${done.error.code}`)
  workspace.close()
  return {
    gate: gated - start,
    plan: planned - gated,
    apply: applied - planned,
    ...(await bare(texts)),
  }
}

/** What cannot be avoided: reading the JSON, and one strict transaction with the same records. */
async function bare(texts: readonly string[]): Promise<Pick<Taken, 'parse' | 'write'>> {
  const db = new Dexie('bare', { cache: 'disabled', chromeTransactionDurability: 'strict' })
  db.version(1).stores({ records: '[kind+id]' })
  await db.open()
  const start = performance.now()
  const records: unknown[] = texts.flatMap((text) => JSON.parse(text).payload.records)
  const parsed = performance.now()
  await db.table('records').bulkPut(records)
  const written = performance.now()
  await db.delete()
  return { parse: parsed - start, write: written - parsed }
}

async function emptied(): Promise<Workspace> {
  await Dexie.delete(databaseNames.own)
  const workspace = await openWorkspace('own', browserEnvironment)
  if (!workspace.ok) throw new Error(workspace.error.code)
  return workspace.value
}

async function opened(workspace: Workspace, texts: readonly string[]): Promise<readonly OpenedFile[]> {
  const outcomes = await openFiles(workspace, texts.map(given))
  return outcomes.map(({ opened: one }) => {
    if (!one.ok) throw new Error(one.error[0]?.message)
    return one.value
  })
}

async function taken(workspace: Workspace, files: readonly OpenedFile[]): Promise<void> {
  const preview = await previewOf(workspace, files)
  const done = await takeFiles(workspace, { preview, files: preview.files })
  if (!done.ok) throw new Error(`Not taken in: ${done.error.code}`)
}

function given(text: string, place: number): GivenFile {
  const bytes = new TextEncoder().encode(text)
  return {
    name: `file-${place}.json`,
    size: bytes.byteLength,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  }
}

declare global {
  interface Window {
    measureReturns: typeof measureReturns
    measureLarge: typeof measureLarge
    measureOutput: typeof measureOutput
    workbookOf: typeof workbookOf
  }
}

Object.assign(window, { measureReturns, measureLarge, measureOutput, workbookOf })
