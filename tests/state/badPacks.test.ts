import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { readExcel } from '#readers/excel'
import { readWord } from '#readers/word'
import type { PackDocument } from '#domain/pack/document'
import { openPack } from '#state/commands/openPack'
import { packFile, packFormats } from '#state/commands/packOutputs'
import type { PackFormat } from '#state/commands/packOutputs'
import { exampleReport } from '../domain/exampleReport'
import { chartsOf, packOf } from '../domain/pack/packs'
import { reportOf } from '../domain/report'
import { shown, tablesIn, textsOf, valueOf } from '../readers/support/shown'
import { givenBytes, testWorld } from './testWorkspace'

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** A pack is written once in each format. */
function bytesOf(document: PackDocument, format: PackFormat): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${document.council} ${document.look.font} ${format}`
  const summaryParts = document.parts.map(({ id }) => id)
  const bytes =
    made.get(key) ?? packFile(testWorld(), { document, format, summaryParts }).then((file) => file.bytes)
  made.set(key, bytes)
  return bytes
}

/** All that a program makes of a file: of a zip, that it is XML is seen to first. */
async function readBack(document: PackDocument, format: PackFormat): Promise<string> {
  const bytes = await bytesOf(document, format)
  switch (format) {
    case 'word':
      return JSON.stringify(shown(valueOf(await readWord('pack.docx', bytes))))
    case 'excel':
      return JSON.stringify(shown(valueOf(readExcel('pack.xlsx', bytes))))
    default:
      return strFromU8(bytes)
  }
}

/** What XML may not hold, and what turns the direction of a text. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  /.{0,20}[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF].{0,20}/gu

/** What in the parts of a zip no reader of XML takes. */
const brokenParts = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) => {
    const isXml = /\.(?:xml|rels)$/u.test(path)
    const broken = new RegExp(`${unseen.source}|${bareSign.source}`, 'gu')
    return isXml ? (strFromU8(part).match(broken) ?? []).map((found) => `${path}: ${found}`) : []
  })

/** A sign of markup that is not one: `&` of no entity, `<` inside a value. */
const bareSign = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)|="[^"<]*<[^"]*"/gu

const hostile =
  `</style></script><script>alert(1)</script>"'><img src=x onerror=alert(2)>]]><!-- -->&nbsp;&#0; ` +
  `\u202Etxt.exe\u2066 \u0000\u0001\u0008\u000B\u000C\u001F\u007F\u0085 \uFFFE\uFFFF\u{1FFFE} ` +
  `\u200B\u200D\uFEFF\u2028 _x0041_ ${'\u0301'.repeat(2000)} end`
const formula = '=HYPERLINK("http://x","y")'
const access = { level: 'public' }

const attacked = exampleReport({
  'organisation/organisation': { identity: { name: `Council ${hostile}` } },
  'committee/community-safety-scrutiny': { identity: { name: hostile, kind: hostile } },
  'priority/crime': { identity: { number: hostile, title: hostile } },
  'section/crime': { identity: { title: hostile } },
  'objective/crime-reduction': { identity: { number: hostile, title: hostile, aim: hostile } },
  'activity/ta1b': { identity: { ref: formula, title: hostile } },
  'progress/ta1b@2012-Q1': { status: 'good', text: hostile },
  'measurement/pi1128@2012-Q1': {
    actual: { state: 'final', value: '1850' },
    target: { kind: 'point', value: '2061' },
    comment: hostile,
    correctiveAction: { reason: hostile, action: formula, post: null, by: null },
    access: { level: 'suppressed', shown: formula },
  },
  'measurement/pi1124@2012-Q1': {
    actual: { state: 'awaiting', reason: hostile, expected: null },
    access: { level: 'exempt', paragraph: hostile },
  },
  'measurement/pi1171@2012-Q1': { actual: { state: 'final', value: '5' }, comment: `\u200B${formula}` },
  'narrative/crime@2012-Q1': {
    summary: hostile,
    scorecardComments: formula,
    blocks: [
      { title: hostile, text: formula },
      { title: formula, head: [hostile, formula], rows: [[formula, hostile], [], ['a', 'b', 'c']] },
    ],
    access,
  },
  'quarter/2012-Q1': { state: 'open', note: hostile },
})
const front = {
  title: hostile,
  meeting: formula,
  date: null,
  author: hostile,
  blocks: [{ title: hostile, text: hostile }],
}
const attackedPack = packOf(attacked, { name: hostile, front, composition: chartsOf('all') })
const looked: PackDocument = {
  ...attackedPack,
  look: { font: hostile, colour: '', header: hostile, footer: hostile },
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const elementsIn = (node: Node): readonly Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...elementsIn(child)])
    : []

describe('[F35] [F36] a pack whose every text is hostile', () => {
  test.each(['word', 'excel'] as const)('as %s is XML throughout', async (format) => {
    expect(brokenParts(await bytesOf(looked, format))).toEqual([])
  })

  test.each(packFormats)('as %s is read, and its hidden characters are named', async (format) => {
    const said = await readBack(looked, format)
    expect(said).toContain('end')
    if (format === 'json') return
    expect(said.match(unseen)).toBeNull()
    expect(said).toContain('⟨U+202E⟩')
  })

  test('as a web page runs nothing', async () => {
    const page = parse(strFromU8(await bytesOf(looked, 'html')))
    const elements = elementsIn(page)
    const names = elements.map(({ tagName }) => tagName)
    expect(names.filter((name) => ['script', 'img', 'link', 'iframe', 'object'].includes(name))).toEqual([])
    expect(names.filter((name) => name === 'style')).toHaveLength(1)
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
  })

  test.each(['figuresCsv', 'activitiesCsv'] as const)('[F37] as %s holds no formula', async (format) => {
    const rows = Papa.parse<string[]>(strFromU8(await bytesOf(looked, format)).slice(1)).data.flat()
    expect(rows.filter((cell) => /^[\s\p{Cf}]*[=+@]/u.test(cell))).toEqual([])
    expect(rows.some((cell) => cell.startsWith(`'`))).toBe(true)
  })

  test('as JSON is opened again, the same to a letter', async () => {
    const bytes = await bytesOf(attackedPack, 'json')
    expect(await openPack(testWorld(), givenBytes(bytes))).toMatchObject({
      ok: true,
      value: { isAsSaved: true },
    })
  })
})

describe('a comment of 20,000 words', () => {
  const long = `${'“Wörter” <b>&amp; '.repeat(10_000)}the last`
  const pack = packOf(reportOf([{ id: 'waste', section: 'parks', actual: '1', target: '1', comment: long }]))

  test.each(packFormats.filter((format) => !['excel', 'text', 'activitiesCsv'].includes(format)))(
    'is whole as %s',
    async (format) => expect(await readBack(pack, format)).toContain('the last'),
  )

  test('is cut in Excel, which takes no more in a cell, and says so', async () => {
    const tables = tablesIn(valueOf(readExcel('pack.xlsx', await bytesOf(pack, 'excel'))))
    const cells = tables.flatMap((table) => textsOf(table).flat()).filter((text) => text.includes('Wörter'))
    expect(cells).toHaveLength(2)
    for (const cell of cells) {
      expect(cell.length).toBeLessThanOrEqual(32_767)
      expect(cell).toMatch(
        / … \(cut: Excel holds no more in one cell; the whole text is in the other formats\)$/,
      )
    }
  })

  test('is opened again from a JSON pack', async () => {
    const bytes = await bytesOf(pack, 'json')
    expect(await openPack(testWorld(), givenBytes(bytes))).toMatchObject({
      ok: true,
      value: { document: pack },
    })
  })
})
