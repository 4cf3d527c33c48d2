import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '#domain/countWords'
import { formatMarkdown, parseMarkdown, plainText } from '#domain/markdown'
import type { Block, Line } from '#domain/markdown'

/** `p: one / two; b: **three**` */
const shown = (text: string): string =>
  parseMarkdown(text)
    .map((block) => (block.is === 'paragraph' ? `p: ${lines(block.lines)}` : `b: ${lines(block.items)}`))
    .join('; ')

const lines = (all: readonly Line[]): string =>
  all.map((line) => line.map(({ text, bold }) => (bold ? `[${text}]` : text)).join('')).join(' / ')

describe('a text is read as paragraphs, bullets and bold', () => {
  test.each([
    ['', ''],
    ['One line.', 'p: One line.'],
    ['One\ntwo', 'p: One / two'],
    ['One\r\n\r\ntwo\rthree', 'p: One; p: two / three'],
    ['We did:\n- this\n- that', 'p: We did:; b: this / that'],
    ['- this\n\n- that\nand on', 'b: this / that; p: and on'],
    ['  -   deep', 'b: deep'],
    ['- - typed once more', 'b: typed once more'],
    ['- ', 'p: - '],
    ['-5 is less', 'p: -5 is less'],
    ['It **grew** much', 'p: It [grew] much'],
    ['- **Fewer** thefts', 'b: [Fewer] thefts'],
    ['**a b** **c**', 'p: [a b] [c]'],
  ])('%j is %s', (text, as) => {
    expect(shown(text)).toBe(as)
  })
})

describe('everything else is itself', () => {
  test.each([
    '5 ** 3 ** 2',
    '**begun',
    'ended**',
    '** spaced **',
    '****',
    '*one* _two_ `three`',
    '# No heading',
    '1. No list',
    '<b>bold</b> &amp; <script>alert(1)</script>',
    '[a link](javascript:alert(1)) https://example.org',
    '**one\ntwo**',
  ])('%j', (text) => {
    expect(parseMarkdown(text)).toEqual([
      { is: 'paragraph', lines: text.split('\n').map((line) => [{ text: line, bold: false }]) },
    ])
  })
})

const signs = fc.constantFrom('a', 'é', '*', '**', '-', ' ', '\n', '- ', '\t', '<b>', '\u202e', '😀')
const anyText = fc.array(signs, { maxLength: 60 }).map((all) => all.join(''))

test('what is written from its blocks is read as the same blocks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = parseMarkdown(text)
      expect(parseMarkdown(formatMarkdown(blocks))).toEqual(blocks)
    }),
  )
})

const word = fc.stringMatching(/^[a-z£<(][a-z0-9&>)]{0,5}$/u)
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const spans = fc
  .tuple(line, fc.option(line, { nil: undefined }), fc.boolean())
  .map(([first, second, isBold]): Line => {
    if (second === undefined) return [{ text: first, bold: isBold }]
    return [
      { text: `${first} `, bold: false },
      { text: second, bold: true },
    ]
  })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    is: fc.constant('paragraph' as const),
    lines: fc.array(spans, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ is: fc.constant('bullets' as const), items: fc.array(spans, { minLength: 1, maxLength: 3 }) }),
)

test('blocks that are written are read again', () => {
  const parted = fc
    .array(block, { maxLength: 4 })
    .filter((all) => all.every(({ is }, index) => is === 'paragraph' || all[index - 1]?.is !== 'bullets'))
  fc.assert(
    fc.property(parted, (blocks) => {
      expect(parseMarkdown(formatMarkdown(blocks))).toEqual(blocks)
    }),
  )
})

test('nothing that is no mark is lost', () => {
  const kept = (text: string): string => text.replaceAll(/[\s*-]/gu, '')
  fc.assert(
    fc.property(anyText, (text) => {
      expect(kept(plainText(text))).toBe(kept(text))
    }),
  )
})

test.each([
  ['', 0],
  ['- one', 1],
  ['**one** two', 2],
  ['- **one**\n- two - three', 4],
  ['5 ** 3', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test.each([
  ['marks that open', '**a '],
  ['marks alone', '*'],
  ['bullets', '- a\n'],
  ['signs of bullets', '- '],
  ['empty lines', ' \n'],
  ['one line', 'word '],
])('200 kB of %s are read before the test gives up waiting', (_name, piece) => {
  const text = piece.repeat(200_000 / piece.length)
  expect(plainText(text).length).toBeLessThanOrEqual(text.length)
})
