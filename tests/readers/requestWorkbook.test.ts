import { describe, expect, test } from 'vitest'
import { readBack } from '#domain/workbook/readBack'
import { readRequestWorkbook } from '#readers/requestWorkbook'
import { cellOf, filledWorkbook } from '../filledWorkbook'
import { askedFrom, requestWith, workbookOf } from './support/smallRequest'

type Change = (xml: string) => string

const nothing = { figures: [{}, {}, {}], progress: {}, narrative: {} }

async function workbook() {
  const request = await requestWith({
    ...nothing,
    figures: [{ actual: { state: 'final', value: '1850' } }, {}, {}],
  })
  return workbookOf(request, request.asked)
}

/** What is read after something was done to a part of the workbook. */
async function readAfter(changes: Readonly<Record<string, Change>>) {
  const bytes = filledWorkbook(
    await workbook(),
    {},
    {
      rawXml: (path, xml) =>
        Object.entries(changes).reduce(
          (now, [name, change]) => (path.endsWith(name) ? change(now) : now),
          xml,
        ),
    },
  )
  const filled = readRequestWorkbook(bytes)
  if (!filled.ok || !filled.value) throw new Error('it was not known again')
  const { asked } = await askedFrom(filled.value.request)
  const { reads, problems } = readBack(asked, filled.value)
  return {
    changed: reads
      .filter(({ kind, isChanged }) => isChanged && kind !== 'submission')
      .map(({ id, register, value }) => [id, register, value]),
    problems: problems.map(({ code, path }) => [code, path]),
  }
}

const actualCell = async (figure: string) =>
  cellOf(await workbook(), 'figures', [`${figure}@2012-Q1`, 'actual'])

/** A cell as a program writes a number into it. */
async function numberIn(
  figure: string,
  { value, style = 0, rest = '' }: { value: string; style?: number; rest?: string },
) {
  const cell = await actualCell(figure)
  return (xml: string) =>
    xml.replace(
      new RegExp(`<c r="${cell}" s="\\d+"(?:/>| t="inlineStr">.*?</c>)`),
      `<c r="${cell}" s="${style}"${rest}>${value}</c>`,
    )
}

const styles: Change = (xml) =>
  xml.replace(
    /<\/cellXfs>/,
    '<xf numFmtId="9" xfId="0"/><xf numFmtId="14" xfId="0"/><xf numFmtId="1" xfId="0"/></cellXfs>',
  )
const percent = 7
const day = 8
const whole = 9

describe('[N1] [N2] cells that another program wrote as numbers', () => {
  test('a percentage is what it shows, a date is a day, and no digit is rounded away', async () => {
    const read = async (figure: string, value: string, style: number) =>
      (
        await readAfter({
          'sheet2.xml': await numberIn(figure, { value: `<v>${value}</v>`, style }),
          'styles.xml': styles,
        })
      ).changed
    expect(await read('i1', '0.46200000000000002', percent)).toEqual([
      ['i1@2012-Q1', 'actual', { state: 'final', value: '46.2' }],
    ])
    expect(await read('i2', '41090', day)).toEqual([
      ['i2@2012-Q1', 'actual', { state: 'final', value: '2012-06-30' }],
    ])
    expect(await read('i0', '1234567890.55', whole)).toEqual([
      ['i0@2012-Q1', 'actual', { state: 'final', value: '1234567890.55' }],
    ])
  })

  test('a formula that failed is named by its place, and the figure stays as it was', async () => {
    const failed = { value: '<f>A1/0</f><v>#DIV/0!</v>', rest: ' t="e"' }
    expect(await readAfter({ 'sheet2.xml': await numberIn('i0', failed) })).toEqual({
      changed: [],
      problems: [['cell-not-read', `sheet Figures, ${await actualCell('i0')}`]],
    })
  })
})

describe('rows and sheets that were moved', () => {
  const row = (xml: string, number: number) => new RegExp(`<row r="${number}".*?</row>`).exec(xml)?.[0] ?? ''
  const numbered = (text: string, from: number, to: number) =>
    text.replaceAll(new RegExp(`r="([A-Z]*)${from}"`, 'g'), `r="$1${to}"`)

  test('are found by their hidden ids', async () => {
    const sorted: Change = (xml) => {
      const [third, fourth] = [row(xml, 3), row(xml, 4)]
      return xml.replace(third + fourth, numbered(fourth, 4, 3) + numbered(third, 3, 4))
    }
    const renamed: Change = (xml) => xml.replace('name="Figures"', 'name="Crime figures"')
    expect(await readAfter({ 'sheet2.xml': sorted, 'workbook.xml': renamed })).toEqual({
      changed: [],
      problems: [],
    })
  })

  test('one that was deleted, added or copied is listed, and nothing is read of it', async () => {
    const deleted: Change = (xml) => xml.replace(row(xml, 3), '')
    expect(await readAfter({ 'sheet2.xml': deleted })).toEqual({
      changed: [],
      problems: [['row-gone', 'sheet Figures']],
    })
    const added: Change = (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="9"><c r="C9" t="inlineStr"><is><t>My own</t></is></c></row></sheetData>',
      )
    expect((await readAfter({ 'sheet2.xml': added })).problems).toEqual([
      ['row-added', 'sheet Figures, row 9'],
    ])
    const copied: Change = (xml) => xml.replace('</sheetData>', `${numbered(row(xml, 3), 3, 9)}</sheetData>`)
    expect((await readAfter({ 'sheet2.xml': copied })).problems).toEqual([
      ['row-twice', 'sheet Figures, row 9'],
    ])
  })

  test('a sheet that is gone is named', async () => {
    const unmarked: Change = (xml) => xml.replace('quarterdeck activities', 'mine')
    expect((await readAfter({ 'sheet3.xml': unmarked })).problems).toEqual([
      ['sheet-gone', 'sheet Activities'],
    ])
  })
})

describe('the workbook', () => {
  test('is locked but for the cells to fill in, has lists of choices, and hides its ids', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const parts = unzipSync(await workbook())
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect(xml('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>')
    expect(xml('xl/workbook.xml')).toMatch(/name="Request"[^>]*state="veryHidden"/)
    const sheet = xml('xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<\/sheetData><sheetProtection sheet="1"/)
    expect(sheet).toMatch(/<col min="1" max="1" width="0" hidden="1"/)
    expect(sheet).toMatch(/<row r="1" hidden="1">/)
    const validations = [...sheet.matchAll(/type="list".*?sqref="(.*?)"><formula1>(.*?)<\/formula1>/g)]
    expect(validations.map(([, cells, list]) => [cells, list])).toEqual([
      ['J3:J5', 'Lists!$B$1:$B$6'],
      ['O3:O5', 'Lists!$A$1:$A$1'],
    ])
    const open = [...xml('xl/styles.xml').matchAll(/<xf [^>]*>(?:(?!<\/xf>).)*locked="0"/g)]
    expect(open).toHaveLength(1)
  })
})
