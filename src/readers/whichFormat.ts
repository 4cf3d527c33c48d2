import { nameForeignBytes } from '#domain/bundle/foreignFile'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { delimiterOf } from './csv'
import type { Delimiter } from './csv'
import { decodeText } from './decodeText'
import { unreadable } from './readProblem'
import { isWebArchive, pageOfArchive } from './webArchive'

/** What a file is, by its bytes and not by its name, as its reader needs it. */
export type KnownFormat =
  | { readonly format: 'excel' | 'word' }
  | { readonly format: 'html' | 'text'; readonly text: string }
  | { readonly format: 'csv'; readonly text: string; readonly delimiter: Delimiter }

/**
 * The format of a file of another program; why it cannot be read, where there is no reader for it. Its name only helps to say
 * what a damaged one was.
 */
export function whichFormat(bytes: Uint8Array, name = ''): Result<KnownFormat> {
  if (startsWith(bytes, oldOffice)) return fail(oldOfficeProblem(bytes))
  if (
    startsWith(
      bytes,
      [...'{\\rtf'].map((char) => char.charCodeAt(0)),
    )
  )
    return fail(richText)
  const code = nameForeignBytes(bytes)?.code
  switch (code) {
    case 'excel':
      return holds(bytes, 'xl/workbook.bin') ? fail(binaryWorkbook) : ok({ format: 'excel' })
    case 'word':
      return ok({ format: 'word' })
    case 'zip':
      return fail(zipProblem(bytes, name))
    case 'pdf':
      return fail(pdf)
    case undefined:
    case 'utf-16':
      return formatOfText(decodeText(bytes))
    default:
      return fail(binary)
  }
}

function formatOfText(text: string): Result<KnownFormat> {
  const start = text.slice(0, 100_000).trimStart()
  if (start === '') return fail(empty)
  if (start.startsWith('<')) {
    if (/<(?:html|body|table|p|div|span|ul|ol|h[1-6])\b/iu.test(start)) return ok({ format: 'html', text })
    return fail(otherXml)
  }
  if (isWebArchive(start)) {
    const page = pageOfArchive(text.trimStart())
    return page === undefined ? fail(noPage) : ok({ format: 'html', text: page })
  }
  const delimiter = delimiterOf(text)
  return ok(delimiter ? { format: 'csv', text, delimiter } : { format: 'text', text })
}

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const holds = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(text)

/** A workbook or a document that has lost its parts is still known by its name or by the list of what was in it. */
function zipProblem(bytes: Uint8Array, name: string): Problem {
  if (holds(bytes, 'opendocument')) return openDocument
  if (/\.xl[st][xm]$/iu.test(name) || holds(bytes, 'spreadsheetml')) return damagedWorkbook
  if (/\.do[ct][xm]$/iu.test(name) || holds(bytes, 'wordprocessingml')) return damagedDocument
  return holds(bytes, '[Content_Types].xml') ? damagedOffice : otherZip
}

/** A locked file of today's Excel and Word lies in the container of the old ones. Its streams are named in UTF-16. */
function oldOfficeProblem(bytes: Uint8Array): Problem {
  const names = (stream: string) => holds(bytes, [...stream].join('\0'))
  if (names('EncryptedPackage')) return locked
  if (names('WordDocument')) return oldWord
  return names('Workbook') || names('Book') ? oldExcel : oldOther
}

const locked = unreadable(
  'locked',
  'This file is locked with a password. Open it in Excel or Word, take the password off (File, Info, Protect), save it, and open it here again.',
)
const oldExcel = unreadable(
  'old-excel',
  'This is a workbook of the old Excel (.xls), which cannot be read here. Open it in Excel, save it as an Excel workbook (.xlsx), and open that.',
)
const oldWord = unreadable(
  'old-word',
  'This is a document of the old Word (.doc), which cannot be read here. Open it in Word, save it as a Word document (.docx), and open that.',
)
const oldOther = unreadable(
  'office',
  'This file is of an old Office program and cannot be read here. Open it there, save it as .xlsx or .docx, and open that.',
)
const binaryWorkbook = unreadable(
  'binary-workbook',
  'This is a binary workbook (.xlsb), which cannot be read here. Open it in Excel, save it as an Excel workbook (.xlsx), and open that.',
)
const openDocument = unreadable(
  'open-document',
  'This is an OpenDocument file (.ods, .odt), which cannot be read here. Open it, save it as .xlsx or .docx, and open that.',
)
const richText = unreadable(
  'rich-text',
  'This is a Rich Text document (.rtf), which cannot be read here. Open it in Word, save it as a Word document (.docx), and open that.',
)
const damagedWorkbook = unreadable(
  'damaged',
  'This Excel workbook is damaged: its sheets are not in it. Open it in Excel, let it be repaired, save it, and open it here again; or ask its sender for it.',
)
const damagedDocument = unreadable(
  'damaged',
  'This Word document is damaged: its text is not in it. Open it in Word, let it be repaired, save it, and open it here again; or ask its sender for it.',
)
const damagedOffice = unreadable(
  'damaged',
  'This is an Office file without a workbook or a document in it: it is damaged, or of another program such as PowerPoint. Ask its sender for the .xlsx or .docx file.',
)
const otherZip = unreadable(
  'zip',
  'This is a ZIP archive. Unpack it first, then open the files that are in it.',
)
const pdf = unreadable(
  'pdf',
  'This is a PDF, whose tables cannot be read reliably. Open it, select its text, copy it, and paste it here; or ask for the Word or Excel file it was made from.',
)
const otherXml = unreadable(
  'xml',
  'This is an XML file that is no web page. Open it in Excel or Word, save it as .xlsx or .docx, and open that.',
)
const noPage = unreadable(
  'no-page',
  'This is a web archive or an e-mail without a page in it. Open it, copy its table, and paste it here.',
)
const binary = unreadable('binary', 'This is neither a text nor a workbook, a document or a web page.')
const empty = unreadable('empty', 'This file is empty. Ask its sender for it again.')
