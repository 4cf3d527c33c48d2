import { plainWords } from '#domain/reading/cellText'
import { headingUse } from '#domain/reading/headingUse'
import type { SourceCell, SourceRow } from '#domain/source'

/** A card as the table of one row that it stands for, and the line above it. */
export interface Card {
  readonly line: readonly SourceRow[]
  readonly rows: readonly SourceRow[]
}

/**
 * A card of one indicator or activity, its labels at the left of what they say, as a table of one row under headings;
 * undefined where the rows are none. Labels may stand in two columns; the name, where no label has it, alone above them.
 */
export function cardIn(rows: readonly SourceRow[]): Card | undefined {
  const [first = []] = rows
  const alone = first.filter(({ text }) => text !== '')
  const line = alone.length === 1 ? [first] : []
  const pairs = pairsIn(rows.slice(line.length))
  if (!pairs || !isCard(pairs)) return undefined
  if (isNamed(pairs)) return { line, rows: asRows(pairs) }
  const [name] = line.length > 0 ? alone : []
  return name && { line: [], rows: asRows([{ label: { ...name, text: 'Title' }, value: name }, ...pairs]) }
}

interface Pair {
  readonly label: SourceCell
  readonly value: SourceCell
}

const asRows = (pairs: readonly Pair[]): readonly SourceRow[] => [
  pairs.map(({ label }) => label),
  pairs.map(({ value }) => value),
]

/** Each label with the cell beside it, in the first two columns and the two after them; undefined where a cell has no label. */
function pairsIn(rows: readonly SourceRow[]): readonly Pair[] | undefined {
  const pairs: Pair[] = []
  for (const row of rows)
    for (let at = 0; at < row.length; at += 2) {
      const [label = none, value = none] = row.slice(at, at + 2)
      if (label.text === '' && value.text === '') continue
      if (label.text === '' || at > 2) return undefined
      pairs.push({ label, value })
    }
  return pairs
}

const none: SourceCell = { text: '', place: '' }

/** Different labels, nearly all of them known, a figure or progress among them, and values that are no headings. */
function isCard(pairs: readonly Pair[]): boolean {
  const uses = pairs.map(({ label: { text } }) => useOf(text))
  const known = uses.filter((one) => one !== undefined)
  const labels = new Set(pairs.map(({ label }) => plainWords(label.text)))
  const headings = pairs.filter(({ value }) => useOf(value.text) !== undefined)
  return (
    known.length > 2 &&
    known.some((one) => filledBy.has(one)) &&
    labels.size === pairs.length &&
    known.length * 4 >= pairs.length * 3 &&
    headings.length * 3 <= pairs.length
  )
}

const isNamed = (pairs: readonly Pair[]): boolean =>
  pairs.some(({ label, value }) => names.has(useOf(label.text) ?? '') && value.text !== '')

/** A label is no longer than a heading. */
const useOf = (text: string): string | undefined =>
  text.length > 60 ? undefined : headingUse(text, anyMonth)?.holds

/** Whether words are a label does not hang on when the year begins. */
const anyMonth = 4

const names: ReadonlySet<string> = new Set(['ref', 'title', 'refAndTitle'])
const filledBy: ReadonlySet<string> = new Set(['actual', 'actualToDate', 'progress'])
