import {
  formatSealed,
  isSealedText,
  readSealed,
  sealedCover,
  sealedCoverText,
} from '#domain/bundle/sealedFile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFixture } from './bundles'

const salt = Buffer.alloc(16, 7).toString('base64')
const iv = Buffer.alloc(12, 9).toString('base64')
const data = Buffer.alloc(40, 1).toString('base64')
const whole = { ...sealedCover({ salt, iv, iterations: 600_000 }), data }

describe('a locked file that is in order', () => {
  it('[B8] has in clear only format, versions, how the key is made, salt and iv', () => {
    expect(formatSealed(whole)).toBe(
      [
        '{',
        ' "format": "quarterdeck-bundle",',
        ' "formatVersion": 1,',
        ' "minReaderVersion": 1,',
        ' "kind": "sealed",',
        ' "kdf": {',
        '  "name": "PBKDF2",',
        '  "hash": "SHA-256",',
        '  "iterations": 600000',
        ' },',
        ` "salt": "${salt}",`,
        ` "iv": "${iv}",`,
        ` "data": "${data}"`,
        '}\n',
      ].join('\n'),
    )
  })

  it('[B8] is read as it was written, whatever the indentation and order', () => {
    expect(readSealed(formatSealed(whole))).toEqual({ ok: true, value: whole })
    const turned = Object.fromEntries(Object.entries(whole).toReversed())
    expect(readSealed(JSON.stringify(turned))).toEqual({ ok: true, value: whole })
  })

  it('[B8] authenticates all but the data in one form', () => {
    const { data: _data, ...cover } = whole
    const turned = { ...cover, kdf: { iterations: 600_000, hash: 'SHA-256', name: 'PBKDF2' } } as const
    expect(sealedCoverText(turned)).toBe(sealedCoverText(whole))
    expect(sealedCoverText(whole)).not.toContain(data)
    expect(JSON.parse(sealedCoverText(whole))).toEqual(cover)
  })

  it('[B8] may hold more than a text of a record may, in the data and nowhere else', () => {
    expect(codeOf({ data: 'A'.repeat(400_000) })).toBe('read')
    expect(codeOf({ salt: 'A'.repeat(400_000) })).toBe('sealed-salt')
  })

  it('[B8] may be written by a later version that we can read', () => {
    expect(readSealed(formatSealed({ ...whole, formatVersion: 2 })).ok).toBe(true)
  })

  it('[B8] may ask for 100,000 to 2,000,000 rounds and for nothing beyond', () => {
    const rounds = [99_999, 100_000, 2_000_000, 2_000_001, 150_000.5, 0, -600_000, '600000', null]
    const codes = rounds.map((iterations) => [iterations, codeOf({ kdf: { ...whole.kdf, iterations } })])
    const refused = 'sealed-rounds'
    expect(codes).toEqual([
      [99_999, refused],
      [100_000, 'read'],
      [2_000_000, 'read'],
      [2_000_001, refused],
      [150_000.5, refused],
      [0, refused],
      [-600_000, refused],
      ['600000', refused],
      [null, refused],
    ])
    expect(messageOf({ kdf: { ...whole.kdf, iterations: 1 } })).toMatch(
      /100,000 to 2,000,000 rounds.*Nothing was changed\. Ask its sender/,
    )
  })
})

describe('a locked file with a fault', () => {
  const bytes = (length: number) => Buffer.alloc(length, 5).toString('base64')

  it.each<[member: string, values: readonly unknown[], code: string]>([
    ['formatVersion', [undefined, 0, '1', 1.5], 'sealed-version'],
    ['minReaderVersion', [undefined, 0, '1'], 'sealed-version'],
    ['minReaderVersion', [2, 1.5, 1e9], 'newer-version'],
    ['kind', [undefined, 'return', 'Sealed'], 'not-sealed'],
    ['format', [undefined, 'other'], 'not-sealed'],
    [
      'kdf',
      [undefined, null, 'PBKDF2', [], { name: 'scrypt', hash: 'SHA-256', iterations: 600_000 }],
      'sealed-kdf',
    ],
    ['kdf', [{ name: 'PBKDF2', hash: 'SHA-1', iterations: 600_000 }], 'sealed-kdf'],
    ['kdf', [{ ...whole.kdf, rounds: 1 }], 'sealed-member'],
    [
      'salt',
      [undefined, '', bytes(15), bytes(17), 7, salt.slice(0, -1), salt.replace('==', '!=')],
      'sealed-salt',
    ],
    ['iv', [undefined, '', bytes(11), bytes(16), null, `${iv.slice(0, -1)}-`], 'sealed-iv'],
    ['data', [undefined, '', bytes(16), `${data.slice(0, -4)}A B=`, 'é'.repeat(40), {}], 'sealed-data'],
    ['head', [{}], 'sealed-member'],
    ['sealed-salt', ['x'], 'sealed-member'],
  ])('[B8] in %s is named, and nothing of it is opened', (member, values, code) => {
    for (const value of values) expect([value, codeOf({ [member]: value })]).toEqual([value, code])
  })

  it('[B8] has a sentence that says what to do', () => {
    const messages = ['formatVersion', 'kdf', 'salt', 'data'].map((member) =>
      messageOf({ [member]: undefined }),
    )
    for (const message of messages) expect(message).toMatch(/^This file .+\. Nothing was changed\. Ask /)
    expect(new Set(messages).size).toBe(4)
  })

  it('[B8] [F33] in its JSON is named as the gate names it', () => {
    const text = formatSealed(whole)
    const rounds = text.replace('"iterations": 600000', '"iterations": 1, "iterations": 600000')
    expect(codeIn(rounds)).toBe('duplicate-key')
    expect(codeIn(text.replace('"salt"', '"__proto__": {}, "salt"'))).toBe('forbidden-key')
    expect(codeIn(`${text}x`)).toBe('not-json')
    expect(codeIn('')).toBe('truncated')
    expect(codeIn('[]')).toBe('not-sealed')
  })

  it('[B8] [F28] cut anywhere, it is refused and nothing is thrown', () => {
    const text = formatSealed(whole)
    for (let at = 0; at < text.trimEnd().length; at += 1)
      expect([at, codeIn(text.slice(0, at))]).toEqual([at, 'truncated'])
  })

  it('[B8] never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (member, value) => {
        const result = readSealed(JSON.stringify({ ...whole, [member]: value }))
        expect(result.ok || result.error.message.length > 20).toBe(true)
      }),
    )
  })
})

describe('the claim to be a locked file', () => {
  it('[B8] is seen also where the lock is wrong, and however it is written', () => {
    const text = formatSealed(whole)
    expect(isSealedText(text)).toBe(true)
    expect(isSealedText(text.replace('"sealed"', String.raw`"\u0073ealed"`))).toBe(true)
    expect(isSealedText('{"kind":"sealed","format":"quarterdeck-bundle"}')).toBe(true)
  })

  it('[B8] is not seen in other files', () => {
    const note = JSON.stringify({
      format: 'quarterdeck-bundle',
      kind: 'return',
      note: 'sealed',
      head: { kind: 'sealed' },
    })
    for (const text of ['', '"sealed"', 'sealed', '{"kind":"sealed"}', '{"kind":"sealed"', note])
      expect([text, isSealedText(text)]).toEqual([text, false])
    expect(isSealedText(readFixture('public/example-dudley-2012-13.json'))).toBe(false)
  })
})

const textWith = (change: Record<string, unknown>): string => JSON.stringify({ ...whole, ...change })
const codeOf = (change: Record<string, unknown>): string => codeIn(textWith(change))

function codeIn(text: string): string {
  const result = readSealed(text)
  return result.ok ? 'read' : result.error.code
}

function messageOf(change: Record<string, unknown>): string {
  const result = readSealed(textWith(change))
  return result.ok ? '' : result.error.message
}
