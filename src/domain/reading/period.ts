import { calendarDate, monthNamed } from '../date'
import { readDate } from '../figure/readDate'
import { tidy } from '../figure/tidy'
import type { QuarterId, QuarterNumber } from '../primitives'
import { quarterOfDate, quarterPeriod, readQuarter } from '../quarter'
import type { NamedQuarter } from './mapping'

/**
 * The quarter a text names: `Quarter 1 2012/13`, `Q1 12/13`, `2012/13 Q1`, `2012-Q1`, `01/04/2012 to 30/06/2012`, `April to
 * June 2012`, `quarter ended 30 June 2012`. A number alone where the text names no year (`Qtr 2`, `Apr–Jun`); undefined
 * where it names none, or a longer period.
 */
export function periodIn(text: string, firstMonth: number): NamedQuarter | QuarterNumber | undefined {
  const words = tidy(text)
  if (words.length > longestText || !/\d|quarter|[a-z] ?[-–—/] ?[a-z]| to /iu.test(words)) return undefined
  return (
    datesIn(words, firstMonth) ??
    endIn(words, firstMonth) ??
    monthsIn(words, firstMonth) ??
    quarterIn(words) ??
    monthsOfAnyYear(words, firstMonth)
  )
}

/** A text that names a period is no longer; in a longer one it is only mentioned. */
const longestText = 400

/** `2012/13`, `2012-13`, `2012/2013`: the year it starts in. */
export function financialYearIn(text: string): number | undefined {
  const [, from = '', to = ''] = /\b(20\d{2}) ?[/–—-] ?((?:20)?\d{2})\b(?![/.-]\d)/u.exec(tidy(text)) ?? []
  return from !== '' && Number(to) % 100 === (Number(from) + 1) % 100 ? Number(from) : undefined
}

/** `12/13`, `12-13`: the year it starts in. Only for headings and beside a quarter: elsewhere it may be 12 of 13. */
export function shortYearIn(text: string): number | undefined {
  const [, from = '', to = ''] = /(?<![\d/.-])(\d{2}) ?[/–—-] ?(\d{2})(?![\d/.%-])/u.exec(tidy(text)) ?? []
  return from !== '' && Number(to) === Number(from) + 1 ? 2000 + Number(from) : undefined
}

const numbers: Readonly<Record<string, QuarterNumber>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
}

function quarterIn(text: string): NamedQuarter | QuarterNumber | undefined {
  const [, after, before] =
    /(?:\b|(?<=\d))(?:q|qtr|qu|quarter)\.?[ _-]?(1|2|3|4|one|two|three|four)(?![\d%])(?=\b|_)|\b(1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr)\b/iu.exec(
      text.replaceAll('_', ' '),
    ) ?? []
  const word = (after ?? before ?? '').toLowerCase().replace(/^(\d)\w+$/u, '$1')
  const number = numbers[word]
  return number === undefined ? undefined : ofYear(number, text)
}

function ofYear(number: QuarterNumber, text: string): NamedQuarter | QuarterNumber {
  const year = financialYearIn(text) ?? yearAlone(text) ?? shortYearIn(text)
  return year === undefined ? number : `${year}-Q${number}`
}

const yearAlone = (text: string): number | undefined => {
  const [year] = /(?<!\d)20\d{2}(?!\d)/u.exec(text) ?? []
  return year === undefined ? undefined : Number(year)
}

/** Two dates that are the first and the last day of a quarter. */
function datesIn(text: string, firstMonth: number): NamedQuarter | undefined {
  const [, from = '', to = ''] =
    /\b(\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2})\s*(?:to|until|[-–—])\s*(\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2})\b/iu.exec(
      text,
    ) ?? []
  const [first, last] = [dateIn(from), dateIn(to)]
  if (first === undefined || last === undefined) return undefined
  const quarter = quarterOfDate(first, firstMonth)
  const period = quarterPeriod(quarter, firstMonth)
  return period.first === first && period.last === last ? named(quarter) : undefined
}

function dateIn(text: string): string | undefined {
  const date = readDate(text.replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/iu, '$1'), { kind: 'date', name: '' })
  return date.ok ? date.value : undefined
}

/** `Quarter ended 30 June 2012`, `3 months to June 2012`, `as at 30/06/2012`: the last month of a quarter. */
function endIn(text: string, firstMonth: number): NamedQuarter | undefined {
  const [, shown = ''] =
    /\b(?:(?:quarter|months) (?:end(?:ing|ed)?|to)|as at):? (\d{1,2}(?:st|nd|rd|th)? [a-z]+ 20\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:20)?\d{2}|[a-z]+ 20\d{2})\b/iu.exec(
      text,
    ) ?? []
  const date = dateIn(/^[a-z]/iu.test(shown) ? `1 ${shown}` : shown)
  if (date === undefined) return undefined
  const quarter = quarterOfDate(date, firstMonth)
  return quarterPeriod(quarter, firstMonth).last.slice(0, 7) === date.slice(0, 7) ? named(quarter) : undefined
}

const ordinalDay = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?`
const dayAfter = String.raw`(?: \d{1,2}(?:st|nd|rd|th)?,?)?`
const monthsForm = new RegExp(
  String.raw`\b${ordinalDay}([a-z]{3,9})\.?${dayAfter}(?:[ ,]+(20\d{2}))?\s*(?:to|until|[-–—/])\s*${ordinalDay}([a-z]{3,9})\.?${dayAfter}[ ,]+(20\d{2})\b`,
  'iu',
)

/** `April to June 2012`, `Jan-Mar 2013`, `April 1st 2012 to June 30th 2012`: three months that are a quarter. */
function monthsIn(text: string, firstMonth: number): NamedQuarter | undefined {
  const [, from = '', year, to = '', endYear = ''] = monthsForm.exec(text) ?? []
  const number = quarterOfMonths(from, to, firstMonth)
  const date = number && calendarDate(Number(year ?? endYear), monthNamed(from) ?? 0, 1)
  return date === undefined ? undefined : named(quarterOfDate(date, firstMonth))
}

/** `Apr–Jun`, `April to June`, with the financial year anywhere in the text or without one. */
function monthsOfAnyYear(text: string, firstMonth: number): NamedQuarter | QuarterNumber | undefined {
  const [, from = '', to = ''] = /\b([a-z]{3,9})\.? ?(?:to|[-–—/]) ?([a-z]{3,9})\b/iu.exec(text) ?? []
  const number = quarterOfMonths(from, to, firstMonth)
  if (number === undefined) return undefined
  const year = financialYearIn(text)
  return year === undefined ? number : `${year}-Q${number}`
}

/** The quarter that begins with one month and ends with the other. */
function quarterOfMonths(from: string, to: string, firstMonth: number): QuarterNumber | undefined {
  const [first, last] = [monthNamed(from), monthNamed(to)]
  if (first === undefined || last === undefined || (last - first + 12) % 12 !== 2) return undefined
  const at = (first - firstMonth + 12) % 12
  return at % 3 === 0 ? numbers[at / 3 + 1] : undefined
}

/** A year before 1000 is none that a report is about. */
function named(id: QuarterId): NamedQuarter {
  const { year, number } = readQuarter(id)
  return `${year}-Q${number}`
}
