import type { Icons, Rule } from './conditional'
import { colours, iconFor } from './ruleResults'
import type { Value } from './ruleResults'
import type { SheetCell, SheetContent } from './sheet'
import { cellName } from './sheetProblems'
import type { Place, Range } from './sheetPlace'
import type { Look } from './styles'

/** A colour that a rule gives a cell, or a word for the icon that stands instead of its value. */
export interface RuledCell extends Place {
  readonly look?: Look
  readonly word?: string
}

/** What rules make of the cells of a sheet, by their name. */
export interface ConditionalLooks {
  readonly byCell: ReadonlyMap<string, RuledCell>
  /** Where rules hold that could not be worked out. */
  readonly unread: readonly string[]
}

/** Works out the colours of conditional formats, as far as they hang on the cells of the sheet alone. */
export function conditionalLooks(
  rules: readonly Rule[],
  content: Pick<SheetContent, 'cells' | 'coloured'>,
  looks: readonly Look[],
): ConditionalLooks {
  const reading = new RuleReader(content, looks)
  for (const rule of rules) if (rule.type !== 'dataBar') reading.apply(rule)
  return { byCell: reading.byCell, unread: [...reading.unread] }
}

/** Cells that rules are worked out for, each as often as a rule holds there. */
const mostCells = 500_000

/** Goes from rule to rule, the one that goes before all others first. */
class RuleReader {
  readonly byCell = new Map<string, RuledCell>()
  readonly unread = new Set<string>()
  readonly #cells: ReadonlyMap<string, SheetCell>
  readonly #rows: readonly number[]
  readonly #looks: readonly Look[]
  /** Cells that have their colour, or of which it cannot be known. */
  readonly #settled = new Set<string>()
  #left = mostCells

  constructor({ cells, coloured }: Pick<SheetContent, 'cells' | 'coloured'>, looks: readonly Look[]) {
    this.#cells = new Map([...cells, ...coloured].map((cell) => [cellName(cell), cell]))
    this.#rows = [...new Set(cells.map(({ row }) => row))]
    this.#looks = looks
  }

  apply(rule: Rule): void {
    const places = rule.ranges.flatMap((range) => placesIn(range, this.#rows))
    this.#left -= places.length
    if (this.#left < 0 || rule.ranges.length === 0 || rule.isExtended) this.unread.add(rule.where)
    else if (rule.icons) this.#draw(rule, rule.icons, places)
    else for (const place of places) this.#colour(rule, place)
  }

  #draw({ where }: Rule, icons: Icons, places: readonly Place[]): void {
    const bounds = boundsOf(places.map((place) => this.#valueAt(place).number))
    for (const place of places) {
      const { number } = this.#valueAt(place)
      if (number === undefined) continue
      const word = iconFor(icons, number, bounds)
      if (word === undefined || icons.showsValue) this.unread.add(where)
      else this.#set(place, { word })
    }
  }

  #colour(rule: Rule, place: Place): void {
    const at = cellName(place)
    if (this.#settled.has(at)) return
    const isColoured = colours(rule, place, this.#valueAt)
    const look = this.#looks[rule.look ?? -1]
    if (isColoured === undefined) this.unread.add(rule.where)
    if (isColoured === undefined || (isColoured && look)) this.#settled.add(at)
    if (isColoured && look) this.#set(place, { look })
  }

  #set(place: Place, more: Pick<RuledCell, 'look' | 'word'>): void {
    const at = cellName(place)
    this.byCell.set(at, { ...this.byCell.get(at), ...place, ...more })
  }

  readonly #valueAt = (place: Place): Value => valueOf(this.#cells.get(cellName(place)))
}

const valueOf = (cell: SheetCell | undefined): Value => ({ text: cell?.text ?? '', number: cell?.number })

/** Of the rows that have anything in them. */
const placesIn = ({ first, last }: Range, rows: readonly number[]): readonly Place[] =>
  rows
    .filter((row) => first.row <= row && row <= last.row)
    .flatMap((row) =>
      Array.from({ length: Math.min(last.column - first.column + 1, mostColumns) }, (_, at) => ({
        row,
        column: first.column + at,
      })),
    )

const mostColumns = 60

function boundsOf(numbers: readonly (number | undefined)[]) {
  const known = numbers.filter((one) => one !== undefined)
  return {
    least: known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    greatest: known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  }
}
