import type { GatedBundle } from '#domain/bundle/gate'
import type { PlannedRecord } from '#domain/bundle/plannedRecords'
import { eachOnce } from '#domain/bundle/planSummary'
import { formatQuarter } from '#domain/quarter'
import type { Problem } from '#domain/result'
import { bundleKindWords, momentWords, planSentence, problemWords } from './files'
import type { ValueNames } from './value'

/** `1 file`, `12,000 files` */
export const countOf = (count: number, [one, many]: readonly [string, string]): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

export const filesWords = (count: number): string => countOf(count, ['file', 'files'])

/** `12 files: 240 records update yours, 31 are new, 2 need a choice.` One file needs not be counted. */
export function filesSentence(files: number, records: readonly PlannedRecord[]): string {
  const sentence = planSentence(eachOnce(records))
  return files === 1 ? sentence : `${filesWords(files)}: ${sentence.replace(/^It holds/, 'they hold')}`
}

/** `1 proposal and 3 parts outside their section are left out unless you tick them.`; empty where there are none. */
export function askingSentence(records: readonly PlannedRecord[]): string {
  const proposals = records.filter(({ standing }) => standing === 'proposal').length
  const outside = records.filter(({ standing }) => standing === 'outside').length
  const words = [
    ...(proposals > 0 ? [countOf(proposals, ['proposal', 'proposals'])] : []),
    ...(outside > 0 ? [`${countOf(outside, ['record', 'records'])} outside their section`] : []),
  ]
  if (words.length === 0) return ''
  return `${words.join(' and ')} ${proposals + outside === 1 ? 'is' : 'are'} left out unless you tick ${proposals + outside === 1 ? 'it' : 'them'} below.`
}

/** `Return from Head of Community Safety · Crime · Quarter 1 2012/13 · written 12 July 2012, 10:30` */
export function coverSentence({ bundle: { head, kind } }: GatedBundle, names: ValueNames): string {
  return [
    `${bundleKindWords[kind]} from ${senderWords(head, names)}`,
    ...coversOf(head, names),
    `written ${momentWords(head.createdAt)}`,
  ].join(' · ')
}

type Head = GatedBundle['bundle']['head']

interface Naming {
  readonly name: (kind: 'post' | 'section', id: string) => string | undefined
}

/** The post that wrote a file, or that nobody said which. */
const senderWords = (head: Head, names: Naming): string =>
  writerName(head, names) ?? 'somebody who has not said who they are'

/** The post that wrote a file; undefined where nobody said which. */
export const writerName = ({ actor }: Head, { name }: Naming): string | undefined =>
  actor?.name || (actor?.post ? name('post', actor.post) : undefined)

/** `Crime`, `Quarter 1 2012/13`; of the rows of posts, whose they are. Empty: everything. */
export const coversOf = ({ scope, organisation }: Head, { name }: Naming): readonly string[] => [
  ...(scope?.sections ?? []).flatMap((section) => name('section', section) ?? []),
  ...(scope?.posts ?? []).flatMap((post) => rowsOf(name('post', post))),
  ...(scope?.quarters ?? []).map((quarter) => formatQuarter(quarter, organisation.firstMonth)),
]

const rowsOf = (post: string | undefined): readonly string[] => (post ? [`the rows of ${post}`] : [])

/** F42 — Whether a file says it was written later than the clock here shows. */
export const isNewerThan = ({ createdAt }: Head, now: string): boolean =>
  Date.parse(createdAt) > Date.parse(now)

/** What the gate says of a refused file, without that nothing was changed: said once for all of them. */
export const refusalWords = (problem: Problem): string =>
  problemWords({ ...problem, message: problem.message.replace(' Nothing was changed.', '') })
