import { strToU8, zipSync } from 'fflate'
import { sheetXml } from './sheet'
import type { Sheet } from './sheet'
import { stylesXml } from './styles'
import { escaped } from './xmlText'

export interface Workbook {
  readonly title: string
  /** In ISO 8601, to the second: when it was made. */
  readonly made: string
  readonly sheets: readonly Sheet[]
}

/** A workbook (.xlsx), its structure locked. The same workbook gives the same bytes. */
export function xlsxOf({ title, made, sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations(packageRelations)],
    ['docProps/core.xml', core(title, made)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(workbookRelations(sheets))],
    ['xl/styles.xml', stylesXml()],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0)] as const),
  ]
  const files = Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)]))
  return zipSync(files, { mtime: beginning })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The first moment that a ZIP can say. */
const beginning = new Date(1980, 0, 1)

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: readonly Sheet[]): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`] as const),
  ]
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const packageRelations = [
  [`${office}/officeDocument`, 'xl/workbook.xml'],
  [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
] as const

const workbookRelations = (sheets: readonly Sheet[]): readonly (readonly [string, string])[] => [
  ...sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
  [`${office}/styles`, 'styles.xml'],
]

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

function core(title: string, made: string): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${moment('created')}${moment('modified')}</cp:coreProperties>`
}

/** Sheets can be neither moved nor renamed nor deleted. */
function workbookXml(sheets: readonly Sheet[]): string {
  const items = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  )
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><workbookPr/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${items.join('')}</sheets></workbook>`
}
