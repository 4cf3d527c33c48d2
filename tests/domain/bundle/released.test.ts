import { buildPayload } from '#domain/bundle/build'
import { bundleFileName } from '#domain/bundle/fileName'
import { formatBundle } from '#domain/bundle/format'
import { canonical } from '#domain/canonical'
import { expect, it } from 'vitest'
import { openText, parseHand, readFixture, sha256, taken } from './bundles'

/** A file as format version 1 wrote it. It is never written anew: every later version must read it to the same. */
const v1 = readFixture('tests/fixtures/bundles/v1.json')
const asRead = '27d07ac09bd52605fff7897ce52da1b6805f95f2fa52f6e599d905d128e799d1'
const asWritten = 'sha256:3e829f14644463541f5d0ddb224157eff5eec3deaffc71305398e5e8c441b48b'

it('[F27] [B3] a file of format version 1 reads to the same entries for ever', async () => {
  const gated = await taken(parseHand(v1))
  expect([gated.setAside, gated.kept]).toEqual([[], []])
  expect(await sha256(canonical(gated.records))).toBe(asRead)
})

it('[F27] [B4] and is written again with the same payload and the same text', async () => {
  const opened = await openText(v1)
  const gated = opened.ok ? opened.value : await taken(undefined)
  const payload = buildPayload(gated.records)
  expect(canonical(payload)).toBe(canonical(parseHand(v1).payload))
  expect(gated.contentId).toBe(asWritten)
  const bundle = JSON.parse(v1)
  expect(formatBundle(bundle)).toBe(v1)
  expect(bundleFileName(bundle)).toBe('2012-Q1_tackling-crime_return_a7f3c2d9-14_fb190aae.json')
})
