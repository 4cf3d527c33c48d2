import type { Panel } from '../chart'
import type { QuarterId } from '../primitives'
import type { Limits, Signal } from '../signal'

/** T3 — The limits of the stretch that a quarter lies in. */
export function limitsAt({ processes }: Panel, quarter: QuarterId): Limits | undefined {
  const run = processes.find(({ from, to }) => quarter >= from && quarter <= to)
  return run?.behaviour.has === 'limits' ? run.behaviour.limits : undefined
}

/** T3 — The signals that a quarter is part of. */
export const signalsAt = ({ processes }: Panel, quarter: QuarterId): readonly Signal[] =>
  processes.flatMap(({ behaviour }) =>
    behaviour.has === 'limits' ? behaviour.signals.filter(({ quarters }) => quarters.includes(quarter)) : [],
  )
