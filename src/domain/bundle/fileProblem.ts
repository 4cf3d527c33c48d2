import type { Problem } from '../result'
import { visibleText } from '../visibleText'

/** A problem with a file as a whole, in three sentences: what it is, that nothing was changed, what to do next. */
export function fileProblem(code: string, words: { readonly what: string; readonly next: string }): Problem {
  return { code, path: '', message: `${words.what} Nothing was changed. ${words.next}` }
}

/** Code of the problem of a pack, which is read and never taken in. */
export const packCode = 'pack'

/** `312 bytes`, `64 kB`, `26 MB`: as file managers count, 1,024 bytes to the kB. */
export function describeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${Math.round(kilobytes / 1024)} MB`
}

/** At most 60 characters of what a file says, in quotation marks. */
export const quoted = (text: string): string => `“${shortened(text)}”`

/** At most 60 characters of what a file says, nothing in them hidden (G4). */
export function shortened(text: string): string {
  return visibleText(text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text)
}
