import { exact } from '#domain/exact'
import { rate } from '#domain/rate'
import { dudley } from '#domain/scheme'
import { madeUpFigures, tolerancePercent } from './scorecard'
import { median } from './statistics'

/** Both per second, medians of five passes over 160,000 measurements, from the typed text to the band. */
export interface RatingSpeeds {
  readonly exact: number
  readonly floats: number
}

const count = 160_000

export function measureRatings(): RatingSpeeds {
  const typed = madeUpFigures(count).map(({ actual, target }) => [String(actual), String(target)] as const)
  const width = String(tolerancePercent)
  const tolerance = { mode: 'percent', up: width, down: width } as const
  const rule = {
    polarity: 'lower',
    tolerance,
    unit: { kind: 'number', name: '' },
    lastYear: undefined,
    scheme: dudley,
  } as const
  const ours = perSecond(() => {
    for (const [actual, target] of typed)
      bandSeen(
        rate({
          ...rule,
          actual: exact(actual),
          target: { kind: 'point', value: exact(target), strict: false },
        }).band.id,
      )
  })
  const floats = perSecond(() => {
    for (const [actual, target] of typed) bandSeen(floatBand(Number(actual), Number(target)))
  })
  return { exact: ours, floats }
}

function floatBand(actual: number, target: number): string {
  const gap = target - actual
  const width = (Math.abs(target) * tolerancePercent) / 100
  if (gap > width) return 'exceeds'
  if (gap >= 0) return 'upper'
  return gap >= -width ? 'lower' : 'below'
}

let seen = 0

/** Uses the result, so that no loop can be optimised away. */
function bandSeen(band: string) {
  seen += band.length
}

function perSecond(pass: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now()
    pass()
    return performance.now() - started
  })
  if (seen === 0) throw new Error('No rating was made: the loop was left out.')
  return (count / median(times)) * 1000
}
