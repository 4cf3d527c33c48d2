import { nameOf } from '#domain/recordIndex'
import type { Structure } from '#domain/structure'
import { formatDate } from '#domain/date'
import { isWrittenByProgram } from '#domain/originOf'
import type { Values } from '#domain/records'
import type { KnownOrigin } from '#state/useOrigins'
import { capital, registerName } from '../words'
import { momentWords } from './files'
import { typedWords, writerWords } from './history'

type Posts = Pick<Structure, 'get'>

/**
 * One sentence for all parts of a figure that came in the same way: `Actual and target: written on 12 July 2012,
 * 10:30 by Performance analyst; came with the file return.json, taken in on 14 July 2012, 09:05.`
 */
export function originSentences(origins: readonly KnownOrigin[], structure: Posts): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const origin of origins) {
    const words = originWords(origin, structure)
    groups.set(words, [...(groups.get(words) ?? []), partName(origin.register)])
  }
  return [...groups].map(([words, names]) => `${inSentence(names)}: ${words}.`)
}

/** `Data taken from Theseus on 3 July 2012; prepared by Data analyst; checked by Head of service.`; empty where nothing is said. */
export function sourceSentence(source: Values<'measurement'>['source'], posts: Posts): string {
  if (!source) return ''
  const { system, extractedOn, preparedBy, checkedBy } = source
  const taken = [system && `from ${system}`, extractedOn && `on ${formatDate(extractedOn)}`].filter(Boolean)
  const by = (verb: string, post: string | null) => post && `${verb} by ${writerWords(post, posts)}`
  const parts = [
    taken.length > 0 && `data taken ${taken.join(' ')}`,
    by('prepared', preparedBy),
    by('checked', checkedBy),
  ].filter((part): part is string => Boolean(part))
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}

/** `Entered by Performance analyst on 12 July 2012, 10:30, from return.json.` */
export function enteredSentence({ at, by, dot, came, file, typed }: KnownOrigin, posts: Posts): string {
  const named = posts.get('post', by) ? `${writerWords(by, posts)}${typedWords(typed, posts)}` : ''
  const who = isWrittenByProgram(dot) ? 'another program' : named
  const how = came === 'typedHere' ? 'typed here' : file ? `from ${file.fileName}` : 'in another browser'
  return `Entered ${who && `by ${who} `}on ${momentWords(at)}, ${how}.`
}

function originWords({ at, by, dot, came, file, typed }: KnownOrigin, structure: Posts): string {
  const post = structure.get('post', by)
  const named = post ? ` by ${nameOf(post)}` : ' (no post named)'
  const who = `${named}${typedWords(typed, structure)}`
  if (came === 'typedHere') return `typed here on ${momentWords(at)}${who}`
  if (!file) return `written in another browser on ${momentWords(at)}${who}`
  const writer = isWrittenByProgram(dot) ? ' by another program' : who
  return `written on ${momentWords(at)}${writer}; came with the file ${file.fileName}, taken in on ${momentWords(file.importedAt)}`
}

const partName = (register: string): string => registerName(['measurement'], register)

function inSentence(names: readonly string[]): string {
  const words = [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
