import type { Json } from '#domain/canonical'
import type { HistoryEntry } from '#domain/history'
import { isWrittenByProgram } from '#domain/originOf'
import type { TypedFor } from '#domain/register'
import { nameOf } from '#domain/recordIndex'
import { isKind } from '#domain/records'
import type { Structure } from '#domain/structure'
import type { KnownWrite } from '#state/useRecordHistory'
import { capital, registerName } from '../words'
import { momentWords } from './files'
import { placeWords, recordWords } from './place'
import { valueWords } from './value'
import type { ValueNames } from './value'

type Posts = Pick<Structure, 'get'>

/** What a history is told with: names, posts, and whether it is of one record, which then need not be named. */
export interface HistoryWording {
  readonly namesAt: (at: { readonly id: string }) => ValueNames
  readonly posts: Posts
  readonly isOfOne: boolean
}

/** What was written: `Actual`, or where there are several records `Actual of PI1172, Quarter 1 2012/13`; `Deleted`. */
export function partWords(write: HistoryEntry, { namesAt, isOfOne }: HistoryWording): string {
  const names = namesAt(write)
  const isWhole = write.act === 'deletes' || write.act === 'keeps'
  if (!isWhole)
    return isOfOne ? capital(registerName([write.kind], write.register)) : placeWords(write, names)
  const done = write.act === 'deletes' ? 'Deleted' : 'Kept and not deleted'
  return isOfOne ? done : `${done}: ${wholeWords(write, names)}`
}

/** A record by name: `figure of PI1172, Quarter 1 2012/13`. */
export const wholeWords = ({ kind, id }: Pick<HistoryEntry, 'kind' | 'id'>, names: ValueNames): string =>
  isKind(kind) ? recordWords({ kind, id }, names) : `${kind} ${id}`

/** `Data analyst, Community safety`; `somebody` where nobody said who they were or the post is not known here. */
export function writerWords(by: string, posts: Posts): string {
  const post = posts.get('post', by)
  if (!post) return 'somebody'
  const unit = posts.get('directorate', post.values.identity?.directorate)
  return unit ? `${nameOf(post)}, ${nameOf(unit)}` : nameOf(post)
}

/** Who wrote an entry: a post, or what it was that wrote the plain file it came in. */
export const authorWords = ({ entry }: HistoryEntry, posts: Posts): string =>
  isWrittenByProgram(entry.dot)
    ? 'another program'
    : `${writerWords(entry.by, posts)}${typedWords(entry.typed, posts)}`

/** ` (typed in by Committee clerk, from e-mail of 12 July)`; empty where the post wrote it itself. */
export function typedWords(typed: TypedFor | undefined, posts: Posts): string {
  if (!typed) return ''
  const typist = posts.get('post', typed.by) ? `by ${writerWords(typed.by, posts)}` : 'for them'
  return ` (typed in ${typist}${typed.from ? `, from ${typed.from}` : ''})`
}

/** The file a write came in; empty for one that was withdrawn, as that is said of it already. */
export function cameWords({ isMine, files, standing }: KnownWrite): string {
  if (isMine) return 'typed here'
  if (standing === 'withdrawn') return ''
  const [file] = files
  return file ? `from ${file.fileName}` : 'from a file that is not kept'
}

/** What is to be known of a write besides: what it chose between, and what became of it. */
export function outcomeWords(write: KnownWrite, { namesAt }: HistoryWording): readonly string[] {
  const { joinedId } = write
  const other = joinedId && (namesAt(write).name('indicator', joinedId) ?? joinedId)
  return [
    other ? `given for ${other}, which is the same indicator` : '',
    write.act === 'settles' ? 'chosen where more than one stood' : '',
    write.before.has === 'unknown' ? 'what stood before is not kept here' : '',
    standingWords(write),
  ].filter(Boolean)
}

/** What stands since it was first written needs no word. */
function standingWords({ standing, before, files }: KnownWrite): string {
  switch (standing) {
    case 'shown':
      return before.has === 'nothing' ? '' : 'shown now'
    case 'same':
      return 'says the same as what is shown'
    case 'contends':
      return 'waits for a choice'
    case 'replaced':
      return ''
    case 'deleted':
      return 'no longer shown, as it was deleted'
    case 'withdrawn': {
      const [file] = files
      return file ? `withdrawn with ${file.fileName} on ${momentWords(file.withdrawnAt ?? '')}` : 'withdrawn'
    }
  }
}

/** What stood there before, as far as it is to be shown: what was empty is not. */
export const shownBefore = ({ before }: HistoryEntry): Json | undefined =>
  before.has === 'value' && before.value !== null ? before.value : undefined

/** A history to be pasted into a document, one line for each write. Nobody is `you` to the one who reads it there. */
export function historyText(title: string, writes: readonly KnownWrite[], wording: HistoryWording): string {
  const count = writes.length === 1 ? '1 entry' : `${writes.length.toLocaleString('en-GB')} entries`
  const lines = writes.map((write) => {
    const facts = [
      authorWords(write, wording.posts),
      momentWords(write.entry.at),
      write.isMine ? 'typed in the browser this was copied from' : cameWords(write),
      ...outcomeWords(write, wording),
    ]
    return [`${partWords(write, wording)}${changeText(write, wording)}`, ...facts.filter(Boolean)].join(' · ')
  })
  return [`${title}: ${count}, newest first. ${clockNote}`, '', ...lines].join('\n')
}

/** `: 1,850 → 1,900` */
function changeText(write: HistoryEntry, { namesAt }: HistoryWording): string {
  if (write.act === 'deletes' || write.act === 'keeps') return ''
  const say = (value: Json) => valueWords(write, value, namesAt(write))
  const before = shownBefore(write)
  return `: ${before === undefined ? '' : `${say(before)} → `}${say(write.entry.value)}`
}

/** R2 — Clocks are only shown. */
export const clockNote = 'Times are those of each writer’s own clock.'
