/**
 * The text of a file in whatever encoding its program wrote: UTF-8 or UTF-16 by its byte order mark, UTF-16 by its zeros,
 * UTF-8 where it is valid, else Windows-1252, which is what old Excel writes in Britain.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes).replaceAll('\0', '')
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/gu, windowsSign) : text
}

/** Where a decoder takes Windows-1252 for Latin-1 (that of Node 20 does), quotation marks and dashes are put right. */
const windowsSign = (char: string): string => windowsSigns[char.charCodeAt(0) - 0x80] ?? char

const windowsSigns = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  return utf16ByZeros(bytes.subarray(0, 1000)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Of Latin text in UTF-16 nearly every second byte is zero. */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const zerosAt = (offset: number) => bytes.filter((byte, index) => index % 2 === offset && byte === 0).length
  const most = bytes.length * 0.4
  if (zerosAt(1) > most) return 'utf-16le'
  return zerosAt(0) > most ? 'utf-16be' : undefined
}

/** A file that was cut within its last character is UTF-8 still. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
