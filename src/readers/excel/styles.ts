import { readXml } from '../readXml'
import { noPalette, paletteColour } from './palette'
import type { Palette } from './palette'

/** How the cells of a style look, as far as that says something. */
export interface CellStyle {
  /** Of its numbers. */
  readonly format: string
  readonly font: string
  /** Colours as `ff0000`; undefined where there is none. */
  readonly ink: string | undefined
  readonly fill: string | undefined
}

/** How a rule makes cells look. */
export type Look = Pick<CellStyle, 'ink' | 'fill'>

/** The styles that cells name by their place, and the looks that rules name so. */
export interface StyleSheet {
  readonly styles: readonly CellStyle[]
  readonly looks: readonly Look[]
}

/** Reads `styles.xml`. */
export function readStyles(xml: string, palette: Palette = noPalette): StyleSheet {
  const reader = new StylesReader(palette)
  readXml(xml, reader)
  return { styles: reader.styles, looks: reader.looks }
}

/** Follows the lists of formats, fonts, fills and, last, styles. */
class StylesReader {
  readonly styles: CellStyle[] = []
  readonly looks: Written<Look>[] = []
  readonly #formats = new Map<number, string>()
  readonly #fonts: { name: string; ink: string | undefined }[] = []
  readonly #fills: (string | undefined)[] = []
  readonly #palette: Palette
  #list = ''
  #isInk = false

  constructor(palette: Palette) {
    this.#palette = palette
  }

  readonly onOpen = (name: string, attribute: Attribute): void => {
    if (lists.has(name)) this.#list = name
    if (name === 'numfmt') this.#formats.set(Number(attribute('numfmtid')), attribute('formatcode') ?? '')
    if (this.#list === 'fonts') this.#openInFonts(name, attribute)
    if (this.#list === 'fills') this.#openInFills(name, attribute)
    if (this.#list === 'dxfs') this.#openInLooks(name, attribute)
    if (this.#list === 'cellxfs' && name === 'xf') this.styles.push(this.#styleOf(attribute))
  }

  readonly onClose = (name: string): void => {
    if (name === 'font') this.#isInk = false
    if (name === this.#list) this.#list = ''
  }

  readonly onText = (): void => {}

  #openInFonts(name: string, attribute: Attribute): void {
    if (name === 'font') this.#fonts.push({ name: '', ink: undefined })
    const font = this.#fonts.at(-1)
    if (font && name === 'name') font.name = attribute('val') ?? ''
    if (font && name === 'color') font.ink = paletteColour(attribute, this.#palette)
  }

  #openInFills(name: string, attribute: Attribute): void {
    if (name === 'fill') this.#fills.push(undefined)
    if (name === 'fgcolor') this.#fills[this.#fills.length - 1] = paletteColour(attribute, this.#palette)
  }

  /** The fill of a rule is in the colour behind its pattern. */
  #openInLooks(name: string, attribute: Attribute): void {
    if (name === 'dxf') this.looks.push({ ink: undefined, fill: undefined })
    if (name === 'font') this.#isInk = true
    const look = this.looks.at(-1)
    const colour = look && paletteColour(attribute, this.#palette)
    if (look && name === 'color' && this.#isInk) look.ink = colour
    if (look && (name === 'bgcolor' || (name === 'fgcolor' && look.fill === undefined))) look.fill = colour
  }

  #styleOf(attribute: Attribute): CellStyle {
    const id = Number(attribute('numfmtid') ?? 0)
    const font = this.#fonts[Number(attribute('fontid') ?? 0)]
    return {
      format: this.#formats.get(id) ?? builtIn[id] ?? (isDateOfOtherLanguages(id) ? 'dd/mm/yyyy' : 'General'),
      font: font?.name ?? '',
      ink: font?.ink,
      fill: this.#fills[Number(attribute('fillid') ?? 0)],
    }
  }
}

type Written<T> = { -readonly [Name in keyof T]: T[Name] }

type Attribute = (name: string) => string | undefined

const lists: ReadonlySet<string> = new Set(['fonts', 'fills', 'cellstylexfs', 'cellxfs', 'dxfs'])

const isDateOfOtherLanguages = (id: number): boolean => (id > 26 && id < 37) || (id > 49 && id < 59)

/** Formats that a workbook names by number alone, as Excel in Britain shows them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '£#,##0;-£#,##0',
  6: '£#,##0;-£#,##0',
  7: '£#,##0.00;-£#,##0.00',
  8: '£#,##0.00;-£#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0',
  42: '£#,##0',
  43: '#,##0.00',
  44: '£#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.0E+0',
}
