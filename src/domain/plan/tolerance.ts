import type { Tolerance } from '../records/definition'
import type { Draft, DraftReader } from './draft'

export function toleranceDraft({ mode, up, down }: Tolerance): Draft {
  return { toleranceMode: mode, toleranceUp: up, toleranceDown: up === down ? '' : down }
}

/** An empty width on the worse side is the same as on the better side. */
export function readTolerance(reader: DraftReader): Tolerance {
  const up = reader.width('toleranceUp', 'Type a tolerance, such as 5. For no tolerance at all, type 0.')
  const isSame = reader.text('toleranceDown') === ''
  return {
    mode: modeNamed(reader.text('toleranceMode')),
    up,
    down: isSame ? up : reader.width('toleranceDown', ''),
  }
}

const modes = ['percent', 'absolute', 'points'] as const

const modeNamed = (text: string): Tolerance['mode'] => modes.find((mode) => mode === text) ?? 'percent'
