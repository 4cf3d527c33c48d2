import { isDoubtful, judgeSignature } from '#domain/bundle/trust'
import type { FoundSignature, SignatureJudgement } from '#domain/bundle/trust'
import { describe, expect, it } from 'vitest'

const analyst = 'a7f3c2d9'
const coordinator = 'c0ffee11'
const signed = (key: string): FoundSignature => ({ state: 'valid', key })
const absent: FoundSignature = { state: 'absent' }
const wrong: FoundSignature = { state: 'wrong' }
const uncheckable: FoundSignature = { state: 'uncheckable' }

describe('a writer of whom nothing was seen', () => {
  it('[B7] is unsigned or signed for the first time, and neither is doubtful', () => {
    expect(judge(absent, [])).toEqual(['unsigned', false])
    expect(judge(signed('blue'), [])).toEqual(['firstTime', false])
  })

  it('[F38] is refused by default where the signature does not fit', () => {
    expect(judge(wrong, [])).toEqual(['wrong', true])
  })

  it('[B7] may sign in a way that this browser cannot check', () => {
    expect(judge(uncheckable, [])).toEqual(['uncheckable', false])
  })
})

describe('a writer whose files were accepted before', () => {
  const before = [
    { actor: coordinator, key: 'green' },
    { actor: analyst, key: null },
    { actor: analyst, key: 'blue' },
  ]

  it('[B7] is known by the key', () => {
    expect(judge(signed('blue'), before)).toEqual(['known', false])
  })

  it('[B7] raises the alarm with another key, even with one that somebody else used', () => {
    expect(judge(signed('red'), before)).toEqual(['otherKey', true])
    expect(judge(signed('green'), before)).toEqual(['otherKey', true])
  })

  it('[F38] is refused by default once a file comes unsigned, or signed so that it cannot be checked', () => {
    expect(judge(absent, before)).toEqual(['missing', true])
    expect(judge(uncheckable, before)).toEqual(['missing', true])
  })

  it('[F38] is refused by default where the signature does not fit', () => {
    expect(judge(wrong, before)).toEqual(['wrong', true])
  })

  it('[F38] judges the same in whatever order the files came', () => {
    for (const signature of [absent, wrong, uncheckable, signed('blue'), signed('red'), signed('green')])
      expect(judge(signature, before.toReversed())).toEqual(judge(signature, before))
  })

  it('[B7] is known by either key once the alarm was looked into and the file accepted', () => {
    const both = [...before, { actor: analyst, key: 'red' }]
    expect([judge(signed('blue'), both), judge(signed('red'), both)]).toEqual([
      ['known', false],
      ['known', false],
    ])
  })

  it('[B7] starts to sign without an alarm', () => {
    expect(judge(signed('blue'), [{ actor: analyst, key: null }])).toEqual(['firstTime', false])
  })
})

describe('keys of other writers', () => {
  it('[B7] a new key beside theirs is a note only', () => {
    expect(judge(signed('red'), [{ actor: coordinator, key: 'green' }])).toEqual(['firstTime', false])
  })

  it('[B7] [R10] a browser that took a new name is known by its key', () => {
    expect(judge(signed('green'), [{ actor: coordinator, key: 'green' }])).toEqual(['known', false])
  })

  it('[F38] a signature is not missed because somebody else signs', () => {
    expect(judge(absent, [{ actor: coordinator, key: 'green' }])).toEqual(['unsigned', false])
  })

  it('[B7] a file that names no writer is judged by its key alone', () => {
    const seen = [{ actor: coordinator, key: 'green' }]
    expect(judgeSignature({ actor: undefined, signature: signed('green') }, seen)).toBe('known')
    expect(judgeSignature({ actor: undefined, signature: absent }, seen)).toBe('unsigned')
  })
})

function judge(
  signature: FoundSignature,
  seen: Parameters<typeof judgeSignature>[1],
): readonly [SignatureJudgement, boolean] {
  const judgement = judgeSignature({ actor: analyst, signature }, seen)
  return [judgement, isDoubtful(judgement)]
}
