import type { Asks } from '#domain/bundle/schema'
import type { Contents } from '#domain/bundle/contents'
import { formatDate } from '#domain/date'
import { listed } from '#domain/listed'
import { formatQuarter } from '#domain/quarter'
import type { PartedBy } from '#domain/requests'
import type { Missing, TodoItem } from '#domain/sectionTodo'
import type { SignOffStanding } from '#domain/signOff'
import type { HandedIn, Issued } from '#state/useHandingOver'

/** Both ways to part the work: one, and in general. */
export const partedByWords = {
  section: { one: 'section', many: 'sections' },
  post: { one: 'post', many: 'posts' },
} satisfies Record<PartedBy, { readonly one: string; readonly many: string }>

/** What goes with every request unless the clerk says something else. */
export const usualNote =
  'Please fill in what the list shows as missing, say in a sentence or two why a figure is what it is, and send the file back by the deadline. If a figure is not there yet, mark it as awaited and give the day on which you expect it.'

/** What is asked for, after "You were asked for": `figures, activities and comments`. */
export function asksWords(
  asks: Asks,
  { bandNames, isOfPost }: { readonly bandNames: readonly string[]; readonly isOfPost: boolean },
): string {
  switch (asks.what) {
    case 'everything':
      return isOfPost ? 'Everything that this post writes.' : 'Figures, activities, comments and a summary.'
    case 'comments':
      return `Only comments and corrective actions, on figures that are: ${listed(bandNames)}.`
  }
}

/** `8 requests were put into one ZIP file in your downloads: …` */
export function issuedWords({ requests, into }: Issued): string {
  const count = counted(requests.length, 'request')
  const was = requests.length === 1 ? 'was' : 'were'
  switch (into.as) {
    case 'file':
      return `1 request was saved to your downloads: ${into.name}`
    case 'zip':
      return `${count} ${was} saved to your downloads in one ZIP file: ${into.name}`
    case 'folder':
      return `${count} ${was} saved in the folder ${into.name}`
  }
}

/** `PI1128 Overall recorded crime: comment and corrective action`; of a late figure with its quarter. */
export function missingItemWords(
  { ref, title, missing, group, quarter }: TodoItem,
  { section, firstMonth }: { readonly section: string; readonly firstMonth: number },
): string {
  const row = [ref, title].filter(Boolean).join(' ') || section
  const name = group === 'late' ? `${row}, ${formatQuarter(quarter, firstMonth)}` : row
  return `${name}: ${listed(missing.map((one) => lackingWords[one.what]))}`
}

const lackingWords = {
  figure: 'figure',
  comment: 'comment',
  correctiveAction: 'corrective action',
  status: 'status',
  progressText: 'what was done',
  nextStep: 'next step',
  summary: 'summary',
  answer: 'answer to a question',
} satisfies Record<Missing['what'], string>

/** `In it: 14 figures, 1 comment and 10 activities.` */
export function contentsWords({
  figures,
  comments,
  correctiveActions,
  activities,
  texts,
  answers,
}: Contents): string {
  const parts = [
    [figures, 'figure', 'figures'],
    [comments, 'comment', 'comments'],
    [correctiveActions, 'corrective action', 'corrective actions'],
    [activities, 'activity', 'activities'],
    [texts, 'narrative', 'narratives'],
    [answers, 'answer', 'answers'],
  ] as const
  const words = parts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many))
  return words.length === 0
    ? 'Nothing of what was asked for was written here yet: the file says only that it is submitted.'
    : `In it: ${listed(words)}.`
}

/** Where a return went, as a heading. */
export function wentWords({ went, fileName }: Pick<HandedIn, 'went' | 'fileName'>): string {
  switch (went.to) {
    case 'downloads':
      return `Saved to your downloads: ${fileName}`
    case 'place':
      return `Saved: ${went.name}`
    case 'shared':
      return `Handed on: ${fileName}`
    case 'downloadsInstead':
      return `Saved to your downloads instead: ${fileName}`
  }
}

/** How the sign-off of a section stands, with who and when. */
export function signOffWords(standing: SignOffStanding, postTitle: (post: string) => string): string {
  if (standing.standing === 'none') return 'not signed off yet'
  const by = `signed off by ${postTitle(standing.by.post)} on ${formatDate(standing.by.on)}`
  switch (standing.standing) {
    case 'signed':
    case 'rowsNotSaid':
      return by
    case 'lapsed':
      return `${by}, but ${standing.changed.length === 1 ? '1 row has' : `${standing.changed.length} rows have`} changed since`
  }
}

/** `1 figure`, `1,200 figures` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
