import type { Bundle } from './format'

/**
 * B6 — `2012-Q1_crime_return_a7f3c2d9-14_9f2c41aa.json`: quarter, section, kind, writer with the number of
 * the file, start of its id. Several quarters are first and last, several sections `all`; a plain bundle has
 * `plain` for its writer.
 */
export function bundleFileName(bundle: Bundle): string {
  const { actor } = bundle.head
  const parts = [
    quartersOf(bundle),
    sectionOf(bundle),
    bundle.kind,
    actor ? `${actor.id}-${actor.seq}` : 'plain',
    (bundle.id ?? '').replace('sha256:', '').slice(0, 8),
  ]
  return `${parts.filter((part) => part !== '').join('_')}.json`
}

function quartersOf({ head }: Bundle): string {
  const quarters = (head.scope?.quarters ?? []).toSorted()
  const [first = 'all'] = quarters
  return quarters.length > 1 ? `${first}-to-${quarters.at(-1)}` : first
}

function sectionOf({ head, payload }: Bundle): string {
  const [section, ...others] = head.scope?.sections ?? []
  if (section === undefined || others.length > 0) return 'all'
  const record = payload.records.find(({ kind, id }) => kind === 'section' && id === section)
  return slug(titleOf(record?.values.identity)) || section
}

function titleOf(identity: unknown): string {
  const title: unknown = typeof identity === 'object' && identity && 'title' in identity ? identity.title : ''
  return typeof title === 'string' ? title : ''
}

/** `Tackling crime, fear of crime` → `tackling-crime-fear-of-crime`; whole words, at most 40 letters of ASCII. */
function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = (plain.match(/[a-z0-9]+/g) ?? []).join('-')
  return words.length <= 40
    ? words
    : words
        .slice(0, 41)
        .replace(/-[^-]*$/, '')
        .slice(0, 40)
}
