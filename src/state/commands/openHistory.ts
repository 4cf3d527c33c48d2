import * as v from 'valibot'
import { historySchema, ownEntriesIn } from '#domain/bundle/history'
import type { BackupHistory } from '#domain/bundle/history'
import { recordsOf } from '#domain/bundle/planImport'
import type { Json } from '#domain/canonical'
import type { RestoredHistory } from '#storage/replace'
import { keyIn } from '#domain/bundle/trust'
import { openBundleFile } from '../bundleFile'
import type { Environment } from '../environment'
import { signatureOf } from './openFiles'

/**
 * Reads the history of a backup: its shape, every own entry, and every file in it through the whole gate. Undefined where
 * anything of it is not right, a decision about a file that is not in it too: it is all or nothing, for half a history would lead elsewhere. Signatures are checked anew.
 */
export async function openHistory(
  environment: Environment,
  given: Json,
): Promise<RestoredHistory | undefined> {
  const read = v.safeParse(historySchema, given)
  if (!read.success) return undefined
  const { decisions, exports, actors } = read.output
  const own = ownEntriesIn(read.output)
  const files = await openFilesOf(environment, read.output)
  if (!own || !files) return undefined
  const kept = new Set(files.map(({ bundle }) => bundle.id))
  return decisions.every(({ file }) => kept.has(file))
    ? { files, decisions, own, exports, actors }
    : undefined
}

async function openFilesOf(
  { sha256, subtle }: Environment,
  { files }: BackupHistory,
): Promise<RestoredHistory['files'] | undefined> {
  const opened: RestoredHistory['files'][number][] = []
  for (const { fileName, importedAt, key, bundle } of files) {
    const text = `${JSON.stringify(bundle, null, 1)}\n`
    const gated = await openBundleFile(new TextEncoder().encode(text), { sha256, allowBackup: true })
    if (!gated.ok) return undefined
    const { id, contentId, bundle: cover } = gated.value
    const signature = await signatureOf(gated.value, subtle)
    const own = signature.state === 'uncheckable' ? key : keyIn(signature)
    const row = { id, contentId, fileName, importedAt, key: own, kind: cover.kind, head: cover.head }
    opened.push({ bundle: row, text, records: recordsOf(gated.value) })
  }
  return opened
}
