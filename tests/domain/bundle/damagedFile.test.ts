import { isDeepStrictEqual } from 'node:util'
import { formatBundle } from '#domain/bundle/format'
import { openBundleFile } from '#state/bundleFile'
import type { GatedBundle } from '#domain/bundle/gate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  codes,
  figure,
  onlyProblem,
  openText,
  plainBundle,
  refusal,
  sealed,
  sha256,
} from './bundles'

describe('a file damaged on the way', () => {
  it('[F28] cut at 200 places it says where it stops, in the field’s words', async () => {
    const whole = bytesOf(formatBundle(await sealed()))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 2 }), async (at) => {
        const problem = await onlyProblem(whole.subarray(0, at))
        expect(problem?.code).toBe('truncated')
        expect(problem?.message).toMatch(
          /stops after .* half-downloaded\. Nothing was changed\. Ask for it again\.$/,
        )
      }),
      { numRuns: 200 },
    )
    const comment = formatBundle(await sealed()).indexOf('Fewer offences')
    const problem = await onlyProblem(whole.subarray(0, comment + 60))
    expect(problem?.path).toBe('measurement of k3x9 in Quarter 1 2012/13, comment')
    expect(problem?.message).toMatch(
      /^The file stops after 1 kB, in measurement of k3x9 in Quarter 1 2012\/13, comment: it looks/,
    )
  })

  it('[F28] with bytes changed it is refused, or what changed is set aside; it never throws', async () => {
    const whole = bytesOf(formatBundle(await sealed()))
    const allowed = new Set([
      'truncated',
      'not-json',
      'not-ours',
      'encoding',
      'binary',
      'duplicate-key',
      'number',
      'forbidden-key',
      'surrogate',
      'newer-version',
      'cover',
      'cover-changed',
      'damaged',
      'csv',
      'xml',
      'empty',
      'utf-16',
      'unsealed-marks',
      'duplicate-record',
      // where the word "integrity" itself was hit, so that no hash tells of a second change
      'id',
      'value',
      'record',
      'marks',
      'first-month',
    ])
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const flipped = whole.slice()
        for (const [at, byte] of changes) flipped[at] = byte
        const result = await openBundleFile(flipped, { sha256 })
        const found = result.ok ? foundIn(result.value) : codes(result.error)
        expect(found.filter((code) => !allowed.has(code))).toEqual([])
        expect(found.length > 0).toBe(!saysTheSame(flipped, whole))
      }),
      { numRuns: 500 },
    )
  })

  it('[F28] random bytes and random JSON are refused without throwing', async () => {
    const nothingTaken = async (file: Uint8Array): Promise<void> => {
      expect((await openBundleFile(file, { sha256 })).ok).toBe(false)
    }
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), nothingTaken))
    await fc.assert(fc.asyncProperty(fc.json(), (json) => nothingTaken(bytesOf(json))))
  })

  it('[F28] [F30] random JSON in the place of any part of a bundle never throws', async () => {
    const anything = fc.json({ maxDepth: 3 }).map((json): unknown => JSON.parse(json))
    const dangerous = fc.object({
      key: fc.constantFrom('kind', 'id', 'values', 'marks', 'toString', 'valueOf', 'dot', 'over'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'head',
          'payload',
          'kind',
          'integrity',
          'id',
          'records',
          'values',
          'marks',
          'siblings',
        ),
        fc.oneof(anything, dangerous),
        async (part, value) => {
          const hand = plainBundle()
          if (part === 'records') hand.payload.records = [{ ...figure({}), ...Object(value) }]
          else if (['values', 'marks', 'siblings'].includes(part))
            hand.payload.records[1] = { ...figure({}), [part]: value }
          else Object.assign(hand, { [part]: value })
          expect(typeof (await openText(JSON.stringify(hand))).ok).toBe('boolean')
        },
      ),
      { numRuns: 500, examples: [['records', { kind: { toString: 0 } }]] },
    )
  })

  it('[F30] a register named like a method of every object is only an unknown register', async () => {
    const hand = plainBundle()
    hand.payload.records[1] = figure({ toString: 'x', valueOf: 'y', hasOwnProperty: 'z' })
    const result = await openText(JSON.stringify(hand))
    expect(result).toMatchObject({ ok: true, value: { kept: [{}, {}, {}] } })
    expect(await refusal({ ...hand, format: 'x' })).toHaveLength(1)
  })
})

/** Whether both are JSON of equal content, white space aside. */
function saysTheSame(file: Uint8Array, other: Uint8Array): boolean {
  const [one, two] = [file, other].map((bytes) => Buffer.from(bytes).toString())
  try {
    return isDeepStrictEqual(JSON.parse(one ?? ''), JSON.parse(two ?? ''))
  } catch {
    return false
  }
}

/** What is said of a file that is shown all the same: records set aside, a changed cover (B4, G5). */
const foundIn = ({ setAside, cover }: GatedBundle): readonly string[] => [
  ...codes(setAside),
  ...(cover === 'changed' ? ['cover-changed'] : []),
]
