import type { ColumnHolds, ColumnUse, WhichQuarter } from './mapping'
import { plainWords } from './cellText'
import { fillers, headings, lastYearWords, onlyAlone, otherYearWords, previousWords } from './headings'
import { hasActuals, pairNamed } from './pairs'
import { financialYearIn, periodIn, shortYearIn } from './period'

/**
 * What a column's heading says it holds: `Q1 Actual` the actual of Quarter 1, `Last quarter` the one before, `PI` reference
 * and title; `notRead` where it is known and not kept. Undefined where it is no heading that is known.
 */
export function headingUse(text: string, firstMonth: number): ColumnUse | undefined {
  const words = plainWords(text)
  if (!isHeadingLike(words)) return undefined
  const whole = wholeNames.get(words)
  if (whole) return { holds: whole, quarter: 'report' }
  const period = periodIn(text, firstMonth)
  if (isToDate(words)) return known('notRead')
  const year = period === undefined ? (financialYearIn(text) ?? shortYearIn(text)) : undefined
  const bare = period === undefined && year === undefined ? words : withoutPeriod(words)
  const { rest, quarter } = comparedWith(bare, period)
  if (isOfOtherYear(rest)) return known('notRead')
  const holds = heldBy(rest)
  if (holds === undefined)
    return rest === '' && quarter !== 'report' ? { holds: 'actual', quarter } : undefined
  if (year !== undefined && holds === 'polarity') return { holds: 'annualTarget', quarter: `${year}-Q4` }
  if (year !== undefined && holds !== 'target') return ofWholeYear(holds, year)
  if (year !== undefined) return { holds: 'annualTarget', quarter: `${year}-Q4` }
  return { holds, quarter: quarterly.has(holds) ? quarter : 'report' }
}

/** Whether a text heads a column by its words alone, and not only in passing. */
export const isWholeHeading = (text: string): boolean => wholeNames.has(plainWords(text))

/** `YTD actual`: the year to date is worked out here and not read. */
export const isToDate = (words: string): boolean =>
  /\b(?:ytd|year to date|to date|cumulative|cum)\b/u.test(words)

const isHeadingLike = (words: string): boolean =>
  words !== '' &&
  words.length <= longestHeading &&
  words.split(' ').length <= 9 &&
  !/^objective \d/u.test(words)

const longestHeading = 60

const known = (holds: ColumnHolds): ColumnUse => ({ holds, quarter: 'report' })

/** What a whole year came to is no figure of a quarter; it and an annual target keep their year. */
function ofWholeYear(holds: ColumnHolds, year: number): ColumnUse {
  if (holds === 'annualTarget') return { holds, quarter: `${year}-Q4` }
  if (hasActuals(holds)) return { holds: 'notRead', quarter: `${year}-Q4` }
  return known(holds === 'status' ? 'notRead' : holds)
}

/** What differs from quarter to quarter. */
export const quarterly: ReadonlySet<ColumnHolds> = new Set([
  'actual',
  'actualToDate',
  'target',
  'actualAndTarget',
  'targetAndActual',
  'floor',
  'aspire',
  'status',
  'comment',
  'correctiveAction',
])

/** Takes the words of a comparison out of a heading: `previous actual` → the actual of the quarter before. */
function comparedWith(
  words: string,
  period: WhichQuarter | undefined,
): { readonly rest: string; readonly quarter: WhichQuarter } {
  for (const name of lastYearWords)
    if (has(words, name)) return { rest: cut(words, name), quarter: 'lastYear' }
  if (period !== undefined && otherYearWords.some((name) => has(words, name)))
    return { rest: otherYearWords.reduce(cut, words), quarter: 'lastYear' }
  for (const name of previousWords)
    if (has(words, name) && !has(words, 'year')) return { rest: cut(words, name), quarter: 'previous' }
  return { rest: words, quarter: period ?? 'report' }
}

const isOfOtherYear = (words: string): boolean =>
  otherYearWords.some((name) => has(words, name)) && !has(words, 'target')

const has = (words: string, name: string): boolean => ` ${words} `.includes(` ${name} `)

function cut(words: string, name: string): string {
  const rest = ` ${words} `.replace(` ${name} `, ' ').trim()
  return rest
    .split(' ')
    .filter((word) => !fillers.includes(word))
    .join(' ')
}

const month = String.raw`(?:jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)`
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const periodWords = new RegExp(
  String.raw`\b(?:qt?r?u? ?[1-4]|quarter (?:[1-4]|one|two|three|four)|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter|20\d{2}(?: ?[/ ] ?(?:20)?\d{2})?|\d{1,2}[ /]\d{1,2}[ /](?:20)?\d{2}|\d{2}/\d{2}|(?:${day} )?${month}(?: ${day}(?= |$))?|to|ending|ended|as at)\b`,
  'gu',
)

/** A heading, in the form of `plainWords`, without the quarter and year that it names. */
export const withoutPeriod = (words: string): string =>
  words
    .replace(periodWords, ' ')
    .replace(/[\s/]+/gu, ' ')
    .trim()

const wholeNames: ReadonlyMap<string, ColumnHolds> = new Map(
  headings.toReversed().flatMap(([holds, names]) => names.map((name) => [name, holds] as const)),
)

/** Names of several words, the longest first. */
const longNames = [...wholeNames]
  .filter(([name]) => name.includes(' '))
  .toSorted(([a], [b]) => b.length - a.length)

/** The heading whole; else a name of several words in it, unless another stands last; else the word the others go with. */
function heldBy(rest: string): ColumnHolds | undefined {
  const words = rest.replace(/[/&+]/gu, ' and ').replace(/\s+/gu, ' ').trim()
  const whole = wholeNames.get(words)
  if (whole) return whole
  const pair = pairNamed(words)
  if (pair) return pair
  if (/\b(?:high|low|bigg|small)\w*\b.*\b(?:better|good|best)\b/u.test(words)) return 'polarity'
  if (/\b(?:compared|versus|vs|change)\b|\bsince\b|^(?:improv|worse|better)/u.test(words)) return 'notRead'
  if (isRefAndTitle(words)) return 'refAndTitle'
  if (/^(?:\w+ )?target and /u.test(words)) return 'target'
  const long = longNames.find(([name]) => has(words, name))
  const last = words.split(' ').at(-1) ?? ''
  const isLast = long === undefined || words.endsWith(long[0]) || onlyAlone.has(last)
  return (isLast ? undefined : wholeNames.get(last)) ?? long?.[1] ?? headNoun(words)
}

const isRefAndTitle = (words: string): boolean =>
  / (?:and|or) /u.test(words) &&
  /\b(?:ref|reference|code|no|number|id)\b/u.test(words) &&
  /\b(?:title|name|description|indicator|measure)\b/u.test(words)

/** `Performance commentary` → commentary; of `Comments on performance` the words before the preposition go first. */
function headNoun(words: string): ColumnHolds | undefined {
  const [before = ''] = words.split(/ (?:of|for|on|to|against|in|from|at|by|with|this) /u)
  for (const part of [before, words])
    for (const word of part.split(' ').toReversed()) {
      const holds = onlyAlone.has(word) ? undefined : wholeNames.get(word)
      if (holds) return holds
    }
  return undefined
}
