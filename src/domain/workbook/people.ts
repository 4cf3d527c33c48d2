import { postWords } from '../activityRows'
import type { Id } from '../primitives'
import type { Structure } from '../structure'

/** The posts that a workbook offers, as it names them. */
export const postChoices = (structure: Structure): readonly string[] => [
  ...new Set(structure.list('post').map(({ id }) => postWords(structure, id))),
]

/** The post that a cell names, with its directorate or without; undefined where it names none, or several. */
export function postNamed(structure: Structure, text: string): Id | undefined {
  const posts = structure.list('post')
  const wanted = text.trim().toLowerCase()
  const isNamed = (words: string) => words.toLowerCase() === wanted
  const exact = posts.filter(({ id }) => isNamed(postWords(structure, id)))
  const found = exact.length > 0 ? exact : posts.filter(({ values }) => isNamed(values.identity?.title ?? ''))
  return found.length === 1 ? found[0]?.id : undefined
}
