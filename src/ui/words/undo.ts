import type { Undone } from '#state/commands/history'
import type { ChangedPlace, DecidedFile, DoneAction, LaterAction, Turn } from '#state/useDoneActions'
import { deletedRegister } from '#domain/fold'
import { isTextRegister } from '#domain/merge/openConflicts'
import { isKind } from '#domain/records'
import type { Structure } from '#domain/structure'
import { capital } from '../words'
import { momentWords } from './files'
import { wholeWords, writerWords } from './history'
import { placeWords } from './place'
import { valueWords } from './value'
import type { ValueNames } from './value'

type Step = DoneAction['step']
type NamesAt = (at: { readonly id: string }) => ValueNames

/** What is said after undo or redo. */
export function undoneWords(which: 'undo' | 'redo', outcome: Undone): string {
  const [verb, done] = which === 'undo' ? ['undo', 'Undone'] : ['redo', 'Done again']
  if (outcome.ok) return `${done}: ${outcome.value.label}`
  switch (outcome.error.code) {
    case 'nothing':
      return `Nothing to ${verb}`
    case 'changedSince':
      return `Not ${done.toLowerCase()}: ${outcome.error.label} has changed since. Nothing was changed; ${verb} again goes on with what was before it.`
    case 'chosenAndLeft':
      return `Not ${done.toLowerCase()}: ${outcome.error.label}. The choice has left in a file, and to undo it would drop the other version. Change the value where it stands; ${verb} again goes on with what was before it.`
    case 'moved':
      return `Not ${done.toLowerCase()}: it has changed since. Nothing was changed.`
    case 'failed':
      return `Not saved: ${outcome.error.message}`
  }
}

/** `2 figures, 1 text`, `1 deletion`, `3 entries of the plan`; empty where an action is about files. */
export function amountWords({ step }: Pick<DoneAction, 'step'>): string {
  const counts = new Map<Amount, number>()
  for (const { kind, register, entry } of step.entries) {
    const amount = amountOf(kind, register)
    if (register === deletedRegister && entry.value === null) continue // a record that came back with what was written
    counts.set(amount, (counts.get(amount) ?? 0) + 1)
  }
  return amounts
    .flatMap((amount) => {
      const count = counts.get(amount) ?? 0
      return count === 0 ? [] : `${count.toLocaleString('en-GB')} ${amountNames[amount][count === 1 ? 0 : 1]}`
    })
    .join(', ')
}

const amounts = ['figure', 'text', 'deletion', 'other'] as const
type Amount = (typeof amounts)[number]

const amountNames = {
  figure: ['figure', 'figures'],
  text: ['text', 'texts'],
  deletion: ['deletion', 'deletions'],
  other: ['other entry', 'other entries'],
} as const satisfies Record<Amount, readonly [string, string]>

function amountOf(kind: string, register: string): Amount {
  if (register === deletedRegister) return 'deletion'
  if (isKind(kind) && isTextRegister(kind, register)) return 'text'
  const isFigure = kind === 'measurement' && ['actual', 'target', 'forecast'].includes(register)
  return isFigure || (kind === 'year' && register !== 'comparators') ? 'figure' : 'other'
}

/** Who did it, by post; `you` where nobody had said who they are. */
export const doerWords = ({ step }: Pick<DoneAction, 'step'>, posts: Pick<Structure, 'get'>): string =>
  `${typistWords(step, posts)}${forWords(step, posts)}`

/** Of what was typed in for a post, the one who typed. */
function typistWords({ by, entries: [first] }: Step, posts: Pick<Structure, 'get'>): string {
  return personWords(by ?? first?.entry.typed?.by ?? first?.entry.by, posts)
}

/** ` for Parking services manager, from e-mail of 12 July`; empty where somebody wrote their own. */
function forWords({ entries }: Step, posts: Pick<Structure, 'get'>): string {
  const entered = entries.find(({ entry }) => entry.typed)?.entry
  return entered?.typed ? ` for ${writerWords(entered.by, posts)}, from ${entered.typed.from}` : ''
}

/** `undone at 14:05`, on another day `undone on 13 July 2012, 09:10`, by another post `… by Clerk`. */
export function turnWords({ action, at, by }: Turn, done: DoneAction, posts: Pick<Structure, 'get'>): string {
  const what = action === 'undo' ? 'undone' : 'done again'
  const when = dayWords(at) === dayWords(done.step.at) ? `at ${timeWords(at)}` : `on ${momentWords(at)}`
  const who = personWords(by, posts)
  return `${what} ${when}${who === typistWords(done.step, posts) ? '' : ` by ${who}`}`
}

const personWords = (by: string | undefined, posts: Pick<Structure, 'get'>): string =>
  by && posts.get('post', by) ? writerWords(by, posts) : 'you'

/** What undo means for it, where that is not plain; empty where it is. */
export function meaningWords({ standing, isUndone, step, files }: DoneAction): string {
  if (standing.is === 'begun')
    return step.action === 'begin'
      ? 'The beginning: undo does not go back behind it.'
      : 'From before the council was begun: it stays.'
  if (standing.is === 'chosenAndLeft')
    return 'It cannot be undone: the choice has left in a file, and to undo it would drop the other version. Change the value where it stands.'
  if (standing.is === 'changed') return ''
  if (files.length > 0) return fileMeaning(files, isUndone)
  return standing.isAnew
    ? 'It has left in a file. Undo writes what would stand without it, and that goes out with your next file.'
    : ''
}

function fileMeaning(files: DoneAction['files'], isUndone: boolean): string {
  const [first] = files
  if (!first || isUndone) return ''
  const [it, brought] = files.length === 1 ? ['the file', 'it'] : ['the files', 'they']
  if (first.record !== null) return 'Undo makes it wait for an answer again.'
  return first.verdict === 'accepted'
    ? `Undo takes ${it} out: what only ${brought} brought goes, what you wrote stays.`
    : `Undo puts ${it} back: what ${brought} brought counts again.`
}

/** Why it cannot be undone or done again, before the places that have changed. */
export const changedWords = ({ isUndone }: Pick<DoneAction, 'isUndone'>): string =>
  isUndone
    ? 'It cannot be done again, as this has changed since:'
    : 'It cannot be undone, as this has changed since:'

/** `Actual of PI1128, Quarter 1 2012/13`; of a deletion the record. */
export function changedName(place: ChangedPlace, namesAt: NamesAt, files: DoneAction['files']): string {
  if (place.about === 'verdict') {
    const fileName = files.find(({ file }) => file === place.file)?.fileName ?? 'a file'
    return decidedWords({ ...place, fileName }, namesAt)
  }
  const names = namesAt(place)
  return place.register === deletedRegister ? wholeWords(place, names) : placeWords(place, names)
}

/** What was decided about: `return.json`, or a part of it, `Target of PI1128, Quarter 1 2012/13 in return.json`. */
export function decidedWords(
  { fileName, record, register }: Pick<DecidedFile, 'fileName' | 'record' | 'register'>,
  namesAt: NamesAt,
): string {
  if (record === null) return fileName
  const [kind = '', id = ''] = record.split('/')
  const at = { kind, id }
  const names = namesAt(at)
  return `${register === null ? capital(wholeWords(at, names)) : placeWords({ ...at, register }, names)} in ${fileName}`
}

/** `shows 1,900 now`, `is empty now`, `was decided otherwise`. */
export function nowWords(place: ChangedPlace, namesAt: NamesAt): string {
  if (place.about === 'verdict') return 'was decided otherwise'
  if (place.register === deletedRegister) return 'is not as it was'
  if (place.isUnsettled) return 'has more than one version to choose from'
  if (place.now === undefined || place.now === null || place.now === '') return 'is empty now'
  return `shows ${shortened(valueWords(place, place.now, namesAt(place)))} now`
}

/** Who changed it since, where it was not done here. */
export function writtenWords(place: ChangedPlace, posts: Pick<Structure, 'get'>): string {
  if (place.about === 'verdict' || !place.written) return ''
  return `written by ${writerWords(place.written.by, posts)} on ${momentWords(place.written.at)}`
}

/** A later action to jump to: `Actual of PI1128, 12 July 2012, 14:05`. */
export const laterWords = ({ label, at }: LaterAction): string => `${label}, ${momentWords(at)}`

/** `Thursday 12 July 2012` */
export function dayWords(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  const weekday = moment.toLocaleDateString('en-GB', { weekday: 'long' })
  return `${weekday} ${moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
}

/** `14:05` */
export const timeWords = (at: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

const longest = 80
const shortened = (text: string): string =>
  text.length > longest ? `“${text.slice(0, longest - 1).toWellFormed()}…”` : text
