import { colourWord } from '../colouredStatus'
import { most } from '../limits'
import { readXml } from '../readXml'
import { exactNumber, formatNumber, general } from './formatNumber'
import { unescaped, withoutBlanks } from './sheetText'
import { drawnIn } from '../symbolFonts'
import { placeIn } from './sheetPlace'
import type { Range } from './sheetPlace'
import type { CellStyle } from './styles'

export interface SheetCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  /** Of a cell of numbers, whatever it shows of it. */
  readonly number?: number | undefined
  readonly style?: CellStyle | undefined
}

/** What stands in a sheet, before its places are put in words. */
export interface SheetContent {
  /** Those with anything in them. */
  readonly cells: readonly SheetCell[]
  /** Those that show nothing but have a colour behind them or a number in them. */
  readonly coloured: readonly SheetCell[]
  readonly merged: readonly Range[]
  readonly failed: readonly (SheetCell & { readonly error: string })[]
  /** Formulas whose result the file does not hold. */
  readonly unknown: readonly SheetCell[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly (readonly [number, number])[]
  /** From which row on nothing was kept; undefined where all was. */
  readonly cutAt: number | undefined
  readonly isCutRight: boolean
}

export interface SheetContext {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly isFrom1904: boolean
  /** Numbers with all their digits instead of as the sheet shows them. */
  readonly isExact?: boolean
}

/** Reads a sheet's part. */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  const reader = new SheetReader(context)
  readXml(withoutBlanks(xml, filledStyles(context.styles)), reader)
  return reader.content()
}

/** Styles of which an empty cell still shows something. */
const filledStyles = (styles: readonly CellStyle[]): ReadonlySet<string> =>
  new Set(styles.flatMap(({ fill }, at) => (colourWord(fill) === undefined ? [] : [String(at)])))

type Attribute = (name: string) => string | undefined

/** Follows a sheet's XML from cell to cell. */
class SheetReader {
  readonly #context: SheetContext
  readonly #cells: SheetCell[] = []
  readonly #coloured: SheetCell[] = []
  readonly #merged: Range[] = []
  readonly #failed: (SheetCell & { readonly error: string })[] = []
  readonly #unknown: SheetCell[] = []
  readonly #hiddenRows: number[] = []
  readonly #hiddenColumns: (readonly [number, number])[] = []
  readonly #rows = new Set<number>()
  #cutAt: number | undefined
  #isCutRight = false
  #row = -1
  #column = -1
  #cell: { kind: string; style: number; hasFormula: boolean; value: string } | undefined
  #isValue = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  readonly onOpen = (name: string, attribute: Attribute): void => {
    if (name === 'row') this.#openRow(attribute)
    else if (name === 'c') this.#openCell(attribute)
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true
    else if (name === 'v' || name === 't') this.#isValue = true
    else if (name === 'mergecell') this.#merge(attribute('ref') ?? '')
    else if (name === 'col' && isYes(attribute('hidden')))
      this.#hiddenColumns.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1])
  }

  readonly onClose = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false
    if (name === 'c') this.#closeCell()
  }

  readonly onText = (text: string): void => {
    if (this.#isValue && this.#cell) this.#cell.value += text
  }

  content(): SheetContent {
    return {
      cells: this.#cells,
      coloured: this.#coloured,
      merged: this.#merged,
      failed: this.#failed,
      unknown: this.#unknown,
      hiddenRows: this.#hiddenRows.filter((row) => this.#rows.has(row)),
      hiddenColumns: this.#hiddenColumns,
      cutAt: this.#cutAt,
      isCutRight: this.#isCutRight,
    }
  }

  #openRow(attribute: Attribute): void {
    const row = Number(attribute('r') ?? Number.NaN)
    this.#row = Number.isInteger(row) && row > 0 ? row - 1 : this.#row + 1
    this.#column = -1
    if (isYes(attribute('hidden'))) this.#hiddenRows.push(this.#row)
  }

  #openCell(attribute: Attribute): void {
    const place = placeIn(attribute('r') ?? '')
    this.#column = place?.column ?? this.#column + 1
    if (place) this.#row = place.row
    const style = Number(attribute('s') ?? 0)
    this.#cell = { kind: attribute('t') ?? 'n', style, hasFormula: false, value: '' }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell) return
    const at = { row: this.#row, column: this.#column }
    if (cell.kind === 'e') this.#failed.push({ ...at, text: '', error: cell.value })
    else if (cell.value === '' && cell.hasFormula && cell.kind !== 'str')
      this.#unknown.push({ ...at, text: '' })
    const style = this.#context.styles[cell.style]
    const text = drawnIn(style?.font ?? '', this.#textOf(cell).trim())
    const number = cell.kind === 'n' && cell.value.trim() !== '' ? numberIn(cell.value) : undefined
    if (text === '') return this.#keepColoured({ ...at, text, number, style })
    if (this.#isBeyond(at)) return
    this.#rows.add(at.row)
    this.#cells.push({ ...at, text, number, style })
  }

  /** So many as there may be rows. */
  #keepColoured(cell: SheetCell): void {
    const says = cell.number !== undefined || colourWord(cell.style?.fill) !== undefined
    if (says && cell.column < most.columns && this.#coloured.length < most.rows) this.#coloured.push(cell)
  }

  #isBeyond({ row, column }: Pick<SheetCell, 'row' | 'column'>): boolean {
    const isRight = column >= most.columns
    const isBelow = !this.#rows.has(row) && this.#rows.size >= most.rows
    if (isRight) this.#isCutRight = true
    if (isBelow) this.#cutAt ??= row
    return isRight || isBelow
  }

  #textOf({ kind, style, value }: { kind: string; style: number; value: string }): string {
    switch (kind) {
      case 's':
        return this.#context.strings[Number(value)] ?? ''
      case 'b':
        return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
      case 'e':
        return value === '#N/A' ? 'N/A' : ''
      case 'd':
        return value.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T00:00.*)?$/u, '$3/$2/$1')
      case 'n':
        return this.#numberShown(value, style)
      default:
        return unescaped(value)
    }
  }

  #numberShown(value: string, style: number): string {
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number)) return value
    const format = this.#context.styles[style]?.format ?? 'General'
    if (this.#context.isExact) return exactNumber(number, format, this.#context.isFrom1904)
    return /^(?:general|@)?$/iu.test(format)
      ? general(number)
      : formatNumber(number, format, this.#context.isFrom1904)
  }

  #merge(reference: string): void {
    const [from = '', to = ''] = reference.split(':')
    const [first, last] = [placeIn(from), placeIn(to)]
    if (first && last && this.#merged.length < most.rows) this.#merged.push({ first, last })
  }
}

const numberIn = (text: string): number | undefined =>
  Number.isFinite(Number(text)) ? Number(text) : undefined

const isYes = (value: string | undefined): boolean => value === '1' || value === 'true'
