import { expect, test } from 'vitest'
import { sourceFiles } from './sourceFiles'

/** Every rule of domain.md and exchange.md that is built: its letter and its numbers. Grows with the product. */
const built = [
  ['P', [1, 2, 3]],
  ['N', [1, 2, 3]],
  ['S', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]],
  ['A', [1, 2, 3, 4, 5]],
  ['K', [1, 2]],
  ['R', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['B', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['G', [1, 2, 3, 4, 5, 6, 7]],
] as const

test('every rule that is built stands in the name of a test', () => {
  const required = built.flatMap(([letter, numbers]) => numbers.map((number) => `${letter}${number}`))
  const shown = rulesInTestNames()

  expect(required.filter((rule) => !shown.has(rule))).toEqual([])
})

/** The failures of reliability.md, F1 to F46. */
const failures = Array.from({ length: 46 }, (_, at) => `F${at + 1}`)

/** Those that no test carries, each with the reason; one that a test carries must leave this list. */
const carriedByNone: Readonly<Record<string, string>> = {}

test('every failure that befell others stands in the name of a test, or on a list with its reason', () => {
  const shown = rulesInTestNames()

  expect(failures.filter((failure) => !shown.has(failure))).toEqual(Object.keys(carriedByNone))
})

/** `test('[S4] …'`, `describe('[R1, R3] …'`, `` test.each(…)(`[N2] [N3] …` ``: what stands in brackets where a name starts. */
function rulesInTestNames(): ReadonlySet<string> {
  const names = sourceFiles('tests')
    .filter((file) => /\.test\.tsx?$/.test(file.path))
    .flatMap((file) => [...file.text.matchAll(/['"`]((?:\[[A-Z]\d+(?:, ?[A-Z]\d+)*\] ?)+)/g)])
  return new Set(names.flatMap(([, rules = '']) => rules.match(/[A-Z]\d+/g) ?? []))
}
