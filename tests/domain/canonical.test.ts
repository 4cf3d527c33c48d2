import { canonical } from '#domain/canonical'
import { describe, expect, it, test } from 'vitest'

/** The vectors of RFC 8785: section 3.2.2, 3.2.3 and appendix B. */
describe('[B4] [F34] the form that is hashed is that of RFC 8785', () => {
  it('has members by name, no white space, and the shortest text of every number and text', () => {
    const given = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonical(JSON.parse(given))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('orders names by their UTF-16 code units, at every depth', () => {
    const given = String.raw`{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}`
    const values = [...canonical(JSON.parse(given)).matchAll(/:(\d)/g)].map(([, value]) => value).join('')
    expect(values).toBe('2467153')
    expect(canonical([{ b: [{ d: 1, c: 2 }], a: {} }])).toBe('[{"a":{},"b":[{"c":2,"d":1}]}]')
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [999999999999999900000, '999999999999999900000'],
    [1e21, '1e+21'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [0.000001, '0.000001'],
    [333333333.33333325, '333333333.33333325'],
  ])('writes %d as %s', (number, text) => {
    expect(canonical(number)).toBe(text)
  })

  test.each([
    ['NaN', Number.NaN],
    ['what is infinite', Number.POSITIVE_INFINITY],
    ['half a character', '\ud800'],
    ['half a character in a name', { 'a\udead': 1 }],
  ])('throws on %s, which the gate refuses', (_name, value) => {
    expect(() => canonical({ value })).toThrow(/^JSON/)
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonical({ a: undefined, b: [1] })).toBe('{"b":[1]}')
  })
})
