import type { Id, QuarterId } from '#domain/primitives'
import { paths } from '../routes'

/** What the page of packs shows: the list, a committee's pack, a section's own draft, or a briefing. */
export type PackAddress =
  | { readonly show: 'list' }
  | { readonly show: 'committee'; readonly id: Id }
  | { readonly show: 'section'; readonly id: Id }
  | { readonly show: 'briefing'; readonly id: Id }

/** `/2012-Q1/packs`, `…/packs/scrutiny`, `…/packs/section/crime`, `…/packs/briefing/pi1128`. */
export const packPaths = {
  list: paths.packs,
  committee: (quarter: QuarterId, id: Id) => `${paths.packs(quarter)}/${id}`,
  section: (quarter: QuarterId, id: Id) => `${paths.packs(quarter)}/section/${id}`,
  briefing: (quarter: QuarterId, id: Id) => `${paths.packs(quarter)}/briefing/${id}`,
} as const

export function readPackPath(path: string): PackAddress {
  const [first, second] = path.split('/').slice(3)
  if ((first === 'section' || first === 'briefing') && second) return { show: first, id: second }
  return first ? { show: 'committee', id: first } : { show: 'list' }
}
