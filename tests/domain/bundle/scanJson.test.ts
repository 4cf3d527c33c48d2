import { readBundle } from '#domain/bundle/gate'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bytesOf, codes, figure, openText, plainBundle } from './bundles'

const text = JSON.stringify(plainBundle(), null, 1)

describe('what JSON.parse would take in silence', () => {
  /** The text of a bundle with something put in place of PI1128's figure. */
  const withValue = (value: string): string => text.replace('"1850"', value)
  const inActual = 'measurement of PI1128 in Quarter 1 2012/13, actual, value'
  const problemsOf = async (broken: string) => {
    const result = await openText(broken)
    return result.ok ? [] : result.error
  }

  it('[F33] [G3] a name that stands twice, in escapes too, is refused with its place', async () => {
    const [problem] = await problemsOf(withValue('"1850", "val\\u0075e": "1851"'))
    expect(problem).toMatchObject({ code: 'duplicate-key', path: inActual })
    expect(problem?.message).toContain('“value” stands twice')
  })

  test.each(['__proto__', 'prototype', 'constructor', '\\u005f_proto__'])(
    '[F30] [G3] the name %s is refused at every depth',
    async (name) => {
      const at = (path: string) => text.replace(path, `"${name}": {"polluted": true}, ${path}`)
      for (const path of [
        '"format"',
        '"head"',
        '"records"',
        '"kind": "measurement"',
        '"actual"',
        '"value"',
      ]) {
        const problems = await problemsOf(at(path))
        expect(codes(problems)).toContain('forbidden-key')
      }
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
    },
  )

  test.each([
    ['half a character', '"\\ud800"', 'surrogate'],
    ['the other half', '"a\\udc00b"', 'surrogate'],
    ['2^53', '9007199254740992', 'number'],
    ['below −2^53', '-9007199254740993', 'number'],
    ['what is infinite when read', '1e400', 'number'],
    ['more than 17 digits', '0.123456789012345678', 'number'],
    ['minus zero', '-0.0', 'number'],
    ['a text over 200,000 characters', `"${'x'.repeat(200_001)}"`, 'long-text'],
  ])('[F34] [G3] %s is refused with its place', async (_name, value, code) => {
    const problems = await problemsOf(withValue(value))
    expect(problems[0]).toMatchObject({ code, path: inActual })
  })

  test.each([
    '9007199254740991',
    '0.12345678901234567',
    '-1.5e3',
    'true',
    '"\\ud83d\\ude00"',
    `"${'x'.repeat(200_000)}"`,
  ])('[F34] what survives passes the scan: %s', async (value) => {
    const found = codes(await problemsOf(withValue(value)))
    expect(found.filter((code) => code !== 'value')).toEqual([])
  })

  test.each([
    'NaN',
    'Infinity',
    '01',
    '1.',
    '.5',
    '+1',
    "'1850'",
    'undefined',
    '"a\nb"',
    '"\\x41"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    '1 2',
    ']',
    '/* */ 1',
    '"\\u12g4"',
  ])('[F34] %s is no JSON, and the line is named', async (value) => {
    const problems = await problemsOf(withValue(value))
    expect(codes(problems)).toEqual(['not-json'])
    expect(problems[0]?.message).toMatch(/in line \d+, in measurement of k3x9 in/)
  })

  it('agrees with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '0', '\\', 'e'),
        (json, at, extra) => {
          const changed = `{"format":${json.slice(0, at % (json.length + 1))}${extra}${json.slice(at % (json.length + 1))}}`
          const result = readBundle(bytesOf(changed), {})
          const problems = result.ok ? [] : codes(result.error)
          const unread = problems.some((code) => code === 'not-json' || code === 'truncated')
          expect(unread).toBe(!isJson(changed))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('[G1] [F31] 32 levels are read, 33 and 200,000 are refused without recursion', async () => {
    const nested = (depth: number) => `${'['.repeat(depth - 4)}${']'.repeat(depth - 4)}`
    const at = (depth: number) =>
      text.replace('"formatVersion": 1', `"extra": {"a": {"b": {"c": ${nested(depth)}}}}, "formatVersion": 1`)
    expect((await openText(at(32))).ok).toBe(true)
    expect(await openText(at(33))).toMatchObject({ error: [{ code: 'too-deep' }] })
    expect(await openText('['.repeat(200_000))).toMatchObject({ error: [{ code: 'too-deep' }] })
  })

  it('[G1] a file that a backup carries may be as deep as a file alone, and no deeper', async () => {
    const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
    const fileWith = (depth: number) => ({ ...plainBundle(), extra: nested(depth - 1) })
    const carrying = (bundle: object, kind = 'backup') => ({
      ...plainBundle(),
      kind,
      history: { files: [{ bundle }] },
    })
    const opened = (bundle: object) => openText(JSON.stringify(bundle), { allowBackup: true })
    expect(await opened(fileWith(32))).toMatchObject({ ok: true })
    expect(await opened(carrying(fileWith(32)))).toMatchObject({ ok: true })
    expect(await opened(carrying(carrying(fileWith(32))))).toMatchObject({ ok: true })
    const eleven = Array.from({ length: 11 }).reduce<object>((file) => carrying(file), fileWith(32))
    for (const deeper of [
      carrying(fileWith(33)),
      carrying(fileWith(32), 'return'),
      carrying(carrying(fileWith(32), 'return')),
      { ...carrying({}), history: { files: [{ other: fileWith(32) }] } },
      { ...carrying({}), history: { others: [{ bundle: fileWith(32) }] } },
      { ...carrying({}), other: { files: [{ bundle: fileWith(32) }] } },
      { ...fileWith(33), kind: 'backup' },
      eleven,
    ])
      expect(await opened(deeper)).toMatchObject({ error: [{ code: 'too-deep' }] })
  })

  it('names what is wrong in a record beside what is wrong in the text', async () => {
    const hand = plainBundle(figure({ comment: 'Again' }))
    const broken = JSON.stringify(hand).replace('"1850"', '"1,850","value":"1,850"')
    expect(codes(await problemsOf(broken))).toEqual(['duplicate-key', 'duplicate-record', 'value'])
  })

  it('lists a hundred findings and no more', async () => {
    const many = `{${'"a":1,'.repeat(5000)}"a":1}`
    expect(await problemsOf(many)).toHaveLength(100)
  })
})

function isJson(candidate: string): boolean {
  try {
    JSON.parse(candidate)
    return true
  } catch {
    return false
  }
}
