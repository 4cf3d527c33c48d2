import type { Problem } from '../result'
import { fileProblem } from './fileProblem'

/** G2 — What a file is that begins like something else than text: named, with what to do; undefined if nothing known. */
export function nameForeignBytes(bytes: Uint8Array): Problem | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return nameZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return nameOldOffice(bytes)
  if (startsWith(bytes, [...'%PDF-'].map(codeOf))) return pdf
  if (startsWith(bytes, [...'{\\rtf'].map(codeOf))) return word
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return utf16
  if (alternatesWithZero(bytes)) return utf16
  return bytes.subarray(0, 4096).includes(0) ? binary : undefined
}

/** G2 — What a text is that is no JSON: HTML, XML or a table; undefined if it may be JSON. */
export function nameForeignText(text: string): Problem | undefined {
  const start = text.slice(0, 20_000).trimStart()
  if (/^<(!doctype\s+html|html|head|body|meta)\b/i.test(start)) return html
  if (start.startsWith('<')) return xml
  if (/^[{[]/.test(start)) return undefined
  if (isTable(start)) return csv
  return isPlainJson(start) ? otherJson : plainText
}

const codeOf = (char: string): number => char.charCodeAt(0)

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Parts are named at the start and, in the directory, at the end of a ZIP. */
function nameZip(bytes: Uint8Array): Problem {
  if (contains(bytes, 'word/')) return word
  if (contains(bytes, 'xl/')) return excel
  return zip
}

/** The old formats name their main stream in UTF-16. */
function nameOldOffice(bytes: Uint8Array): Problem {
  if (contains(bytes, [...'WordDocument'].join('\0'))) return word
  if (contains(bytes, [...'Workbook'].join('\0')) || contains(bytes, [...'Book'].join('\0'))) return excel
  return oldOffice
}

const searched = 256 * 1024

function contains(bytes: Uint8Array, text: string): boolean {
  const latin1 = new TextDecoder('latin1')
  const start = latin1.decode(bytes.subarray(0, searched))
  return start.includes(text) || latin1.decode(bytes.subarray(-searched)).includes(text)
}

/** UTF-16 without a byte order mark: in JSON every second byte of the first ones is zero. */
function alternatesWithZero(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes.length % 2 === 1) return false
  const [a, b, c, d] = bytes
  return (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0)
}

/** A whole JSON text that is no object and no list: `null`, `12`, `"hello"`. */
const isPlainJson = (start: string): boolean =>
  /^(?:null|true|false|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|"[^"\n]*")\s*$/i.test(start)

/** A first line with separators. */
function isTable(start: string): boolean {
  const [head = '', row = ''] = start.split(/\r?\n/)
  return [',', ';', '\t'].some((mark) => head.includes(mark) && (row === '' || row.includes(mark)))
}

const askForJson = 'Ask its sender for the .json file that Quarterdeck saved.'

const utf16 = fileProblem('utf-16', {
  what: 'This file is in UTF-16 (Windows Notepad calls it “Unicode”), because it was saved again in another program.',
  next: 'Open the file as it was sent, or save it again with the encoding UTF-8.',
})
const word = fileProblem('word', {
  what: 'This is a Word document, not a Quarterdeck file.',
  next: askForJson,
})
const excel = fileProblem('excel', {
  what: 'This is an Excel workbook, not a Quarterdeck file.',
  next: askForJson,
})
const oldOffice = fileProblem('office', {
  what: 'This is a document of an old Office program, not a Quarterdeck file.',
  next: askForJson,
})
const zip = fileProblem('zip', {
  what: 'This is a ZIP archive, not a Quarterdeck file.',
  next: 'Unpack it first, then open the .json file that is in it.',
})
const pdf = fileProblem('pdf', {
  what: 'This is a PDF, not a Quarterdeck file: figures cannot be read from it.',
  next: askForJson,
})
const html = fileProblem('html', {
  what: 'This is a web page, not a Quarterdeck file: often a sign-in page saved instead of the file.',
  next: 'Download the file again, or ask its sender for it.',
})
const xml = fileProblem('xml', { what: 'This is an XML file, not a Quarterdeck file.', next: askForJson })
const csv = fileProblem('csv', {
  what: 'This is a table (CSV), not a Quarterdeck file.',
  next: askForJson,
})
const otherJson = fileProblem('not-ours', {
  what: 'This is JSON, but no Quarterdeck file: it holds one value and nothing else.',
  next: askForJson,
})
const plainText = fileProblem('not-json', {
  what: 'This is a text that is not JSON, so it is no Quarterdeck file, whatever its name says.',
  next: askForJson,
})
const binary = fileProblem('binary', {
  what: 'This is not a text file, so it is no Quarterdeck file.',
  next: askForJson,
})
