import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts } from '#domain/merge/mergeTexts'
import type { MergedText } from '#domain/merge/mergeTexts'
import { wordChanges } from '#domain/merge/wordChanges'

const old = 'Crime fell this quarter.\n- Burglary fell.\n- Thefts rose a little.\n'

describe('[R9] two texts written apart', () => {
  test('[R9] fit where each changed other words; line breaks and bullets stay', () => {
    const mine = old.replace('Crime', 'Recorded crime')
    const theirs = old.replace('a little', 'by two') + '- Arson is new.\n'
    expect(mergeTexts({ before: old, mine, theirs })).toEqual({
      kind: 'merged',
      text: 'Recorded crime fell this quarter.\n- Burglary fell.\n- Thefts rose by two.\n- Arson is new.\n',
    })
  })

  test('[R9] overlap where both changed the same words, and the parts show how', () => {
    const mine = old.replace('fell this', 'rose this')
    const theirs = old.replace('fell this', 'was level this')
    expect(mergeTexts({ before: old, mine, theirs })).toEqual({
      kind: 'overlapping',
      parts: [
        { kind: 'fits', text: 'Crime ' },
        { kind: 'overlaps', before: 'fell ', mine: 'rose ', theirs: 'was level ' },
        { kind: 'fits', text: old.slice('Crime fell '.length) },
      ],
    })
  })

  test('[R9] what both changed in the same way stands once', () => {
    const both = old.replace('Crime', 'Recorded crime')
    const theirs = both.replace('a little', 'by two')
    expect(mergeTexts({ before: old, mine: `${both}More.`, theirs })).toEqual({
      kind: 'merged',
      text: `${theirs}More.`,
    })
  })

  test('[R9] two sentences added in one place overlap: neither is put first by itself', () => {
    const merged = mergeTexts({ before: 'A.', mine: 'A. Mine.', theirs: 'A. Theirs.' })
    expect(merged).toMatchObject({ kind: 'overlapping', parts: [{ text: 'A.' }, { mine: ' Mine.' }] })
  })

  test('[R9] words that objects have of their own are words like any other', () => {
    const said = 'the constructor said __proto__ and toString'
    expect(mergeTexts({ before: said, mine: `new ${said}`, theirs: said.replace('said', 'wrote') })).toEqual({
      kind: 'merged',
      text: 'new the constructor wrote __proto__ and toString',
    })
  })

  test('[R9] a text as long as is allowed merges, or says that it is too long, at once', () => {
    const long = Array.from({ length: 28_000 }, (_, at) => `w${at % 3000}`).join(' ')
    const same = 'a '.repeat(99_000)
    const began = performance.now()
    const middle = long.replace(' w7 ', ' seven ').replace(' w40 ', ' forty ')
    expect(
      mergeTexts({
        before: long,
        mine: long.replace(' w7 ', ' seven '),
        theirs: long.replace(' w40 ', ' forty '),
      }),
    ).toEqual({ kind: 'merged', text: middle })
    expect(mergeTexts({ before: long, mine: `x ${long} y`, theirs: `${long} z` })).toEqual({
      kind: 'tooLong',
    })
    expect(mergeTexts({ before: same, mine: `x ${same} y`, theirs: `b${same} z` })).toEqual({
      kind: 'tooLong',
    })
    expect(wordChanges(same, `x ${same} y`).filter(({ kind }) => kind === 'added')).not.toEqual([])
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

const piece = fc.constantFrom(
  'crime',
  'fell',
  'the',
  '5%',
  '-',
  'a',
  'rose.',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n- ',
  '  ',
  '\t',
)
const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
/** A text made of another by taking out and putting in somewhere. */
const editOf = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(60),
        cut: fc.nat(6),
        put: fc.constantFrom('', 'new ', ' more', '\n- x', 'y z '),
      }),
      {
        maxLength: 3,
      },
    )
    .map((edits) =>
      edits.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), text),
    )
const apart = texts.chain((before) =>
  fc.record({ before: fc.constant(before), mine: editOf(before), theirs: editOf(before) }),
)
const countOf = (text: string) => {
  const counts = new Map<string, number>()
  for (const word of text.split(/\s+/u).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
const words = (merged: MergedText, side: 'mine' | 'theirs') =>
  merged.kind === 'overlapping'
    ? merged.parts.map((part) => (part.kind === 'fits' ? part.text : part[side])).join('')
    : merged.kind === 'merged'
      ? merged.text
      : ''

describe('[R9] whatever the two wrote', () => {
  const runs = { numRuns: 4000 }

  test('[R9] every word that either put in is there, and none that nobody wrote', () => {
    let merges = 0
    fc.assert(
      fc.property(apart, (both) => {
        const merged = mergeTexts(both)
        if (merged.kind === 'merged' && both.mine !== both.theirs) merges += 1
        const had = countOf(both.before)
        for (const side of ['mine', 'theirs'] as const) {
          const found = countOf(words(merged, side))
          for (const [word, count] of countOf(both[side]))
            expect(found.get(word) ?? 0).toBeGreaterThanOrEqual(count - (had.get(word) ?? 0))
          const known = new Set(
            [both.before, both.mine, both.theirs].flatMap((text) => [...countOf(text).keys()]),
          )
          expect([...found.keys()].filter((word) => !known.has(word))).toEqual([])
        }
      }),
      runs,
    )
    expect(merges).toBeGreaterThan(500)
  })

  test('[R9] exchanged, mine and theirs come to the same', () => {
    fc.assert(
      fc.property(apart, ({ before, mine, theirs }) => {
        const [one, other] = [
          mergeTexts({ before, mine, theirs }),
          mergeTexts({ before, mine: theirs, theirs: mine }),
        ]
        const exchanged =
          other.kind === 'overlapping'
            ? {
                ...other,
                parts: other.parts.map((part) =>
                  part.kind === 'fits' ? part : { ...part, mine: part.theirs, theirs: part.mine },
                ),
              }
            : other
        expect(one).toEqual(exchanged)
      }),
      runs,
    )
  })

  test('[R9] with a side that changed nothing, the other one comes out', () => {
    fc.assert(
      fc.property(apart, ({ before, mine }) => {
        expect(mergeTexts({ before, mine, theirs: before })).toEqual({ kind: 'merged', text: mine })
        expect(mergeTexts({ before, mine: before, theirs: mine })).toEqual({ kind: 'merged', text: mine })
      }),
      runs,
    )
  })

  test('[R9] changes are the two texts, character by character', () => {
    fc.assert(
      fc.property(apart, ({ mine, theirs }) => {
        const changes = wordChanges(mine, theirs)
        const without = (left: string) =>
          changes
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([mine, theirs])
        expect(changes.filter(({ text }) => text === '')).toEqual([])
      }),
      runs,
    )
  })
})

test('[R9] what changed is said by words, not by letters', () => {
  expect(wordChanges('Crime fell this quarter.', 'Crime rose this quarter. Thefts too.')).toEqual([
    { kind: 'same', text: 'Crime ' },
    { kind: 'removed', text: 'fell ' },
    { kind: 'added', text: 'rose ' },
    { kind: 'same', text: 'this quarter.' },
    { kind: 'added', text: ' Thefts too.' },
  ])
})
