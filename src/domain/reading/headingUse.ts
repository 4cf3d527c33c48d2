import type { ColumnHolds, ColumnUse, WhichQuarter } from './mapping'
import { plainWords } from './cellText'
import { fillers, headings, lastYearWords, previousWords } from './headings'
import { financialYearIn, periodIn } from './period'

/**
 * What a column's heading says it holds: `Q1 Actual` the actual of Quarter 1, `Last quarter` the one before, `PI` reference
 * and title. Undefined where it is no heading that is known.
 */
export function headingUse(text: string, firstMonth: number): ColumnUse | undefined {
  const words = plainWords(text)
  if (words === '' || words.length > longestHeading || /^objective \d/u.test(words)) return undefined
  const period = periodIn(text, firstMonth)
  const { rest, quarter } = comparedWith(period === undefined ? words : withoutPeriod(words), period)
  const holds = isToDate(words) ? undefined : heldBy(rest)
  if (holds === undefined && rest === '' && quarter !== 'report') return { holds: 'actual', quarter }
  if (holds === undefined) return undefined
  const isOfYear = financialYearIn(text) !== undefined && period === undefined
  if (isOfYear && holds === 'target') return { holds: 'annualTarget', quarter: 'report' }
  if (isOfYear && holds === 'actual') return undefined
  return { holds, quarter: quarterly.has(holds) ? quarter : 'report' }
}

/** `YTD actual`: the year to date is worked out here and not read. */
export const isToDate = (words: string): boolean => /\b(?:ytd|year to date|to date|cumulative)\b/u.test(words)

const longestHeading = 60

/** What differs from quarter to quarter. */
const quarterly: ReadonlySet<ColumnHolds> = new Set([
  'actual',
  'target',
  'status',
  'comment',
  'correctiveAction',
])

/** Takes the words of a comparison out of a heading: `previous actual` → the actual of the quarter before. */
function comparedWith(
  words: string,
  period: WhichQuarter | undefined,
): { readonly rest: string; readonly quarter: WhichQuarter } {
  for (const [quarter, names] of [
    ['lastYear', lastYearWords],
    ['previous', previousWords],
  ] as const)
    for (const name of names.toSorted((a, b) => b.length - a.length))
      if (` ${words} `.includes(` ${name} `)) return { rest: cut(words, name), quarter }
  return { rest: words, quarter: period ?? 'report' }
}

function cut(words: string, name: string): string {
  const rest = ` ${words} `.replace(` ${name} `, ' ').trim()
  return rest
    .split(' ')
    .filter((word) => !fillers.includes(word))
    .join(' ')
}

const periodWords =
  /\b(?:q[1-4]|qtr ?[1-4]|quarter (?:[1-4]|one|two|three|four)|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter|20\d{2}(?: ?[/ ] ?\d{2,4})?|\d{1,2} \d{1,2} (?:20)?\d{2}|to|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b|\d+\/\d+(?:\/\d+)?/gu

/** A heading, in the form of `plainWords`, without the quarter and year that it names. */
export const withoutPeriod = (words: string): string =>
  words
    .replace(periodWords, ' ')
    .replace(/[\s/]+/gu, ' ')
    .trim()

/** The heading whole; else the longest name that stands in it as words of its own. */
function heldBy(words: string): ColumnHolds | undefined {
  const whole = headings.find(([, names]) => names.includes(words))
  if (whole) return whole[0]
  const found = headings
    .flatMap(([holds, names]) => names.map((name) => ({ holds, name })))
    .filter(({ name }) => name.length > 3 && ` ${words} `.includes(` ${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)
  return found[0]?.holds
}
