import { digest } from '#domain/digest'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it('[R10] is fourteen hexadecimal digits, always the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digest(text)).toMatch(/^[0-9a-f]{14}$/)
      expect(digest(text)).toBe(digest(text))
    }),
  )
})

it('[R10] is that of cyrb53, for names in files must not change with a version', () => {
  expect(['', 'a', 'revenge', 'revenue'].map((text) => Number.parseInt(digest(text), 16))).toEqual([
    3_338_908_027_751_811, 7_929_297_801_672_961, 4_051_478_007_546_757, 8_309_097_637_345_594,
  ])
})

it('[R10] tells texts apart by their first eight digits, that differ in one character', () => {
  const texts = Array.from({ length: 10_000 }, (_, at) => `{"by":"analyst","value":"${at}"}`)
  expect(new Set(texts.map((text) => digest(text).slice(0, 8))).size).toBe(texts.length)
})
