import { entriesOfFile } from '#domain/bundle/entriesOfFile'
import type { RecordEntries } from '#domain/bundle/entries'
import { formatBundle } from '#domain/bundle/format'
import { checkSize, largestFile } from '#domain/bundle/recogniseFile'
import { canonical } from '#domain/canonical'
import type { Json } from '#domain/canonical'
import { keyOf, unionOf } from '#domain/merge/union'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { readBack } from '#domain/workbook/readBack'
import type { WorkbookRead } from '#domain/workbook/readBack'
import { requestAsked } from '#domain/workbook/requestAsked'
import type { RequestAsked } from '#domain/workbook/requestAsked'
import { returnHead, returnPayload } from '#domain/workbook/workbookReturn'
import type { ReturnWriting } from '#domain/workbook/workbookReturn'
import { readForPlan } from '#storage/reading'
import { readWorkbookReturns } from '#storage/workbookReturns'
import type { WorkbookReturn } from '#storage/workbookReturns'
import { openBundleFile, sealBundle } from '../bundleFile'
import type { GivenFile } from '../givenFile'
import type { Workspace } from '../workspace'
import { gateOptions } from './openFiles'

/** A filled-in workbook as the return that it is, with what was not read of it. */
export interface ReadWorkbook {
  readonly file: GivenFile
  readonly problems: readonly Problem[]
}

/**
 * B5 — Reads the workbook of a request as the return of whom it asked: a file like any other, which goes through the gate, the
 * preview and the one transaction. Undefined where the file is none; refused where nothing can be placed. Nothing is stored.
 */
export async function readWorkbook(
  workspace: Workspace,
  given: GivenFile,
): Promise<Result<ReadWorkbook, readonly Problem[]> | undefined> {
  if (checkSize(given.size, largestFile.exchange)) return undefined
  const bytes = await given.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  if (!bytes || !isZip(bytes)) return undefined
  const { readRequestWorkbook } = await import('#readers/requestWorkbook')
  const filled = readRequestWorkbook(bytes)
  if (!filled.ok || !filled.value) return undefined
  const asked = await requestIn(workspace, filled.value.request)
  if (!asked.ok) return asked
  const read = readBack(asked.value, filled.value)
  const text = await returnText(workspace, { asked: asked.value, read, savedAt: filled.value.savedAt })
  return ok({ file: asFile(given.name, text), problems: [...read.problems, ...nothingFilled(read)] })
}

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b

/** The request that lies in the workbook, through the gate like any file. */
async function requestIn(
  { db, environment: { sha256 } }: Workspace,
  text: string,
): Promise<Result<RequestAsked, readonly Problem[]>> {
  const options = { ...gateOptions(await readForPlan(db, [])), sha256 }
  const gated = await openBundleFile(new TextEncoder().encode(text), options)
  if (!gated.ok) return gated
  const asked = requestAsked(gated.value)
  return asked.ok ? asked : fail([asked.error])
}

interface Returning {
  readonly asked: RequestAsked
  readonly read: WorkbookRead
  readonly savedAt: string | undefined
}

/** F25 — One state of a workbook is one file, however often it is read: what was made of it before is given out again. */
async function returnText({ db, environment }: Workspace, returning: Returning): Promise<string> {
  const { asked, read, savedAt = null } = returning
  const { sha256 } = environment
  const said: Json = [
    asked.id,
    read.writer,
    ...read.reads.map(({ kind, id, register, value }) => [kind, id, register, value]),
  ]
  const content = `sha256:${await sha256(canonical(said))}`
  const returns = await readWorkbookReturns(db, asked.id)
  const same = returns.find(({ bundle }) => bundle.head.workbook?.content === content)
  if (same) return same.text
  const at = savedAt ?? asked.head.createdAt
  const writing = { at, earlier: earlierEntries(returns, savedAt) }
  const actor = `x-${await actorOf(returning, writing, sha256)}`
  const payload = returnPayload(asked, read, { ...writing, actor })
  const head = returnHead(asked, { actor, at, writer: read.writer, workbook: { content, savedAt } })
  return formatBundle(await sealBundle({ kind: 'return', head, payload }, sha256))
}

/** Twelve digits of what is written, also of what it covers: one name never stands for two contents. */
async function actorOf(
  { asked, read }: Returning,
  writing: Omit<ReturnWriting, 'actor'>,
  sha256: (text: string) => Promise<string>,
): Promise<string> {
  const payload = returnPayload(asked, read, { ...writing, actor: 'x' })
  const hash = await sha256(canonical({ request: asked.id, payload }))
  return hash.slice(0, 12)
}

/**
 * What earlier states of the same workbook brought. One that was saved later, or of which nobody knows when, is not covered: the
 * two stand against each other and a person chooses.
 */
function earlierEntries(
  returns: readonly WorkbookReturn[],
  savedAt: string | null,
): ReadonlyMap<string, RecordEntries> {
  const earlier = returns.filter(({ bundle }) => {
    const before = bundle.head.workbook?.savedAt ?? null
    return before !== null && savedAt !== null && before < savedAt
  })
  const entries = earlier.map(({ bundle, text }) => entriesOfFile({ text, contentId: bundle.contentId }))
  return new Map([...unionOf(entries).values()].map((record) => [keyOf(record), record]))
}

const nothingFilled = ({ reads }: WorkbookRead): readonly Problem[] =>
  reads.some(({ isChanged }) => isChanged)
    ? []
    : [{ code: 'nothing-filled', path: '', message: 'It says nothing that was not in the request already.' }]

function asFile(name: string, text: string): GivenFile {
  const bytes = new TextEncoder().encode(text)
  return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}
