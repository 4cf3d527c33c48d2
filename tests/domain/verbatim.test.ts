import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asJsonText, fromJsonText } from '#domain/verbatim'

function thereAndBack(value: unknown): unknown {
  const kept: unknown[] = []
  return fromJsonText(asJsonText(value, kept), kept)
}

test('[F7] any value comes back as it was', () => {
  const anything = fc.anything({ withDate: true, withTypedArray: true, withMap: true, withSet: true })
  fc.assert(
    fc.property(anything, (value) => {
      expect(thereAndBack(value)).toStrictEqual(value)
    }),
  )
})

test.each([
  ['a member that is undefined', { before: undefined }],
  ['what looks like our own sign', { $stored: 'kept', n: 0 }],
  ['the same within itself', { $stored: { $stored: 'undefined' }, more: undefined }],
  ['numbers that JSON has no word for', [Number.NaN, -0, Number.POSITIVE_INFINITY]],
  ['a list with gaps', Object.assign(['a'], { 3: 'b' })],
  ['dates and bytes', { at: new Date(0), bytes: new Uint8Array([1, 2]) }],
  ['half a character', '\uD800'],
])('[F7] %s', (_, value) => {
  expect(thereAndBack({ value })).toStrictEqual({ value })
})

test('[F7] what contains itself is put aside whole', () => {
  const ring: { name: string; self?: unknown } = { name: 'ring' }
  ring.self = ring
  const back = thereAndBack([ring])
  expect(JSON.stringify(asJsonText([ring], []))).toContain('kept')
  expect(back).toHaveLength(1)
})
