import writeExcelFile from 'write-excel-file/universal'
import type { Row as SheetRow, Sheet } from 'write-excel-file/universal'
import type { PackDocument, Part, Table } from '#domain/pack/document'
import { editionWords } from '#domain/pack/editionWords'
import { headCell, lines, plainCell, sheetCell, textCell, titleCell } from './excel/cells'
import { sheetNames } from './excel/sheetNames'
import { figureHeads } from './packCsv'
import { sameBytes } from './sameBytes'

/**
 * A pack as a workbook: what it is, one sheet for each part that has tables, every definition and all figures once
 * more in one table. Figures are numbers where a spreadsheet holds them exactly, everything else is text: nothing in
 * it is a formula (F37). The same pack gives the same bytes.
 */
export async function writeExcel(document: PackDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts = document.parts.filter(({ blocks }) => blocks.some(({ is }) => is === 'table'))
  const names = sheetNames(['About', ...parts.map(({ title }) => title), 'Definitions', 'All figures'])
  const sheets = [
    aboutSheet(document),
    ...parts.map(partSheet),
    definitionsSheet(document),
    figuresSheet(document),
  ].map((sheet, at) => ({ ...sheet, sheet: names[at] ?? '' }))
  const blob = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
  return sameBytes(new Uint8Array(await blob.arrayBuffer()))
}

function aboutSheet({ council, title, period, committee, front, edition }: PackDocument): Sheet<Blob> {
  const facts: readonly (readonly [string, string])[] = [
    ['Council', council],
    ['Quarter', period],
    ['Committee', committee],
    ['Edition', editionWords(edition)],
    ...front.map(({ name, text }) => [name, text] as const),
    ...(edition.is === 'version' ? [['Fingerprint of the figures', edition.hash] as const] : []),
  ]
  return {
    data: [
      [titleCell(title)],
      ...facts.map(([name, text]) => [{ ...textCell(name), fontWeight: 'bold' as const }, textCell(text)]),
    ],
    columns: [{ width: 28 }, { width: 90 }],
  }
}

/** The tables of a part one under the other. */
function partSheet({ title, orientation, blocks }: Part): Sheet<Blob> {
  const tables = blocks.filter((block) => block.is === 'table')
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0]
  return {
    data: [[titleCell(title)], ...tables.flatMap(tableRows)],
    columns: (widest?.columns ?? []).map(({ width }) => ({ width: Math.max(10, Math.round(width * 1.3)) })),
    ...(orientation === 'landscape' ? { orientation } : {}),
  }
}

function tableRows({ caption, columns, rows, notes }: Table): readonly SheetRow[] {
  const hasGroups = columns.some(({ over }) => over !== '')
  return [
    [],
    [{ ...textCell(caption), fontWeight: 'bold', wrap: false }],
    ...(hasGroups
      ? [columns.map(({ over }, at) => headCell(over === columns[at - 1]?.over ? '' : over))]
      : []),
    columns.map(({ head }) => headCell(head)),
    ...rows.map(({ cells }) => cells.map((cell, at) => sheetCell(cell, columns[at]))),
    ...notes.map((note) => [{ ...textCell(note), wrap: false }]),
  ]
}

/** What each indicator is: the columns of the open data that hold for longer than a quarter. */
function definitionsSheet({ figures }: PackDocument): Sheet<Blob> {
  const members = ['ref', 'title', 'unit', 'polarity', 'tolerance', 'basis'] as const
  return {
    data: [
      members.map((member) => headCell(figureHeads[member])),
      ...figures.map((figure) => members.map((member) => ({ ...textCell(figure[member]), ...lines }))),
    ],
    columns: [14, 60, 24, 22, 24, 18].map((width) => ({ width })),
    stickyRowsCount: 1,
  }
}

/** One table over all, as the open data has it: values are numbers, so that it can be worked with. */
function figuresSheet({ figures }: PackDocument): Sheet<Blob> {
  const heads = Object.entries(figureHeads)
  return {
    data: [
      heads.map(([, head]) => headCell(head)),
      ...figures.map((figure) => {
        const texts = new Map(Object.entries<string>({ ...figure }))
        return heads.map(([member]) => plainCell(texts.get(member) ?? '', member))
      }),
    ],
    columns: heads.map(([member]) => ({ width: member === 'title' || member === 'comment' ? 60 : 18 })),
    stickyRowsCount: 1,
  }
}
