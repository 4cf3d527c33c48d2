import { creation } from '../change'
import type { Write } from '../change'
import type { Id } from '../primitives'
import type { DraftReport } from './draft'
import type { ReadingInto } from './readingInto'
import { shortTitle } from './shortTitle'

/** The posts that a file names as leads and owners. */
export interface People {
  readonly postOf: (text: string) => Id | null
  readonly writes: readonly Write[]
}

/**
 * A post for each name in the file, those that are there already by title. `Sue Green CEX` is a post of the directorate
 * CEX; whether the words are a job or a person nobody can tell from a file, so they are kept as they stand.
 */
export function peopleFor(
  { indicators, activities }: DraftReport,
  { structure, newId }: Pick<ReadingInto, 'structure' | 'newId'>,
): People {
  const posts = new Map<string, Id>()
  const directorates = new Map<string, Id>()
  for (const { id, values } of structure?.list('directorate') ?? [])
    directorates.set(values.identity?.code ?? '', id)
  for (const { id, values } of structure?.list('post') ?? []) {
    const code = structure?.get('directorate', values.identity?.directorate)?.values.identity?.code ?? ''
    posts.set(keyOf({ title: values.identity?.title ?? '', code }), id)
    if (!posts.has(keyOf({ title: values.identity?.title ?? '', code: '' })))
      posts.set(keyOf({ title: values.identity?.title ?? '', code: '' }), id)
  }
  const names = [...indicators.map(({ owner }) => owner), ...activities.flatMap(({ leads }) => leads)]
  const writes = names.filter((name) => name !== '').flatMap((name) => postWrites(readPost(name)))
  return { postOf: (text) => (text === '' ? null : (posts.get(keyOf(readPost(text))) ?? null)), writes }

  function postWrites(post: PostName): readonly Write[] {
    if (posts.has(keyOf(post))) return []
    const id = newId()
    posts.set(keyOf(post), id)
    const known = post.code === '' ? undefined : directorates.get(post.code)
    const directorate = known ?? (post.code === '' ? null : newId())
    if (directorate !== null) directorates.set(post.code, directorate)
    return [
      ...(directorate === null || known !== undefined
        ? []
        : creation('directorate', directorate, {
            identity: { name: post.code, code: post.code },
            placement: { parent: null },
          })),
      ...creation('post', id, { identity: { title: post.title, directorate } }),
    ]
  }
}

interface PostName {
  readonly title: string
  readonly code: string
}

/** A code of capitals at the end is the directorate's. */
function readPost(text: string): PostName {
  const name = shortTitle(text.replace(/\s+/gu, ' ').trim())
  const [, title, code] = /^(.+?)[ ,(-]+([A-Z]{2,5})\)?$/u.exec(name) ?? []
  return title === undefined ? { title: name, code: '' } : { title, code: code ?? '' }
}

const keyOf = ({ title, code }: PostName): string => `${title.toLowerCase()}|${code}`
