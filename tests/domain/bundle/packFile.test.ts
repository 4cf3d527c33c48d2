import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatPackFile, packContentText, packFileSchema, readPackFile } from '#domain/bundle/packFile'
import type { ReadPack } from '#domain/bundle/packFile'
import { checkShape } from '#domain/bundle/shapeFaults'
import type { PackDocument } from '#domain/pack/document'
import { packDocumentSchema } from '#domain/pack/documentSchema'
import { samplePack, versionOf } from '../../writers/samplePack'
import { nearly } from './anyValue'
import { bytesOf, openText, sha256 } from './bundles'
import { schemaPath } from './jsonSchema'

const version = versionOf(samplePack)
const hashOf = async (document: PackDocument) => `sha256:${await sha256(packContentText(document))}`
const saved = async (document: PackDocument = version) => formatPackFile(document, await hashOf(document))

/** A saved pack with something in its text replaced. */
const changed = async (from: string, to: string) => (await saved()).replace(from, to)

const problemsOf = (text: string) => {
  const read = readPackFile(bytesOf(text))
  return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`)
}

describe('a pack as a file', () => {
  it.each([samplePack, version])('[B4] is read as it was saved, and saved again the same', async (pack) => {
    const read = readPackFile(bytesOf(await saved(pack)))
    expect(read).toMatchObject({ ok: true, value: { document: pack, unknown: 0 } })
    if (read.ok) expect(await saved(read.value.document)).toBe(await saved(pack))
  })

  it('[B4] carries the hash of what it says', async () => {
    const read = readPackFile(bytesOf(await saved()))
    if (!read.ok) throw new Error('refused')
    expect(read.value.contentId).toBe(`sha256:${await sha256(read.value.contentText)}`)
  })

  it('[B4] has its members in the order of its shape, and no writer or moment', async () => {
    const text = await saved()
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(packFileSchema.entries))
    expect(text).toMatch(/^\{\n "format": "quarterdeck-bundle",/)
    expect(text).not.toMatch(/"(?:marks|was|by|actor|createdAt|history)":/)
  })

  it('[B3] says what it does not show of a later version, which its hash covers all the same', async () => {
    const text = await changed('"council":', '"seal": "red",\n   "council":')
    const read = readPackFile(bytesOf(text))
    expect(read).toMatchObject({ ok: true, value: { unknown: 1 } })
    expect(read.ok && read.value.contentText).toContain('"seal":"red"')
  })

  it('[B5] is nothing that the gate of figures takes in', async () => {
    const opened = await openText(await saved())
    expect(opened).toMatchObject({ ok: false, error: [{ code: 'pack' }] })
  })
})

describe('what a pack file is refused for, with its place', () => {
  const broken: readonly (readonly [string, string, string, RegExp])[] = [
    ['a newer version', '"minReaderVersion": 1', '"minReaderVersion": 2', /written by a newer Quarterdeck/],
    ['another kind', '"kind": "pack"', '"kind": "packs"', /JSON file of another program/],
    ['[G3] a forbidden key', '"council":', '"__proto__": {},\n "council":', /__proto__/],
    ['[G3] a key twice', '"council":', '"title": "x",\n "council":', /“title” stands twice/],
    ['[G3] a number that is lost', '"width": 300', '"width": 12345678901234567890', /12345678901234567890/],
    ['[G1] a text too long', '"text": "Scorecard"', `"text": "${'x'.repeat(200_001)}"`, /200.?001/],
    ['[G1] depth', '"text": "Scorecard"', `"text": ${'['.repeat(40)}${']'.repeat(40)}`, /32 levels/],
    ['a symbol', '"symbol": "star"', '"symbol": "<svg>"', /“<svg>” is not known here/],
    ['a tone', '"tone": "best"', '"tone": "x\\" style=\\""', /is not known here/],
    ['an anchor', '"id": "crime"', '"id": "x y\\"><script>"', /not in the form/],
    ['a part twice', '"id": "crime"', '"id": "introduction"', /same name inside the file/],
    ['a quarter', '"quarter": "2012-Q1"', '"quarter": "2012-Q5"', /a quarter such as 2012-Q1/],
    ['a chart without a size', '"width": 300', '"width": 0', /too small: at least 1/],
    ['no hash', '"contentId": "sha256:', '"contentId": "md5:', /a hash such as/],
  ]
  it.each(broken)('%s', async (...[, from, to, said]) => {
    expect(await saved()).toContain(from)
    expect(problemsOf(await changed(from, to)).join('\n')).toMatch(said)
  })

  it('rows with fewer cells than there are columns, in the part by its title', async () => {
    const parts = version.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) =>
        block.is === 'table' ? { ...block, rows: [{ cells: [] }] } : block,
      ),
    }))
    expect(problemsOf(await saved({ ...version, parts })).join()).toMatch(/Tackling .*more or fewer cells/)
  })

  it('[F28] is said of every file that was cut off or damaged, and nothing is thrown', async () => {
    const text = await saved()
    const given = fc.tuple(fc.nat(text.length - 3), fc.nat(255), fc.boolean())
    for (const [at, byte, isCut] of fc.sample(given, { numRuns: 200, seed: 7 })) {
      const read = readPackFile(isCut ? bytesOf(text).slice(0, at) : bytesOf(text).with(at, byte))
      if (!read.ok) expect(read.error[0]?.message).toMatch(/\w/)
      else expect([at, await saysSo(read.value)]).toEqual([at, true])
    }
  })
})

/** The same pack, or one whose fingerprint does not fit. */
async function saysSo({ contentId, contentText, document }: ReadPack): Promise<boolean> {
  const isSame = packContentText(document) === packContentText(version)
  return isSame || contentId !== `sha256:${await sha256(contentText)}`
}

describe('the published JSON Schema', () => {
  const fits = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schemaPath, 'utf8')))

  it('[B1] fits a pack', async () => {
    expect(fits(JSON.parse(await saved()))).toBe(true)
  })

  it('[B1] says what the reader says of the shape of packs, right and wrong', async () => {
    const file = JSON.parse(await saved())
    let right = 0
    for (const [member, schema] of Object.entries(packDocumentSchema.entries))
      fc.assert(
        fc.property(nearly(schema), (value) => {
          const document: unknown = { ...version, [member]: JSON.parse(JSON.stringify(value)) }
          const hand = { ...file, payload: { document } }
          const isRight = checkShape(packFileSchema, hand).faults.length === 0
          right += isRight ? 1 : 0
          expect([member, value, fits(hand)]).toEqual([member, value, isRight])
        }),
        { numRuns: 60 },
      )
    expect(right).toBeGreaterThan(200)
  })
})
