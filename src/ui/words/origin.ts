import { nameOf } from '#domain/recordIndex'
import type { Structure } from '#domain/structure'
import type { KnownOrigin } from '#state/useOrigins'
import { registerName } from '../words'
import { momentWords } from './files'

/**
 * One sentence for all parts of a figure that came in the same way: `Actual and target: written on 12 July 2012,
 * 10:30 by Performance analyst; came with the file return.json, taken in on 14 July 2012, 09:05.`
 */
export function originSentences(
  origins: readonly KnownOrigin[],
  structure: Pick<Structure, 'get'>,
): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const origin of origins) {
    const words = originWords(origin, structure)
    groups.set(words, [...(groups.get(words) ?? []), partName(origin.register)])
  }
  return [...groups].map(([words, names]) => `${inSentence(names)}: ${words}.`)
}

function originWords({ at, by, came, file }: KnownOrigin, structure: Pick<Structure, 'get'>): string {
  const post = structure.get('post', by)
  const who = post ? ` by ${nameOf(post)}` : ' (no post named)'
  if (came === 'typedHere') return `typed here on ${momentWords(at)}${who}`
  if (!file) return `written in another browser on ${momentWords(at)}${who}`
  return `written on ${momentWords(at)}${who}; came with the file ${file.fileName}, taken in on ${momentWords(file.importedAt)}`
}

const partName = (register: string): string => registerName(['measurement'], register)

function inSentence(names: readonly string[]): string {
  const words = [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
