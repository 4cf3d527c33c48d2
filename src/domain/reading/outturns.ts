import { yearOf } from '../quarter'
import type { QuarterId } from '../primitives'
import type { Unit } from '../records/definition'
import type { DraftOutturn } from './draft'
import { yearNamed } from './rawRow'
import type { RawRow } from './rawRow'
import { readPrintedActual } from './readCell'
import { askedShare } from './shares'

interface OutturnReading {
  readonly quarter: QuarterId | null
  readonly unit: Unit
  readonly isShare: boolean
}

/** What years came to, of columns that a person says hold it; the year before the report's where a heading names none. */
export function outturnsOf(row: RawRow, { quarter, unit, isShare }: OutturnReading): readonly DraftOutturn[] {
  if (quarter === null) return []
  const before = String(Number(yearOf(quarter)) - 1)
  return row.cells
    .filter(({ holds }) => holds === 'outturn')
    .map((held) => {
      const actual = readPrintedActual(held.cell, unit)
      return { year: yearNamed(held) ?? before, actual: isShare ? askedShare(actual) : actual }
    })
}
