import { encodeBase64 } from '#domain/base64'
import { checkValue } from '#domain/bundle/checkValues'
import { checkShape } from '#domain/bundle/shapeFaults'
import { readSealed, sealedCover } from '#domain/bundle/sealedFile'
import { headSchema, recordSchema } from '#domain/bundle/schema'
import { kinds, registersOf } from '#domain/records'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nearly } from './anyValue'
import { open, plainBundle, readFixture, sealedHand } from './bundles'
import { formatJsonSchema, schemaPath } from './jsonSchema'

if (process.env.WRITE_SCHEMA) writeFileSync(schemaPath, formatJsonSchema())

const text = existsSync(schemaPath) ? readFileSync(schemaPath, 'utf8') : '{}'
const ajv = new Ajv2020({ strict: false })
const fits = ajv.compile(JSON.parse(text))

describe('the published JSON Schema', () => {
  it('[B1] is up to date with the schemas of the reader', () => {
    const hint = 'out of date: run WRITE_SCHEMA=1 npx vitest run tests/domain/bundle/schema.test.ts'
    expect(text === formatJsonSchema() ? 'up to date' : hint).toBe('up to date')
  })

  it('[B1] describes every kind and register', () => {
    for (const kind of kinds) {
      const { $defs } = JSON.parse(text)
      expect(Object.keys($defs[kind].properties.values.properties)).toEqual([
        ...Object.keys(registersOf[kind]),
        'deleted',
      ])
    }
  })

  it('[B1] fits the example, a plain file and a sealed one', async () => {
    for (const path of ['public/example-dudley-2012-13.json', 'tests/fixtures/hart-2014-15-q1.json'])
      expect([path, fits(JSON.parse(readFixture(path))), fits.errors]).toEqual([path, true, null])
    expect(fits(plainBundle())).toBe(true)
    expect(fits(await sealedHand())).toBe(true)
  })
})

describe('[B8] the JSON Schema of locked files', () => {
  const cover = { iterations: 600_000, salt: `${'A'.repeat(22)}==`, iv: 'A'.repeat(16) }
  const locked = (length = 17) => ({ ...sealedCover(cover), data: encodeBase64(new Uint8Array(length)) })

  it('fits what is locked, whatever its length', () => {
    for (let length = 17; length < 60; length += 1)
      expect([length, fits(locked(length))]).toEqual([length, true])
  })

  it('says what the reader says of every member that is wrong, missing or too many', () => {
    const wrong: readonly unknown[] = [
      ...Object.keys(locked()).map((name) =>
        Object.fromEntries(Object.entries(locked()).filter(([key]) => key !== name)),
      ),
      locked(16),
      { ...locked(), salt: `${'A'.repeat(21)}B==` },
      { ...locked(), salt: 'AAAA' },
      { ...locked(), iv: `${'A'.repeat(15)}=` },
      { ...locked(), data: `${locked().data.slice(0, -2)}B=` },
      { ...locked(), data: ` ${locked().data}` },
      { ...locked(), kdf: { ...locked().kdf, iterations: 99_999 } },
      { ...locked(), kdf: { ...locked().kdf, hash: 'SHA-1' } },
      { ...locked(), note: 'in clear' },
    ]
    for (const one of wrong)
      expect([one, fits(one), readSealed(JSON.stringify(one)).ok]).toEqual([one, false, false])
    expect(readSealed(JSON.stringify(locked())).ok).toBe(true)
  })

  it('allows no bundle in clear that calls itself locked', async () => {
    const hand = { ...plainBundle(), kind: 'sealed' }
    expect([fits(hand), (await open(hand)).ok]).toEqual([false, false])
  })
})

describe('reader and JSON Schema say the same', () => {
  const ids = ['k3x9', 'k3x9@2012-Q1', 'k3x9@2012', '2012-Q1', 'organisation', 'K3', 'a@2012-Q5', '']
  const anyRecord = fc.oneof(
    ...kinds.map((kind) => {
      const registers = Object.entries(registersOf[kind]).map(([name, schema]) => [name, nearly(schema)])
      const values = fc.record(Object.fromEntries(registers), { requiredKeys: [] })
      return fc.record({ kind: fc.constant(kind), id: fc.constantFrom(...ids), values })
    }),
  )

  it('[B1] of records that are right, and of those that are wrong somewhere', async () => {
    let right = 0
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const hand = plainBundle()
        hand.payload.records = [JSON.parse(JSON.stringify(record))]
        const result = await open(hand)
        const other = result.ok ? [] : result.error.filter(({ code }) => code !== 'first-month')
        right += result.ok ? 1 : 0
        expect(fits(hand)).toBe(other.length === 0)
      }),
      { numRuns: 600 },
    )
    expect(right).toBeGreaterThan(20)
  })

  it('[B1] of every register by itself', async () => {
    for (const kind of kinds)
      for (const [register, schema] of Object.entries(registersOf[kind]))
        fc.assert(
          fc.property(nearly(schema), (value) => {
            const hand = plainBundle()
            const id = validIds.find((candidate) => isFit(kind, candidate))
            hand.payload.records = [JSON.parse(JSON.stringify({ kind, id, values: { [register]: value } }))]
            expect([kind, register, fits(hand)]).toEqual([
              kind,
              register,
              checkValue(schema, JSON.parse(JSON.stringify(value))).faults.length === 0,
            ])
          }),
          { numRuns: 60 },
        )
  })

  const validIds = ['k3x9', 'k3x9@2012-Q1', 'k3x9@2012', '2012-Q1', 'organisation']
  const isFit = (kind: string, id: string): boolean => {
    const hand = plainBundle()
    hand.payload.records = [{ kind, id, values: {} }]
    return fits(hand)
  }

  it('[B1] of covers', async () => {
    await fc.assert(
      fc.asyncProperty(nearly(headSchema), async (head) => {
        const hand = { ...plainBundle(), head: JSON.parse(JSON.stringify(head)) }
        expect(fits(hand)).toBe((await open(hand)).ok)
      }),
      { numRuns: 500 },
    )
  })

  it('[B1] of marks and siblings', () => {
    fc.assert(
      fc.property(nearly(recordSchema), (record) => {
        const hand = plainBundle()
        const plain: unknown = JSON.parse(JSON.stringify({ ...Object(record), kind: 'survey' }))
        const whole: unknown = { ...hand, payload: { records: [plain] } }
        expect(fits(whole)).toBe(checkShape(recordSchema, plain).faults.length === 0)
      }),
      { numRuns: 1000 },
    )
  })
})
