import type { QuarterId } from '#domain/primitives'
import type { Structure } from '#domain/structure'

/** What every page is given: the standing structure and the quarter that is looked at. */
export interface PageContext {
  readonly structure: Structure
  readonly quarter: QuarterId
}
