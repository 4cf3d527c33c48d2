import { decodeText } from './decodeText'

/** The parts of a page that a browser or an Office program saved as one file (.mht, .mhtml): MIME, as of an e-mail. */
export interface ArchivePart {
  /** In lower case: `text/html`. */
  readonly type: string
  readonly text: string
}

/** Whether a text begins as such a file does. */
export const isWebArchive = (text: string): boolean => {
  const head = text.slice(0, 4000).split(/\r?\n\r?\n/u)[0] ?? ''
  return (
    /^(?:mime-version|content-type|from|subject|date|snapshot-content-location):/iu.test(head) &&
    /^content-type:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)/imu.test(head)
  )
}

/** The pages in such a file as one; undefined where there is none. Frames that only place other pages are left out. */
export function pageOfArchive(text: string): string | undefined {
  const pages = partsOf(text, 0)
    .filter(({ type }) => type === 'text/html')
    .map((part) => part.text)
  const seen = pages.filter((page) => !/<frameset\b/iu.test(page))
  return seen.length === 0 ? undefined : seen.join('\n')
}

/** How deep parts may lie in each other. */
const deepest = 5

function partsOf(text: string, depth: number): readonly ArchivePart[] {
  const [, head = '', body = ''] = /^([^]*?)\r?\n\r?\n([^]*)$/u.exec(text) ?? []
  const headers = headersOf(head)
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = parameterOf(type, 'boundary')
  if (boundary !== undefined && depth < deepest)
    return bodiesOf(body, boundary).flatMap((part) => partsOf(part, depth + 1))
  const [name = ''] = type.split(';')
  return [{ type: name.trim().toLowerCase(), text: decoded(body, headers) }]
}

/** Lines that begin with a space go on with the one before. */
function headersOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  return new Map(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? []
      return name === '' ? [] : [[name.toLowerCase(), value] as const]
    }),
  )
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header) ?? []
  return quoted ?? bare
}

/** What stands between the lines of the boundary. */
function bodiesOf(body: string, boundary: string): readonly string[] {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`)
  const end = parts.findIndex((part) => part.startsWith('--'))
  return parts.slice(0, end === -1 ? parts.length : end).map((part) => part.replace(/^[^\n]*\n/u, ''))
}

function decoded(body: string, headers: ReadonlyMap<string, string>): string {
  const bytes = bytesOf(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase())
  const charset = parameterOf(headers.get('content-type') ?? '', 'charset') ?? ''
  return /^utf-?16/iu.test(charset) ? new TextDecoder('utf-16le').decode(bytes) : decodeText(bytes)
}

function bytesOf(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body)
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body)
  return new TextEncoder().encode(body)
}

/** What is damaged is left out. */
function fromBase64(body: string): Uint8Array {
  const digits = body.replace(/[^A-Za-z0-9+/]/gu, '')
  const whole = digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))
  return Uint8Array.from(atob(whole), (char) => char.charCodeAt(0))
}

function fromQuotedPrintable(body: string): Uint8Array {
  const text = body.replace(/=[ \t]*\r?\n/gu, '')
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const [, code, plain = ''] of text.matchAll(/=([0-9a-f]{2})|([^=]+|=)/giu))
    if (code === undefined) for (const byte of encoder.encode(plain)) bytes.push(byte)
    else bytes.push(Number.parseInt(code, 16))
  return Uint8Array.from(bytes)
}
