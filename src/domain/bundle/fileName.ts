import type { QuarterId } from '../primitives'
import type { Bundle, BundleKind } from './format'

/**
 * B6 — `2012-Q1_crime_return_a7f3c2d9-14_9f2c41aa.json`: quarter, section or post, kind, writer with the number of
 * the file, start of its id. Several quarters are first and last, several sections or posts `all`; a plain bundle has
 * `plain` for its writer. `knownTitle`: what is known of sections and posts that are not in the file, as in a return.
 */
export function bundleFileName(bundle: Bundle, knownTitle?: TitleOf): string {
  const { actor } = bundle.head
  return joined([
    quartersOf(bundle),
    partOf(bundle, knownTitle),
    bundle.kind,
    actor ? `${actor.id}-${actor.seq}` : 'plain',
    (bundle.id ?? '').replace('sha256:', '').slice(0, 8),
  ])
}

/** The title of a section or post; undefined where none is known. */
type TitleOf = (kind: 'section' | 'post', id: string) => string | undefined

/** What is known of the name before the file is made, to offer it where the person chooses the place. */
export interface ExpectedFile {
  readonly quarter: QuarterId
  /** Title of its one section or post; undefined: several, or the whole report. */
  readonly title: string | undefined
  readonly kind: BundleKind
  readonly actor: { readonly id: string; readonly seq: number }
}

/** B8 — The name of a locked file says no more than who wrote it: `sealed_a7f3c2d9-14_9f2c41aa.json`. */
export const sealedFileName = ({ head: { actor }, id = '' }: Bundle): string =>
  joined(['sealed', actor ? `${actor.id}-${actor.seq}` : 'plain', id.replace('sha256:', '').slice(0, 8)])

/** B8 — The same before the file is made. */
export const expectedSealedName = ({ id, seq }: ExpectedFile['actor']): string =>
  joined(['sealed', `${id}-${seq}`])

/** B6 — The same without the start of the id: the writer and the number tell files apart already. */
export const expectedFileName = ({ quarter, title = '', kind, actor }: ExpectedFile): string =>
  joined([quarter, slug(title) || 'all', kind, `${actor.id}-${actor.seq}`])

const joined = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('_')}.json`

function quartersOf({ head }: Bundle): string {
  const quarters = (head.scope?.quarters ?? []).toSorted()
  const [first = 'all'] = quarters
  return quarters.length > 1 ? `${first}-to-${quarters.at(-1)}` : first
}

/** A file that names sections is of those; one that names only posts, of theirs. */
function partOf({ head, payload }: Bundle, knownTitle: TitleOf = () => undefined): string {
  const { sections = [], posts = [] } = head.scope ?? {}
  const [kind, ids] = sections.length > 0 ? (['section', sections] as const) : (['post', posts] as const)
  const [one, ...others] = ids
  if (one === undefined || others.length > 0) return 'all'
  const record = payload.records.find((candidate) => candidate.kind === kind && candidate.id === one)
  return slug(titleOf(record?.values.identity) || (knownTitle(kind, one) ?? '')) || one
}

function titleOf(identity: unknown): string {
  const title: unknown = typeof identity === 'object' && identity && 'title' in identity ? identity.title : ''
  return typeof title === 'string' ? title : ''
}

/** `Tackling crime, fear of crime` → `tackling-crime-fear-of-crime`; whole words, at most 40 letters of ASCII. */
export function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = (plain.match(/[a-z0-9]+/g) ?? []).join('-')
  return words.length <= 40
    ? words
    : words
        .slice(0, 41)
        .replace(/-[^-]*$/, '')
        .slice(0, 40)
}
