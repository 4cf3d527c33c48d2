/** Bytes as base64 (RFC 4648, section 4) with padding and without line ends. Megabytes are no trouble. */
export function encodeBase64(bytes: Uint8Array): string {
  const coded = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding)
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const three = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2)
    const digits = Math.min(bytes.length - at, 3) + 1
    for (let digit = 0; digit < digits; digit += 1)
      coded[to + digit] = alphabet.charCodeAt((three >> (18 - 6 * digit)) & 63)
  }
  return new TextDecoder().decode(coded)
}

/**
 * The bytes of a base64 text; undefined where it is none. Only what `encodeBase64` writes is taken, so that equal
 * bytes have one text: no white space, no missing padding, no bits left over at the end.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const coded = new TextEncoder().encode(text)
  if (coded.length % 4 !== 0) return undefined
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((coded.length / 4) * 3 - padded)
  let [bits, held, to] = [0, 0, 0]
  for (let at = 0; at < coded.length - padded; at += 1) {
    const digit = digitOf[byteAt(coded, at)] ?? none
    if (digit === none) return undefined
    bits = ((bits << 6) | digit) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[to] = bits >> held
    to += 1
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const padding = 0x3d
const none = 255
const digitOf = new Uint8Array(256).fill(none)
for (const [digit, char] of [...alphabet].entries()) digitOf[char.charCodeAt(0)] = digit

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
