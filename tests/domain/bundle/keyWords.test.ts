import { keyWords, words } from '#domain/bundle/keyWords'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'

describe('the list of words', () => {
  it('[B7] has 256 short words, no two the same, in the order of the alphabet', () => {
    expect(words).toHaveLength(256)
    expect(new Set(words).size).toBe(256)
    expect(words.every((word) => /^[a-z]{4,11}$/.test(word))).toBe(true)
    expect(words.toSorted()).toEqual(words)
  })

  it('[B7] no two differ in one letter or two, changed, missing or added', () => {
    const near = words.flatMap((word, at) =>
      words
        .slice(0, at)
        .filter((other) => lettersApart(word, other) < 3)
        .map((other) => `${other} ${word}`),
    )
    expect(near).toEqual([])
  })

  it('[B7] never changes, or people would compare two different lists', () => {
    expect(createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16)).toBe('e13ef008cc3ba3d0')
  })
})

describe('six words for a key', () => {
  it('[B7] one for each of the first six bytes', () => {
    expect(keyWords('0001027f80ff')).toEqual(['acorn', 'amber', 'anchor', 'library', 'lighthouse', 'zigzag'])
    expect(keyWords(`0001027f80ff${'9'.repeat(52)}`)).toEqual(keyWords('0001027f80ff'))
  })

  it('[B7] others for every other byte', () => {
    const key = createHash('sha256').update('a key').digest('hex')
    for (let at = 0; at < 12; at += 1) {
      const digit = key.charAt(at) === '0' ? '1' : '0'
      const other = keyWords(`${key.slice(0, at)}${digit}${key.slice(at + 1)}`)
      const same = keyWords(key).filter((word, place) => word === other[place])
      expect([at, same.length]).toEqual([at, 5])
    }
  })

  it('[B7] throws for what is no hash', () => {
    for (const text of ['', '00010203', 'sha256:0001027f80ff', '0001027F80FF', '0001027f80fg'])
      expect(() => keyWords(text)).toThrow('pass the SHA-256')
  })
})

/** How many letters must be changed, taken out or put in to make one word of the other. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [done, letter] of [...a].entries()) {
    const next = [done + 1]
    for (const [at, other] of [...b].entries())
      next.push(
        Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
