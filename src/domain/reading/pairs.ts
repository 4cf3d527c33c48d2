import type { SourceCell } from '../source'
import type { ColumnHolds } from './mapping'

/** An actual and a target that stand in one cell; either may be missing. */
export interface Pair {
  readonly actual: string
  readonly target: string
}

export const isPair = (holds: ColumnHolds): holds is 'actualAndTarget' | 'targetAndActual' =>
  holds === 'actualAndTarget' || holds === 'targetAndActual'

/** Whether a column has actuals, of the quarter or to date, alone or with their targets. */
export const hasActuals = (holds: ColumnHolds): boolean =>
  holds === 'actual' || holds === 'actualToDate' || isPair(holds)

/** What a column of pairs is headed by, in the form of `plainWords`: which of the two comes first. */
export function pairNamed(words: string): 'actualAndTarget' | 'targetAndActual' | undefined {
  if (actualFirst.test(words)) return 'actualAndTarget'
  return targetFirst.test(words) ? 'targetAndActual' : undefined
}

const between = String.raw` ?(?:/|and|&|v|vs|versus|against|with)? ?`
const actualFirst = new RegExp(
  String.raw`^(?:actuals?|results?|outturn|value|figure|performance(?= ?[/&]))${between}(?:\w+ )?targets?$`,
  'u',
)
const targetFirst = new RegExp(String.raw`^targets?${between}(?:actuals?|results?|outturn)$`, 'u')

/** `Actual 78% Target 80%`, `78% (target 80%)`: the words say which is which. Undefined where they do not. */
export function saidPair(text: string): Pair | undefined {
  for (const pattern of said) {
    const { actual, target } = pattern.exec(text.trim())?.groups ?? {}
    if (actual !== undefined && target !== undefined) return { actual, target }
  }
  return undefined
}

const digits = String.raw`[-–−≥≤<>~]?\s?£?\d(?:[\d.,]*\d)?(?:\s?(?:%|[a-z]{1,12}))?`
const one = String.raw`(?:${digits}\*?|\(${digits}\)|n\/?a|tbc|nil)`
const actualWord = String.raw`(?:actual|a|result|performance|outturn)\s*[:=-]?\s*`
const targetWord = String.raw`(?:target|t)(?:\s+(?:of|is|was))?\s*[:=-]?\s*`
const gap = String.raw`\s*[,;/|(\s]\s*`
const said = [
  String.raw`^${actualWord}(?<actual>${one})${gap}${targetWord}(?<target>${one})\)?$`,
  String.raw`^${targetWord}(?<target>${one})${gap}${actualWord}(?<actual>${one})\)?$`,
  String.raw`^(?<actual>${one})${gap}(?:(?:against|v|vs)\s+)?(?:an?\s+)?${targetWord}(?<target>${one})\)?$`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** The two values of a cell whose column says what comes first: `78% / 80%`, `78% (80%)`. */
export function pairIn(text: string, order: 'actualAndTarget' | 'targetAndActual'): Pair | undefined {
  const words = saidPair(text)
  if (words) return words
  const [, first, second] = apart.exec(text.trim()) ?? []
  if (first === undefined || second === undefined) return undefined
  return order === 'actualAndTarget' ? { actual: first, target: second } : { actual: second, target: first }
}

const empty = String.raw`(?:[-–—])`
const apart = new RegExp(
  String.raw`^(${one}|${empty})\s*(?:[/|;\n]|\bv(?:s|ersus)?\.?\b|(?=\())\s*\(?(${one}|${empty})\)?$`,
  'iu',
)

/** The cell as an actual and as a target; one that has no two values is an actual alone. */
export function cellsOfPair(
  cell: SourceCell,
  order: 'actualAndTarget' | 'targetAndActual',
): readonly { readonly holds: ColumnHolds; readonly cell: SourceCell }[] {
  const pair = pairIn(cell.text, order)
  if (!pair) return [{ holds: 'actual', cell }]
  return (['actual', 'target'] as const).map((holds) => ({ holds, cell: { ...cell, text: pair[holds] } }))
}
