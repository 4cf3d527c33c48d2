/** Why a text or number could not be read to its end: the file ends in it, or it breaks the rules of JSON. */
export type TokenFault = 'end' | 'broken'

interface TextToken {
  readonly value: string
  /** Where reading goes on. */
  readonly end: number
}

/** `fits`: the number is finite and survives being read and written. Always true for true, false and null. */
interface PlainToken {
  readonly source: string
  readonly fits: boolean
  readonly end: number
}

/** Reads the JSON text that begins at `start`. */
export function readText(text: string, start: number): TextToken | TokenFault {
  if (text.charAt(start) !== '"') return 'broken'
  let at = start + 1
  let escaped = false
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === quote) break
    if (code === backslash) {
      const length = escapeLength(text, at)
      if (typeof length === 'string') return length
      escaped = true
      at += length
    } else if (code >= 0x20) at += 1
    else return Number.isNaN(code) ? 'end' : 'broken'
  }
  return { value: escaped ? unescaped(text.slice(start, at + 1)) : text.slice(start + 1, at), end: at + 1 }
}

/** Reads the number, true, false or null that begins at `start`. */
export function readNumber(text: string, start: number): PlainToken | TokenFault {
  run.lastIndex = start
  const source = run.exec(text)?.[0] ?? ''
  const end = start + source.length
  if (source === '') return 'broken'
  if (end === text.length) return 'end'
  if (source === 'true' || source === 'false' || source === 'null') return { source, fits: true, end }
  return number.test(source) ? { source, fits: numberFits(source), end } : 'broken'
}

const quote = 0x22
const backslash = 0x5c
const run = /[-+.\w]+/y
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const hex = /^[0-9a-fA-F]*$/

function escapeLength(text: string, at: number): number | TokenFault {
  const kind = text.charAt(at + 1)
  if (kind === '') return 'end'
  if (kind !== 'u') return '"\\/bfnrt'.includes(kind) ? 2 : 'broken'
  const digits = text.slice(at + 2, at + 6)
  if (!hex.test(digits)) return 'broken'
  return digits.length === 4 ? 6 : 'end'
}

function unescaped(source: string): string {
  const value: unknown = JSON.parse(source)
  return String(value)
}

/** G3 — At most 17 significant digits, below 2^53 either way, and no minus zero: what else would be lost in silence. */
function numberFits(source: string): boolean {
  const value = Number(source)
  const digits = source
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '')
  return Math.abs(value) < 2 ** 53 && digits.length <= 17 && !Object.is(value, -0)
}
