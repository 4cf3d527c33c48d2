import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What is typed: by sheet, then by cell. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>

const sheetPaths: Readonly<Record<string, string>> = {
  guide: 'xl/worksheets/sheet1.xml',
  figures: 'xl/worksheets/sheet2.xml',
  activities: 'xl/worksheets/sheet3.xml',
  texts: 'xl/worksheets/sheet4.xml',
  questions: 'xl/worksheets/sheet5.xml',
}

/** A workbook in which somebody typed, also into locked cells, and saved it; `rawXml`: what else was done to its parts. */
export function filledWorkbook(
  bytes: Uint8Array,
  typed: Typed,
  {
    savedAt,
    rawXml = (_, xml) => xml,
  }: { savedAt?: string; rawXml?: (path: string, xml: string) => string } = {},
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const sheet = Object.keys(sheetPaths).find((name) => sheetPaths[name] === path) ?? ''
    let xml = strFromU8(part)
    for (const [cell, text] of Object.entries(typed[sheet] ?? {})) xml = withCell(xml, cell, text)
    if (path === 'docProps/core.xml' && savedAt)
      xml = xml.replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${savedAt}`)
    return [path, strToU8(rawXml(path, xml))] as const
  })
  return zipSync(Object.fromEntries(parts))
}

function withCell(xml: string, cell: string, text: string): string {
  const pattern = new RegExp(`<c r="${cell}" s="(\\d+)"(?:/>| t="inlineStr">.*?</c>)`, 's')
  if (!pattern.test(xml)) throw new Error(`There is no cell ${cell} in this sheet`)
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return xml.replace(pattern, (_, style: string) =>
    text === ''
      ? `<c r="${cell}" s="${style}"/>`
      : `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`,
  )
}

/** Which cell of a sheet is in the row of that id, in the column of that key. */
export function cellOf(bytes: Uint8Array, sheet: string, [id, key]: readonly [string, string]): string {
  const xml = strFromU8(unzipSync(bytes)[sheetPaths[sheet] ?? ''] ?? new Uint8Array())
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><is><t[^>]*>(.*?)<\/t>/gs)]
  const row = cells.find(([, column, , text]) => column === 'A' && text === id)?.[2]
  const column = cells.find(([, , number, text]) => number === '1' && text === key)?.[1]
  if (!row || !column) throw new Error(`There is no ${key} of ${id}`)
  return `${column}${row}`
}
