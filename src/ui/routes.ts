import type { Id, QuarterId } from '#domain/primitives'

/** The addresses of the pages, inside a workspace: every page, indicator and filter has a link (product.md). */
export const paths = {
  overview: (quarter: QuarterId) => `/${quarter}`,
  section: (quarter: QuarterId, section: Id) => `/${quarter}/section/${section}`,
  figures: (quarter: QuarterId) => `/${quarter}/figures`,
  indicator: (quarter: QuarterId, indicator: Id) => `/${quarter}/indicator/${indicator}`,
  compare: (quarter: QuarterId, other: string) => `/${quarter}/compare/${other}`,
  plan: (quarter: QuarterId) => `/${quarter}/plan`,
  checks: (quarter: QuarterId) => `/${quarter}/checks`,

  packs: (quarter: QuarterId) => `/${quarter}/packs`,
  exchange: (quarter: QuarterId) => `/${quarter}/exchange`,
  openQuarter: (quarter: QuarterId, next: string) => `/${quarter}/open/${next}`,
  done: (quarter: QuarterId) => `/${quarter}/done`,
  settings: (quarter: QuarterId) => `/${quarter}/settings`,
} as const

/** The same page in another quarter. */
export const inQuarter = (path: string, quarter: QuarterId): string =>
  path.replace(/^\/\d{4}-Q[1-4]/, `/${quarter}`)
