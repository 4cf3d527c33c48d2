import { layoutDocument } from 'docx/layout'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readWord } from '#readers/word'
import { wordDocument, writeWord } from '#writers/packWord'
import { packOf } from '../domain/pack/packs'
import { reportOf } from '../domain/report'
import { tablesIn, textsOf, valueOf } from '../readers/support/shown'
import { hostile, samplePack, versionOf } from './samplePack'

/** A PNG of one white pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  ),
)
const draw = () => Promise.resolve(pixel)

const bytes = await writeWord(samplePack, draw)
const files = Object.fromEntries(
  Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
)
const body = files['word/document.xml'] ?? ''
const source = valueOf(await readWord('pack.docx', bytes))
const cells = tablesIn(source).flatMap((table) => textsOf(table).flat())

describe('a pack as a Word document', () => {
  test('is read by another program with every figure and status', () => {
    expect(cells).toEqual(
      expect.arrayContaining([
        'PI1128',
        '1,850',
        '2,061',
        '71.40%',
        '★ Exceeds the target tolerance',
        'target awaiting',
      ]),
    )
  })

  test('has heading styles, filled contents without a prompt, and head rows that repeat', () => {
    expect(body).toContain('w:val="Heading1"')
    expect(body).toContain('Introduction')
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(2)
    expect(body).not.toContain('w:dirty="true"')
    expect(Object.values(files).join('')).not.toContain('updateFields')
  })

  test('has language, title, alternative texts and the watermark of a draft', () => {
    expect(files['word/styles.xml']).toContain('w:lang w:val="en-GB"')
    expect(files['docProps/core.xml']).toContain('Corporate performance report')
    expect(files['docProps/core.xml']).toContain('2012-08-14T00:00:00Z')
    expect(files['docProps/core.xml']).not.toContain('Un-named')
    expect(body).toContain('descr="From 2,000 to 1,850 over two quarters."')
    expect(Object.values(files).join('')).toContain('string="DRAFT"')
  })

  test('where a picture cannot be drawn, its words stand there', async () => {
    const without = await writeWord(samplePack, () => Promise.resolve(undefined))
    const text = strFromU8(unzipSync(without)['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('From 2,000 to 1,850 over two quarters.')
    expect(text).not.toContain('<w:drawing>')
  })

  test('[F35] a hostile text is a text, its hidden characters named', () => {
    expect(cells).toContain(hostile.replace('\u202E', '⟨U+202E⟩'))
    expect(body).not.toContain('<script>')
  })

  test('the look of the council: its font and colour in the styles, its lines on every page', async () => {
    const look = { font: 'Gill Sans MT', colour: '#5b2a86', header: 'The Borough', footer: 'Council House' }
    const parts = unzipSync(await writeWord({ ...samplePack, look }, draw))
    const said = (name: RegExp) =>
      Object.entries(parts).flatMap(([path, part]) => (name.test(path) ? [strFromU8(part)] : []))
    expect(said(/styles\.xml$/)[0]).toMatch(/"Gill Sans MT".*5B2A86/s)
    for (const head of said(/header\d*\.xml$/)) expect(head).toContain('The Borough')
    for (const foot of said(/footer\d*\.xml$/)) expect(foot).toMatch(/Council House.*Draft 3/s)
    expect(files['word/styles.xml']).toMatch(/Calibri.*0B5C6B/s)
  })

  test('the logo stands on the front with its words, and leaves the bytes the same', async () => {
    const logo = { png: 'iVBORw0KGgo=', words: 'Coat of arms', width: 600, height: 200 }
    const withLogo = await writeWord({ ...samplePack, logo }, draw)
    const said = strFromU8(unzipSync(withLogo)['word/document.xml'] ?? new Uint8Array())
    expect(said.indexOf('descr="Coat of arms"')).toBeGreaterThan(0)
    expect(said.indexOf('descr="Coat of arms"')).toBeLessThan(said.indexOf(samplePack.title))
    expect(await writeWord({ ...samplePack, logo }, draw)).toEqual(withLogo)
  })

  test('a pack of one part runs on under its title, without contents', async () => {
    const parts = samplePack.parts.slice(0, 1)
    const one = unzipSync(await writeWord({ ...samplePack, parts }, draw))
    const said = strFromU8(one['word/document.xml'] ?? new Uint8Array())
    expect(said).not.toMatch(/TOC|w:type="page"/)
    expect(said).toContain('One')
  })

  test('the contents name the pages on which the library, which takes far longer, lays the parts out', async () => {
    const comment = 'It went as it was planned, and the next quarter is as well prepared as this one was. '
    const rows = Array.from({ length: 40 }, (_, at) => ({
      id: `pi${at}`,
      section: at % 3 === 0 ? 'schools' : 'parks',
      actual: String(at),
      target: '20',
      comment: comment.repeat(at === 7 ? 40 : at % 4),
    }))
    const pack = packOf(reportOf(rows))
    const file = unzipSync(await writeWord(pack, draw))
    const said = strFromU8(file['word/document.xml'] ?? new Uint8Array())
    const named = [...said.matchAll(/PAGEREF _Toc\d+ .*?<w:t[^>]*>(\d+)<\/w:t>/gu)].map(([, page]) =>
      Number(page),
    )
    const { pages } = layoutDocument(wordDocument(pack, new Map()), { guess: true })
    const starts = pack.parts.map((_, at) => pages.findIndex(({ section }) => section === at + 1) + 1)
    expect(named).toEqual(starts)
    expect(named.at(-1)).toBeGreaterThan(10)
  })

  test('the same pack gives the same bytes, whatever was written before', async () => {
    await writeWord(versionOf(samplePack), draw)
    expect(await writeWord(structuredClone(samplePack), draw)).toEqual(bytes)
  })
})
