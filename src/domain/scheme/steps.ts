import type { Id } from '../primitives'
import type { Step } from '../records/scheme'

/** The band begins at the cut, and the cut itself belongs to it. */
export const from = (band: Id, cut: Step['cut']): Step => ({ band, cut, inclusive: true })

/** The band begins beyond the cut. */
export const beyond = (band: Id, cut: Step['cut']): Step => ({ band, cut, inclusive: false })

export const target = { at: 'target' } as const
export const toleranceUp = { at: 'toleranceUp', times: '1' } as const
export const toleranceDown = { at: 'toleranceDown', times: '1' } as const
