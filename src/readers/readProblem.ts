import type { Problem } from '#domain/result'
import { most } from './limits'

/** Something that was left out of what was read, with its place. */
export const leftOut = (path: string, message: string): Problem => ({ code: 'left-out', path, message })

/** Why nothing could be read of a file. */
export const unreadable = (code: string, message: string): Problem => ({ code, path: '', message })

/** `D14, D15, D16 and 22 more` */
export function listOf(places: readonly string[]): string {
  const named = places.slice(0, most.places)
  const more = places.length - named.length
  if (more > 0) return `${named.join(', ')} and ${more.toLocaleString('en-GB')} more`
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`
}
