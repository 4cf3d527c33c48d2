import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import { describeSize, fileProblem } from './fileProblem'
import { nameForeignBytes, nameForeignText } from './foreignFile'

const megabyte = 1024 * 1024

/** G1 — The largest file taken, in bytes: a backup is opened by Restore only. */
export const largestFile = { exchange: 25 * megabyte, backup: 500 * megabyte } as const

/**
 * The text of a file that may be a bundle: its size, its signature and its encoding are looked at before
 * anything is decoded (G1, G2). What is recognised as something else is named.
 */
export function recogniseFile(bytes: Uint8Array, largest: number): Result<string> {
  if (bytes.length === 0) return fail(emptyFile)
  const tooLarge = checkSize(bytes.length, largest)
  if (tooLarge) return fail(tooLarge)
  const foreign = nameForeignBytes(bytes)
  if (foreign) return fail(foreign)
  const text = decode(bytes)
  if (text === undefined) return fail(otherEncoding)
  if (text.trim() === '') return fail(emptyFile)
  const other = nameForeignText(text)
  return other ? fail(other) : ok(text)
}

/** G1 — Why a file of so many bytes is not taken; undefined where it is. */
export function checkSize(size: number, largest: number): Problem | undefined {
  if (size <= largest) return undefined
  return fileProblem('too-large', {
    what: `This file is ${describeSize(size)} large; at most ${describeSize(largest)} can be opened here.`,
    next:
      largest === largestFile.backup
        ? 'Check that it is a backup made by Quarterdeck.'
        : 'If it is a backup, open it in Settings under Data: “Restore from a backup file”; otherwise check that it is the right file.',
  })
}

/**
 * UTF-8 without its byte order mark; undefined where it is none. A file cut within a character keeps a
 * replacement character at its end, so that it is read as cut off and not as another encoding (F28).
 */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeCut(bytes)
  }
}

function decodeCut(bytes: Uint8Array): string | undefined {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return `${whole}\ufffd`
  } catch {
    return undefined
  }
}

const emptyFile: Problem = fileProblem('empty', {
  what: 'This file is empty.',
  next: 'Ask its sender for it again.',
})

const otherEncoding: Problem = fileProblem('encoding', {
  what: 'This file is not in UTF-8: its characters were changed on the way, or it is no Quarterdeck file.',
  next: 'Open the file as it was sent, without saving it in another program first.',
})
