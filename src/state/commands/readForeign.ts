import { checkSize, largestFile, recogniseFile } from '#domain/bundle/recogniseFile'
import type { Source } from '#domain/source'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import type { GivenFile } from '../givenFile'

/** Why the gate leaves a file that is of another program. */
const foreign: ReadonlySet<string> = new Set([
  'excel',
  'word',
  'office',
  'zip',
  'pdf',
  'html',
  'xml',
  'csv',
  'not-json',
  'encoding',
  'utf-16',
])

/** Whether a file is of another program: there is a reader for it, or a better word than that it is not ours. */
export async function isForeign(file: GivenFile): Promise<boolean> {
  if (checkSize(file.size, largestFile.exchange)) return false
  const bytes = await bytesOf(file)
  if (!bytes) return false
  const recognised = recogniseFile(bytes, largestFile.exchange)
  if (recognised.ok) return false
  const { code } = recognised.error
  return foreign.has(code) && !(isEncoding(code) && isOursRecoded(bytes))
}

const isEncoding = (code: string): boolean => code === 'encoding' || code === 'utf-16'

/** F29 — A file of ours that was saved again in another encoding: the gate says what to do. */
const isOursRecoded = (bytes: Uint8Array): boolean => {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 64))
    .replace(/^[\u00fe\u00ff\u00ef\u00bb\u00bf]+|\0/gu, '')
  return start.trimStart().startsWith('{')
}

/** What there is no reader for: an old workbook, a PDF. The sentence says what to save it as. */
export async function whyUnreadable(file: GivenFile): Promise<Problem | undefined> {
  const bytes = await bytesOf(file)
  if (!bytes) return gone
  const known = (await import('#readers/whichFormat')).whichFormat(bytes, file.name)
  return known.ok ? undefined : known.error
}

/** G2 — Sends a foreign file to the reader of its format, by what its bytes are. Nothing is stored. */
export async function readForeign(file: GivenFile): Promise<Result<Source, readonly Problem[]>> {
  const tooLarge = checkSize(file.size, largestFile.exchange)
  if (tooLarge) return fail([tooLarge])
  const bytes = await bytesOf(file)
  if (!bytes) return fail([gone])
  const read = await readBytes(file.name, bytes)
  if (!read.ok || read.value.blocks.length > 0) return read
  return fail([...read.value.problems, nothingIn])
}

async function readBytes(name: string, bytes: Uint8Array): Promise<Result<Source, readonly Problem[]>> {
  const { whichFormat } = await import('#readers/whichFormat')
  const known = whichFormat(bytes, name)
  if (!known.ok) return fail([known.error])
  switch (known.value.format) {
    case 'excel':
      return (await import('#readers/excel')).readExcel(name, bytes)
    case 'word':
      return (await import('#readers/word')).readWord(name, bytes)
    case 'html':
      return (await import('#readers/html')).readHtml(name, known.value.text)
    case 'csv':
      return ok((await import('#readers/csv')).readCsv(name, known.value.text, known.value.delimiter))
    case 'text':
      return ok((await import('#readers/text')).readText(name, known.value.text))
  }
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

const nothingIn: Problem = {
  code: 'nothing-in',
  path: '',
  message: 'There is no text and no table in it that can be read. Check that it is the right file.',
}
