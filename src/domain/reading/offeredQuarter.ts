import { draftReport } from '../readReport'
import { compareQuarters } from '../quarter'
import type { QuarterId } from '../primitives'
import type { Source } from '../source'
import type { Mapping } from './mapping'

/**
 * The quarter that is offered where a file names none: the usual one, unless the file has figures only for others, as under
 * the one heading `Quarter 1`; then the latest of these.
 */
export function offeredQuarter(source: Source, mapping: Mapping, usual: QuarterId): QuarterId {
  if (mapping.quarter) return usual
  const { indicators } = draftReport(source, { ...mapping, quarter: usual })
  const figures = indicators.flatMap((indicator) => indicator.figures)
  const filled = figures.flatMap(({ actual, quarter }) => (actual && actual.text !== '' ? [quarter] : []))
  return filled.includes(usual) ? usual : (filled.toSorted(compareQuarters).at(-1) ?? usual)
}
