import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { decimalText, groupThousands, parseDecimal, roundDecimal } from '#domain/decimal'
import { exact } from '#domain/exact'

const decimals = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
    places: fc.stringMatching(/^\d{0,15}$/),
  })
  .map(({ sign, whole, places }) => (places === '' ? `${sign}${whole}` : `${sign}${whole}.${places}`))
  .map((text) => (/[1-9]/.test(text) ? text : text.replace('-', '')))

describe('[N1] values are exact decimals, kept as typed and normalised', () => {
  test.each([
    ['1,850', '1850'],
    ['1 850 000', '1850000'],
    ['1,234,567.89', '1234567.89'],
    ['97.0', '97.0'],
    ['−4', '-4'],
    ['–4.5', '-4.5'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['999999999999999999', '999999999999999999'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(parseDecimal(typed)).toEqual({ ok: true, value: kept })
  })

  test.each([
    ['1,85', 'ambiguous'],
    ['1.850,0', 'ambiguous'],
    ['0,500', 'ambiguous'],
    ['1,8500', 'ambiguous'],
    ['12,34,567', 'ambiguous'],
    ['1.850.000', 'ambiguous'],
    ['1e5', 'notANumber'],
    ['', 'notANumber'],
    ['.', 'notANumber'],
    ['٣', 'notANumber'],
    ['1234567890123456789', 'tooLong'],
    ['0.1234567890123456', 'tooLong'],
  ])('“%s” is refused as %s', (typed, code) => {
    expect(parseDecimal(typed)).toMatchObject({ ok: false, error: { code } })
  })

  it('reads every decimal it writes, exactly and with its places', () => {
    fc.assert(
      fc.property(decimals, (text) => {
        expect(parseDecimal(groupThousands(text))).toEqual({ ok: true, value: text })
        expect(exact(decimalText(exact(text)) ?? '').equals(exact(text))).toBe(true)
      }),
    )
  })
})

describe('[N1] decimals are only for display', () => {
  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['2.5', 0, '3'],
    ['-0.4', 0, '0'],
    ['1/3', 4, '0.3333'],
    ['2/3', 2, '0.67'],
    ['5', 2, '5.00'],
  ])('%s at %i places is %s', (value, places, shown) => {
    expect(roundDecimal(exact(value), places)).toBe(shown)
  })

  it('separates thousands and shows the true minus sign', () => {
    expect(groupThousands(roundDecimal(exact('-1234567.891'), 1))).toBe('−1,234,567.9')
    expect(groupThousands(roundDecimal(exact('0.1234567'), 5))).toBe('0.12346')
  })

  it('knows what cannot be written out', () => {
    expect(decimalText(exact('1/3'))).toBeUndefined()
    expect(decimalText(exact('1/8'))).toBe('0.125')
    expect(decimalText(exact('1000000000000000000'))).toBeUndefined()
  })

  it('rounds to the nearest, halves away from zero', () => {
    const oracle = (n: bigint, d: bigint, places: number): bigint => {
      const scaled = (n < 0n ? -n : n) * 10n ** BigInt(places)
      const down = scaled / d
      return (scaled - down * d) * 2n >= d ? down + 1n : down
    }
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 400n }),
        fc.integer({ min: 0, max: 6 }),
        (n, d, places) => {
          const digits = BigInt(roundDecimal(exact(`${n}/${d}`), places).replace('.', ''))
          expect(digits < 0n ? -digits : digits).toBe(oracle(n, d, places))
          expect(digits * n >= 0n).toBe(true)
        },
      ),
    )
  })
})
