import { readXml } from '../readXml'

/** How the cells of a style look, as far as that says something. */
export interface CellStyle {
  /** Of its numbers. */
  readonly format: string
  readonly font: string
  /** Colours as `ff0000`; undefined where they come from a theme or there is none. */
  readonly ink: string | undefined
  readonly fill: string | undefined
}

/** Reads `styles.xml`: the styles that cells name by their place. */
export function readStyles(xml: string): readonly CellStyle[] {
  const reader = new StylesReader()
  readXml(xml, reader)
  return reader.styles
}

/** Follows the lists of formats, fonts, fills and, last, styles. */
class StylesReader {
  readonly styles: CellStyle[] = []
  readonly #formats = new Map<number, string>()
  readonly #fonts: { name: string; ink: string | undefined }[] = []
  readonly #fills: (string | undefined)[] = []
  #list = ''

  readonly onOpen = (name: string, attribute: Attribute): void => {
    if (lists.has(name)) this.#list = name
    if (name === 'numfmt') this.#formats.set(Number(attribute('numfmtid')), attribute('formatcode') ?? '')
    if (this.#list === 'fonts') this.#openInFonts(name, attribute)
    if (this.#list === 'fills') this.#openInFills(name, attribute)
    if (this.#list === 'cellxfs' && name === 'xf') this.styles.push(this.#styleOf(attribute))
  }

  readonly onClose = (name: string): void => {
    if (name === this.#list) this.#list = ''
  }

  readonly onText = (): void => {}

  #openInFonts(name: string, attribute: Attribute): void {
    if (name === 'font') this.#fonts.push({ name: '', ink: undefined })
    const font = this.#fonts.at(-1)
    if (font && name === 'name') font.name = attribute('val') ?? ''
    if (font && name === 'color') font.ink = colourOf(attribute)
  }

  #openInFills(name: string, attribute: Attribute): void {
    if (name === 'fill') this.#fills.push(undefined)
    if (name === 'fgcolor') this.#fills[this.#fills.length - 1] = colourOf(attribute)
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

type Attribute = (name: string) => string | undefined

const lists: ReadonlySet<string> = new Set(['fonts', 'fills', 'cellstylexfs', 'cellxfs', 'dxfs'])

const colourOf = (attribute: Attribute): string | undefined =>
  attribute('rgb')?.slice(-6).toLowerCase() ?? indexed[Number(attribute('indexed') ?? Number.NaN)]

/** Those of the old palette that are used for statuses. */
const indexed: Readonly<Record<number, string>> = {
  10: 'ff0000',
  11: '00ff00',
  12: '0000ff',
  13: 'ffff00',
  17: '008000',
  50: '99cc00',
  51: 'ffcc00',
  52: 'ff9900',
  53: 'ff6600',
}

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
