import type { Exact } from '../exact'
import type { Id, QuarterId } from '../primitives'
import type { Access } from '../records/measurement'
import type { Measure } from '../records/definition'
import type { Finding } from './finding'

/**
 * What a public text or figure would give away. `hiddenValue`: the value of a figure that is not public; `hiddenText`: a
 * sentence of a text that is not; `person`: the name of whoever holds a post; `smallNumber`: so few people that they could
 * be told; `revealingTotal`: a total from which a suppressed figure can be worked out; `revealingSum`: the same of another
 * indicator, whose figure is the sum of this and of others that are shown; `revealingProfile`: targets that follow figures of which one is
 * suppressed.
 */
export type RevealingFound =
  | {
      readonly what: 'hiddenValue'
      readonly indicator: Id
      readonly level: Access['level']
      readonly said: string
    }
  | { readonly what: 'hiddenText'; readonly level: Access['level']; readonly said: string }
  | { readonly what: 'person'; readonly said: string; readonly post: Id }
  | { readonly what: 'smallNumber'; readonly value: Exact; readonly measure: Measure }
  | { readonly what: 'revealingTotal'; readonly suppressed: QuarterId }
  | { readonly what: 'revealingProfile'; readonly suppressed: QuarterId }
  | { readonly what: 'revealingSum'; readonly total: Id; readonly parts: readonly Id[] }

export type RevealingFinding = Finding<'C21', RevealingFound>

/** C21 — Blocks until somebody has looked. */
export const revealing = (found: RevealingFound, about: RevealingFinding['about']): RevealingFinding => ({
  check: 'C21',
  about,
  severity: 'blocks',
  found,
})
