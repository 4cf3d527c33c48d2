import { valueAsTyped } from '../asTyped'
import { parseFigure } from '../parseFigure'
import type { DateText, DecimalText } from '../primitives'
import type { Values } from '../records'
import type { Measure } from '../records/definition'
import { draftOf } from './draft'
import type { Draft, DraftReader } from './draft'

type Comparators = NonNullable<Values<'year'>['comparators']>
type Rows = readonly (readonly [field: string, text: string])[]

/** Fields `comparator.0.name`, `comparator.0.value`, `comparator.0.source` and so on; `comparators` counts the rows. */
export function comparatorsDraft(comparators: Comparators, measure: Measure): Draft {
  const rows = comparators.flatMap(({ name, value, source }, at): Rows => [
    [`comparator.${at}.name`, name],
    [`comparator.${at}.value`, valueAsTyped(value, measure)],
    [`comparator.${at}.source`, source],
  ])
  return { comparators: String(comparators.length), ...draftOf(rows) }
}

/** N2 — A row left wholly empty is taken out; a name that stands there twice is refused. Null where none is left. */
export function readComparators(reader: DraftReader, measure: Measure): Comparators | null {
  const count = Number(reader.text('comparators')) || 0
  const read = Array.from({ length: count }, (_, at) => readComparator(reader, at, measure))
  refuseTwins(reader, read)
  const kept = read.filter((one) => one !== undefined)
  return kept.length === 0 ? null : kept
}

function readComparator(reader: DraftReader, at: number, measure: Measure): Comparators[number] | undefined {
  const field = (of: string): string => `comparator.${at}.${of}`
  const [typed, source] = [reader.text(field('value')), reader.text(field('source'))]
  if (reader.text(field('name')) === '' && typed === '' && source === '') return undefined
  const name = reader.title(
    field('name'),
    'Say whose figure it is, such as England or the nearest neighbours.',
  )
  return { name, value: readValue(reader, field('value'), measure), source }
}

/** In the unit of the indicator; empty where it was refused. */
function readValue(reader: DraftReader, field: string, { unit }: Measure): DecimalText | DateText {
  const typed = reader.text(field)
  const parsed = parseFigure(typed, unit)
  if (parsed.ok && parsed.value.reads === 'value') return parsed.value.value
  const words = typed === '' ? 'Type the figure, or empty the whole row to take it out.' : notAFigure(typed)
  reader.refuse(field, parsed.ok ? words : parsed.error.message)
  return ''
}

const notAFigure = (typed: string): string =>
  `“${typed}” is not one figure. Type it as a number, or empty the whole row until there is one.`

function refuseTwins(reader: DraftReader, rows: readonly (Comparators[number] | undefined)[]): void {
  const seen = new Set<string>()
  rows.forEach((row, at) => {
    const name = row?.name.toLowerCase() ?? ''
    if (name !== '' && seen.has(name))
      reader.refuse(
        `comparator.${at}.name`,
        `“${row?.name}” stands there already. One name has one figure a year.`,
      )
    seen.add(name)
  })
}
