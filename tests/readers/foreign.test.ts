import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForeign, readForeign } from '#state/commands/readForeign'
import { given, scorecards, utf8 } from './support/files'
import { placesIn, tablesIn, textsOf, the, valueOf } from './support/shown'
import { madeWorkbook } from './support/workbook'

const formats = ['csv', 'excel', 'word', 'html', 'text'] as const

describe('a file of another program goes to the reader of its bytes, whatever its name says', () => {
  test.each(formats)('%s', async (format) => {
    const file = given('figures.dat', scorecards[format])
    expect(await isForeign(file)).toBe(true)
    const source = valueOf(await readForeign(file))
    expect(source.format).toBe(format)
    expect(textsOf(the(tablesIn(source)[0])).slice(1)).toEqual([
      ['H1', 'Homes let in time', '95%', '96.2%', 'Green'],
      ['H2', 'Cost of repairs £', '£1,200', '£1,234.50', 'Red'],
    ])
  })

  test('every value has the place where it was read', async () => {
    const placeIn = async (format: (typeof formats)[number]) =>
      placesIn(valueOf(await readForeign(given('a', scorecards[format]))))['96.2%']
    expect(await Promise.all(formats.map(placeIn))).toEqual([
      'row 2, column D',
      'sheet Housing, D4',
      'table 1, row 2, column 4',
      'table 1, row 2, column 4',
      'line 4, column 4',
    ])
  })
})

/** A container of the old Office with streams of these names. */
const container = (...streams: readonly string[]) =>
  new Uint8Array(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0].concat(
      streams.flatMap((name) => [...name].flatMap((char) => [char.charCodeAt(0), 0])),
    ),
  )

const empty = new Uint8Array()

describe('what cannot be read gets a sentence', () => {
  test.each([
    ['a locked workbook', container('EncryptedPackage', 'EncryptionInfo'), /locked with a password/],
    ['an old workbook', container('Workbook'), /old Excel \(\.xls\)/],
    ['an old document', container('WordDocument'), /old Word \(\.doc\)/],
    ['another old file', container('Other'), /old Office/],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': empty }), /binary workbook/],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: [utf8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      /OpenDocument/,
    ],
    ['an archive called a workbook', zipSync({ 'a.txt': empty }), /its sheets are not in it/],
    ['a PDF', utf8('%PDF-1.7\n'), /select its text, copy it, and paste/],
    ['rich text', utf8('{\\rtf1 x}'), /Rich Text/],
    ['other XML', utf8('<?xml version="1.0"?><Workbook/>'), /no web page/],
    ['an empty workbook', madeWorkbook([{ name: 'Sheet1', xml: '<sheetData/>' }]), /no text and no table/],
    ['a page of nothing', utf8('<html><script>1</script></html>'), /no text and no table/],
  ])('%s', async (_, bytes, sentence) => {
    const file = given('figures.xlsx', new Uint8Array(bytes))
    expect(await isForeign(file)).toBe(true)
    const read = await readForeign(file)
    expect(read).toMatchObject({ ok: false, error: [{ message: expect.stringMatching(sentence) }] })
  })

  test.each([
    ['figures.xlsx', '[Content_Types].xml', /^This Excel workbook is damaged: its sheets are not in it/],
    ['report.docx', '[Content_Types].xml', /^This Word document is damaged: its text is not in it/],
    ['figures', '[Content_Types].xml', /^This is an Office file without/],
    ['figures.zip', 'figures.csv', /^This is a ZIP archive/],
  ])('an archive without the parts of %s is called what it was', async (name, part, sentence) => {
    const bytes = zipSync({ [part]: utf8('<Types/>') })
    expect(await readForeign(given(name, new Uint8Array(bytes)))).toMatchObject({
      ok: false,
      error: [{ message: expect.stringMatching(sentence) }],
    })
  })

  test('a workbook of which everything is hidden says what is in it', async () => {
    const file = given('a.xlsx', madeWorkbook([{ name: 'Old', state: 'hidden', xml: '<sheetData/>' }]))
    expect(await readForeign(file)).toMatchObject({
      ok: false,
      error: [{ message: 'The hidden sheet Old was left out.' }, { code: 'nothing-in' }],
    })
  })

  test('a file that went away, or is far too large, is a sentence as well', async () => {
    const gone = { ...given('a.csv', utf8('a,b')), arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await isForeign(gone)).toBe(false)
    expect(await readForeign(gone)).toMatchObject({ ok: false, error: [{ code: 'unreadable' }] })
    const large = { ...given('a.csv', utf8('a,b')), size: 1e9 }
    expect(await isForeign(large)).toBe(false)
    expect(await readForeign(large)).toMatchObject({ ok: false, error: [{ code: 'too-large' }] })
  })
})

test('[F29] a file of ours in another encoding is left to the gate, which says what to do', async () => {
  const bundle = '{"format": "quarterdeck-bundle", "note": "é"}'
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...bundle].flatMap((char) => [char.charCodeAt(0), 0])])
  const latin1 = new Uint8Array([...bundle].map((char) => char.charCodeAt(0)))
  for (const bytes of [utf16, latin1, utf8(bundle)])
    expect(await isForeign(given('a.json', bytes))).toBe(false)
})

describe('nothing makes a reader fail', () => {
  const expectAnswer = async (bytes: Uint8Array) => {
    const read = await readForeign(given('figures', new Uint8Array(bytes)))
    const said = read.ok
      ? read.value.blocks.map(({ place }) => place)
      : read.error.map(({ message }) => message)
    expect(said.length).toBeGreaterThan(0)
    expect(said).not.toContain('')
  }

  test('random bytes, alone or behind the signature of a format', async () => {
    const signature = fc.constantFrom(
      '',
      'PK\u0003\u0004 xl/',
      'PK\u0003\u0004 word/',
      '<table>',
      '{\\rtf',
      'Ref,Title\n',
    )
    const all = fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 400 }), async (start, bytes) =>
        expectAnswer(new Uint8Array([...utf8(start), ...bytes])),
      ),
    )
    await expect(all).resolves.toBeUndefined()
  })

  test.each(formats)('%s cut off or changed anywhere', async (format) => {
    const whole = scorecards[format]
    const at = fc.nat({ max: whole.length - 1 })
    const all = fc.assert(
      fc.asyncProperty(at, at, fc.nat({ max: 255 }), async (end, changed, byte) => {
        const bytes = whole.slice()
        bytes[changed] = byte
        await expectAnswer(whole.slice(0, end))
        await expectAnswer(bytes)
      }),
      { numRuns: 60 },
    )
    await expect(all).resolves.toBeUndefined()
  })
})
