import { strFromU8, strToU8, zipSync } from 'fflate'

export interface MadeSheet {
  readonly name: string
  /** What stands in `<worksheet>`. */
  readonly xml: string
  readonly state?: 'hidden' | 'veryHidden'
}

/** Of cells. */
export interface MadeStyle {
  readonly format?: string
  readonly font?: string
  readonly ink?: string
  /** `ff0000`, or as the sheet names it: `theme="4"`. */
  readonly fill?: string
}

interface Looks {
  readonly formats?: readonly string[]
  readonly styles?: readonly MadeStyle[]
  /** Colours behind cells that rules give, counted from 0. */
  readonly rules?: readonly string[]
  /** The colours of a theme: dark, light, dark, light, six accents. */
  readonly theme?: readonly string[]
}

/** A workbook by hand, for what no writer writes: each of `styles`, or of `formats`, is a cell style, from 1. */
export function madeWorkbook(
  sheets: readonly MadeSheet[],
  { formats = [], styles = formats.map((format) => ({ format })), rules = [], theme = [] }: Looks = {},
): Uint8Array<ArrayBuffer> {
  return zipped({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', '/xl/styles.xml'],
      ['theme', 'theme/theme1.xml'],
    ]),
    'xl/styles.xml': stylesWith(styles, rules),
    'xl/theme/theme1.xml': `<a:theme><a:clrScheme>${theme.map((hex) => `<a:x><a:srgbClr val="${hex}"/></a:x>`).join('')}</a:clrScheme></a:theme>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
  })
}

/** Texts as inline strings; `number` and `raw` cells as they are; empty texts are no cells. */
export function sheetData(rows: readonly (readonly (string | MadeCell)[])[], firstRow = 1): string {
  const made = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + firstRow}`))
    return `<row r="${row + firstRow}">${inside.join('')}</row>`
  })
  return `<sheetData>${made.join('')}</sheetData>`
}

export interface MadeCell {
  readonly value: number | string
  /** Of the formats of the workbook, from 1. */
  readonly style?: number
  readonly kind?: 'n' | 'e' | 'b' | 'str' | 'd'
  readonly formula?: string
}

function cellXml(cell: string | MadeCell, at: string): string {
  if (cell === '') return ''
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  const { value, style = 0, kind = 'n', formula } = cell
  const inside = `${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}${value === '' ? '' : `<v>${escaped(String(value))}</v>`}`
  return `<c r="${at}" s="${style}" t="${kind}">${inside}</c>`
}

const letters = (column: number): string => String.fromCharCode(65 + column)

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function stylesWith(styles: readonly MadeStyle[], rules: readonly string[]): string {
  const listed = (make: (style: MadeStyle, at: number) => string) => styles.map(make).join('')
  return `<styleSheet>
    <numFmts>${listed(({ format = 'General' }, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`)}</numFmts>
    <fonts><font/>${listed(({ font, ink }) => `<font>${font ? `<name val="${font}"/>` : ''}${ink ? `<color rgb="FF${ink.toUpperCase()}"/>` : ''}</font>`)}</fonts>
    <fills><fill/>${listed(({ fill }) => `<fill><patternFill>${fill ? `<fgColor ${fill.includes('=') ? fill : `rgb="FF${fill}"`}/>` : ''}</patternFill></fill>`)}</fills>
    <cellXfs><xf numFmtId="0"/>${listed((_, at) => `<xf numFmtId="${164 + at}" fontId="${at + 1}" fillId="${at + 1}"/>`)}</cellXfs>
    <dxfs>${rules.map((hex) => `<dxf><font><color rgb="FF000000"/></font><fill><patternFill><bgColor rgb="FF${hex}"/></patternFill></fill></dxf>`).join('')}</dxfs>
  </styleSheet>`
}

export function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const each = all.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="${target}"/>`,
  )
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))

/** The archive with another size, in bytes, in the line of its directory that is about a part. */
export function sayingSize(bytes: Uint8Array, path: string, size: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 46; at += 1) {
    const name = strFromU8(copy.subarray(at + 46, at + 46 + path.length))
    if (view.getUint32(at, true) === 0x02014b50 && name === path) view.setUint32(at + 24, size, true)
  }
  return copy
}
