import { expect, test } from 'vitest'
import { sourceFiles } from './sourceFiles'

/** Every rule of domain.md, exchange.md and reliability.md that is built: its letter and its numbers. Grows with the product. */
const built = [
  ['P', [1, 2, 3]],
  ['N', [1, 2, 3]],
  ['S', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]],
  ['A', [1, 2, 3, 4, 5]],
  ['K', [1, 2]],
  ['R', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['B', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['G', [1, 2, 3, 4, 5, 6, 7]],
  [
    'F',
    [6, 12, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 38, 39, 40, 41, 42, 43, 44, 45],
  ],
] as const

test('every rule that is built stands in the name of a test', () => {
  const required = built.flatMap(([letter, numbers]) => numbers.map((number) => `${letter}${number}`))
  const shown = rulesInTestNames()

  expect(required.filter((rule) => !shown.has(rule))).toEqual([])
})

/** `test('[S4] …'`, `describe('[R1, R3] …'`, `` test.each(…)(`[N2] [N3] …` ``: what stands in brackets where a name starts. */
function rulesInTestNames(): ReadonlySet<string> {
  const names = sourceFiles('tests')
    .filter((file) => /\.test\.tsx?$/.test(file.path))
    .flatMap((file) => [...file.text.matchAll(/['"`]((?:\[[A-Z]\d+(?:, ?[A-Z]\d+)*\] ?)+)/g)])
  return new Set(names.flatMap(([, rules = '']) => rules.match(/[A-Z]\d+/g) ?? []))
}
