import { exact, zero } from '../exact'
import type { Exact } from '../exact'
import { formatFigure } from '../formatFigure'
import type { Measure } from '../records/definition'
import { drawn } from './drawn'

/** Both ends are ticks. Numbers for drawing, all of them finite, and different from each other. */
export interface Axis {
  readonly lo: number
  readonly hi: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

/** An axis of round numbers around some values; undefined where there is none to draw. */
export function axisOf(values: readonly Exact[], measure: Measure): Axis | undefined {
  const [first, ...others] = values
  if (!first) return undefined
  const least = others.reduce((lo, value) => (value.lt(lo) ? value : lo), first)
  const most = others.reduce((hi, value) => (value.gt(hi) ? value : hi), first)
  const { lo, hi } = measure.unit.kind === 'yesNo' ? yesNo(least, most) : withRoom(least, most)
  const isWhole = indivisible.has(measure.unit.kind) || values.every(({ d }) => d === 1n)
  const step = roundStep(hi.sub(lo).div(steps), isWhole)
  const ticks = ticksFrom(lo.div(step).floor().mul(step), hi, step)
  const shown = { unit: measure.unit, decimals: Math.max(measure.decimals, placesOf(step)) }
  const all = ticks.map((tick) => ({ value: drawn(tick), text: formatFigure(tick, shown) }))
  return { lo: all[0]?.value ?? 0, hi: all.at(-1)?.value ?? 1, ticks: all }
}

const steps = 4

/** Whatever is worked out of them. */
const indivisible: ReadonlySet<Measure['unit']['kind']> = new Set(['date', 'yesNo'])

const yesNo = (least: Exact, most: Exact) => ({
  lo: least.lt(zero) ? least : zero,
  hi: most.gt(one) ? most : one,
})

const one = exact('1')
const ten = exact('10')
const third = one.div(3)

/** From 0 where that is not far; one value alone stands in the middle. */
function withRoom(least: Exact, most: Exact): { readonly lo: Exact; readonly hi: Exact } {
  if (least.equals(most)) {
    if (least.equals(zero)) return { lo: zero, hi: one }
    const room = least.abs().div(ten)
    return { lo: least.sub(room), hi: most.add(room) }
  }
  const isNearZero = least.gt(zero) && least.lt(most.mul(third))
  return { lo: isNearZero ? zero : least, hi: most }
}

/** The next of 1, 2 or 5 times a power of ten; whole for what is counted. */
function roundStep(least: Exact, isWhole: boolean): Exact {
  if (isWhole && least.lt(one)) return one
  let power = ten.pow(Math.floor(Math.log10(drawn(least)))) ?? one
  while (power.gt(least)) power = power.div(ten)
  const step = ['1', '2', '5', '10'].map((times) => power.mul(exact(times))).find((each) => each.gte(least))
  return step ?? power.mul(ten)
}

function ticksFrom(first: Exact, upTo: Exact, step: Exact): readonly Exact[] {
  const ticks = [first]
  for (let tick = first; tick.lt(upTo);) {
    tick = tick.add(step)
    ticks.push(tick)
  }
  return ticks
}

const placesOf = ({ d }: Exact): number =>
  d === 1n ? 0 : String(d).length - (/^10*$/u.test(String(d)) ? 1 : 0)
