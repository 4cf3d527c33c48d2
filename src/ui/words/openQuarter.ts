import type { UnsetReason } from '#domain/openQuarter'

/** Why no target can be carried forward, after the name of the indicator. */
export const unsetReasonWords = {
  newYear: 'a new financial year needs a new target',
  noneBefore: 'it had no target of its own before',
  awaited: 'its target was still to be set or agreed',
  cumulative: 'its target is a total to date, which moves every quarter',
  profileRefused: 'last year’s values, which its target follows, are not all there',
  redefined: 'it is measured in another way since',
} satisfies Record<UnsetReason, string>

/** `5 targets to carry forward` */
export const toCarryWords = (count: number): string =>
  count === 1 ? '1 target to carry forward' : `${count} targets to carry forward`

/** What needs no carrying. */
export const givenTargetsWords = (count: number): string =>
  count === 1
    ? '1 target is there already, from the year’s profile or typed ahead.'
    : `${count} targets are there already, from the year’s profile or typed ahead.`

/** `Quarter 2 2012/13 is open. 5 targets are carried forward.` */
export const openedWords = (name: string, carried: number): string =>
  carried === 0 ? `${name} is open.` : `${name} is open. ${carriedWords(carried)}.`

const carriedWords = (count: number): string =>
  count === 1 ? '1 target is carried forward' : `${count} targets are carried forward`
