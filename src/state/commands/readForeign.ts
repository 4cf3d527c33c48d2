import { largestFile } from '#domain/bundle/recogniseFile'
import { checkSize, recogniseFile } from '#domain/bundle/recogniseFile'
import type { Source } from '#domain/source'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import type { GivenFile } from '../givenFile'

/** Why the gate leaves a file that readers can read. */
const readable: ReadonlySet<string> = new Set([
  'excel',
  'word',
  'html',
  'csv',
  'not-json',
  'encoding',
  'utf-16',
])

/** Whether a file is of another program that there is a reader for. */
export async function isForeign(file: GivenFile): Promise<boolean> {
  if (checkSize(file.size, largestFile.exchange)) return false
  const bytes = await bytesOf(file)
  if (!bytes) return false
  const recognised = recogniseFile(bytes, largestFile.exchange)
  return !recognised.ok && readable.has(recognised.error.code)
}

/** G2 — Sends a foreign file to the reader of its format. Nothing is stored. */
export async function readForeign(file: GivenFile): Promise<Result<Source, readonly Problem[]>> {
  const bytes = await bytesOf(file)
  if (!bytes) return fail([gone])
  const recognised = recogniseFile(bytes, largestFile.exchange)
  const code = recognised.ok ? 'not-json' : recognised.error.code
  if (!readable.has(code)) return fail(recognised.ok ? [] : [recognised.error])
  const { readText } = await import('#readers/text')
  return ok(readText(file.name, new TextDecoder().decode(bytes)))
}

async function bytesOf(file: GivenFile): Promise<Uint8Array | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
}

const gone: Problem = {
  code: 'unreadable',
  path: '',
  message:
    'The browser could not read this file. Check that it is still there and not open in another program.',
}
