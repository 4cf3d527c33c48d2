import type { QuarterId } from '#domain/primitives'
import { nextQuarter } from '#domain/quarter'
import type { Structure } from '#domain/structure'

/** The quarter after the newest that is there; `shown` where there is none. */
export const quarterToOpen = (structure: Structure, shown: QuarterId): QuarterId =>
  nextQuarter(structure.list('quarter').at(-1)?.id ?? shown)
