import type { Conflict, Side } from '#domain/merge/conflicts'
import { writerOf } from '#domain/merge/joined'
import { sidesInOrder } from '#domain/merge/openConflicts'
import type { OpenValues } from '#domain/merge/openConflicts'
import { nameOf } from '#domain/recordIndex'
import type { Entry } from '#domain/register'
import type { Structure } from '#domain/structure'
import type { NotSaved } from '#state/commands/save'
import type { Sources } from '#state/useSources'
import { capital } from '../words'
import { momentWords } from './files'
import { notSavedWords } from './notSaved'
import { placeWords, recordWords } from './place'
import { valueWords } from './value'
import type { ValueNames } from './value'

type Posts = Pick<Structure, 'get'>

/** What is to be chosen: `Actual of PI1172, Quarter 1 2012/13`; a deletion by its record: `Section Crime: deleted or kept`. */
export const conflictTitle = (conflict: Conflict, names: ValueNames): string =>
  conflict.about === 'deletion'
    ? `${capital(recordWords(conflict, names))}: deleted or kept?`
    : placeWords(conflict, names)

/** The label of the step: `Choose the actual of PI1172, Quarter 1 2012/13`. */
export const choosingLabel = (conflict: Conflict, names: ValueNames): string =>
  conflict.about === 'deletion'
    ? `Choose whether ${recordWords(conflict, names)} is deleted`
    : `Choose the ${uncapital(placeWords(conflict, names))}`

/** `Yours`, `Performance analyst`, `Somebody`; with who else wrote the same: `Yours, and the same from Data officer`. */
export function sideWords(side: Side, posts: Posts): string {
  const [first, ...others] = new Set(side.entries.map(({ by }) => postWords(by, posts)))
  if (!side.isMine) return [capital(first ?? somebody), ...others].join(' and ')
  const me = new Set(side.entries.slice(0, 1).map(({ by }) => postWords(by, posts)))
  const more = others.filter((name) => !me.has(name))
  return more.length === 0 ? 'Yours' : `Yours, and the same from ${more.join(' and ')}`
}

/** The title of a post; `somebody` where nobody said who they were. */
export function postWords(by: string, posts: Posts): string {
  const post = posts.get('post', by)
  return post ? nameOf(post) : somebody
}

const somebody = 'somebody'

/** Who wrote an entry, when, and the file it came in: `Performance analyst, 12 July 2012, 10:30; in return.json`. */
export function entryWords({ by, at, dot }: Entry, posts: Posts, sources: Sources | undefined): string {
  const who = posts.get('post', by) ? postWords(by, posts) : ''
  return [who, writtenWords({ at, dot }, sources)].filter(Boolean).join(', ')
}

/** When an entry was written, and the file it came in, where its column says who wrote it. */
export const writtenWords = ({ at, dot }: Pick<Entry, 'at' | 'dot'>, sources: Sources | undefined): string =>
  [momentWords(at), sources && sourceWords(dot, sources)].filter(Boolean).join('; ')

/**
 * R10 — The same where two browsers wrote under one name: a write does not tell by its name which of the files it was in.
 * `12 July 2012, 10:30; from the file one.json or the file other.json`
 */
export function forkedWords({ by, at, dot }: Entry, posts: Posts, sources: Sources | undefined): string {
  const who = posts.get('post', by) ? [postWords(by, posts)] : []
  const ids = sources?.filesOf.get(dot) ?? []
  const files = sources?.files.filter(({ id }) => ids.includes(id)) ?? []
  const places = [
    ...(sources?.own.has(writerOf(dot)) ? ['this browser'] : []),
    ...files.map(({ fileName }) => `the file ${fileName}`),
  ]
  const from = places.length > 0 ? [`from ${places.join(' or ')}`] : []
  return [...who, [momentWords(at), ...from].join('; ')].join(', ')
}

function sourceWords(dot: string, { own, files, filesOf }: Sources): string {
  if (own.has(writerOf(dot))) return 'typed in this browser'
  const ids = filesOf.get(dot)
  if (!ids) return '' // still being looked for
  const file = files.find(({ id }) => id === ids[0])
  return file ? `in the file ${file.fileName}` : 'from a file that is not kept'
}

/** What a button of a side says, and what it says to a screen reader besides, so that all of a conflict differ; in the order in which they stand. */
export interface KeepWords {
  readonly seen: string
  readonly spoken: string
}

/** `Keep 1,850` `(yours)`; a long text is `Keep this`. Where two would be called the same, by when they were written. */
export function keepWords(conflict: OpenValues, names: ValueNames, posts: Posts): readonly KeepWords[] {
  const plain = sidesInOrder(conflict).map((side) => ({
    seen: keepSeen(conflict, side, names),
    spoken: uncapital(sideWords(side, posts)),
  }))
  return plain.map(({ seen, spoken }, at) => {
    const isAlone = plain.filter((one) => one.seen === seen && one.spoken === spoken).length === 1
    return { seen, spoken: isAlone ? `(${spoken})` : `(${spoken}, version ${at + 1} of ${plain.length})` }
  })
}

function keepSeen(conflict: OpenValues, { value }: Side, names: ValueNames): string {
  if (value === null) return 'Keep it empty'
  const words = valueWords(conflict, value, names)
  return words.length <= longestOnButton && !words.includes('\n') ? `Keep ${words}` : 'Keep this'
}

const longestOnButton = 32

/** Why a choice was not stored, and what to do. */
export const refusedWords = (error: NotSaved): string =>
  error.code === 'moved'
    ? 'Something new came in while you were choosing, so nothing was changed. What stands against each other now is shown here: choose again.'
    : `Not saved. ${notSavedWords(error)}`

export const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** `1 choice`, `12 choices` */
export const choicesWords = (count: number): string =>
  count === 1 ? '1 choice' : `${count.toLocaleString('en-GB')} choices`
