import type { Id, QuarterId } from '#domain/primitives'
import type { OpenedFile, Preview } from '#state/commands/importFile'

/** Where a person goes on once files are in. */
export type NextStep =
  | { readonly to: 'section'; readonly quarter: QuarterId; readonly section: Id }
  | { readonly to: 'overview'; readonly quarter: QuarterId }
  | { readonly to: 'nowhere' }

/**
 * Whoever was sent a request goes on with what it asks for: its one section, or an overview of their rows. One that was
 * written here asks nothing of this browser.
 */
export function nextStep({ context }: Pick<Preview, 'context'>, files: readonly OpenedFile[]): NextStep {
  const request = files.findLast(({ bundle }) => bundle.bundle.kind === 'request')
  const scope = request?.bundle.bundle.head.scope
  const quarter = scope?.quarters.toSorted().at(-1)
  const isOwn = context.requested.some(({ id }) => id === request?.bundle.id)
  if (!scope || quarter === undefined || isOwn) return { to: 'nowhere' }
  const [section, another] = scope.sections
  return section !== undefined && another === undefined && scope.posts.length === 0
    ? { to: 'section', quarter, section }
    : { to: 'overview', quarter }
}
