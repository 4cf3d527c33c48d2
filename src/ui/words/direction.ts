import type { Course, Direction } from '#domain/direction'
import { listed } from '#domain/listed'
import type { MeasurePart } from '#domain/measureChange'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { missingReasonWords } from '../words'

export const courseWords = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  atBest: 'at best',
} satisfies Record<Course, string>

export const measurePartWords = {
  unit: 'the unit',
  polarity: 'which way is better',
  accumulation: 'what the figure covers',
  aggregation: 'how the year to date is made',
} satisfies Record<MeasurePart, string>

/** `better than Quarter 4 2011/12`, `at best, as in Quarter 4 2011/12`, `no arrow: no figure for Quarter 4 2011/12 (awaiting data)`. */
export function directionWords(direction: Direction, firstMonth: number): string {
  const name = (quarter: QuarterId): string => formatQuarter(quarter, firstMonth)
  if (direction.has === 'none') return `no arrow: ${whyNone(direction, name)}`
  const joins = { better: ' than ', worse: ' than ', same: ' as in ', atBest: ', as in ' } as const
  return `${courseWords[direction.course]}${joins[direction.course]}${name(direction.against)}`
}

function whyNone(
  direction: Extract<Direction, { has: 'none' }>,
  name: (quarter: QuarterId) => string,
): string {
  switch (direction.reason) {
    case 'cumulative':
      return 'a cumulative figure is compared with the same quarter last year only'
    case 'missing':
      return `no figure for this quarter (${missingReasonWords[direction.why]})`
    case 'replaces':
      return 'the indicator replaces another, which was measured then'
    case 'new':
      return 'the indicator was not measured yet'
    case 'earlierMissing':
      return `no figure for ${name(direction.against)} (${missingReasonWords[direction.why]})`
    case 'definitionChanged':
      return `the definition changed since ${name(direction.against)} (${listed(direction.changed.map((part) => measurePartWords[part]))})`
    case 'targetMissing':
      return `no target in ${name(direction.quarter)} to measure the distance from`
    case 'suppressed':
      return direction.why === '' ? 'left out by the officer' : `left out by the officer (${direction.why})`
  }
}
