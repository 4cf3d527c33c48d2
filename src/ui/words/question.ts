import { postWords } from '#domain/activityRows'
import { formatDate } from '#domain/date'
import type { Id } from '#domain/primitives'
import type { RegisterValue } from '#domain/records'
import type { Structure } from '#domain/structure'

/** `Asked at Cabinet on 12 July 2012; logged by Committee clerk, CEX` */
export function askedWords(asked: RegisterValue<'question', 'asked'>, structure: Structure): string {
  const { meeting, post, on } = asked
  if (meeting === '') return `Asked by ${whoWords(post, structure)}${onWords(on)}`
  const logged = post ? `; logged by ${postWords(structure, post)}` : ''
  return `Asked at ${meeting}${onWords(on)}${logged}`
}

/** `Answered by Performance analyst, CEX on 16 July 2012` */
export const answeredWords = (
  { post, on }: RegisterValue<'question', 'answer'>,
  structure: Structure,
): string => `Answered by ${whoWords(post, structure)}${onWords(on)}`

/** What is to be settled about a question, by its register; nothing for the others. */
export const unsettledWords: Readonly<Record<string, string>> = {
  answer: 'There are two answers, given apart. One of them is shown.',
  asked: 'The question was changed in two places. One wording is shown.',
  deleted: 'The question was withdrawn in one place and changed in another.',
}

const whoWords = (post: Id | null, structure: Structure): string =>
  post ? postWords(structure, post) : 'a post that is not named'

const onWords = (on: string | null): string => (on ? ` on ${formatDate(on)}` : '')
