import { calendarDate, monthNamed } from '../date'
import { tidy } from '../figure/tidy'
import type { QuarterId, QuarterNumber } from '../primitives'
import { quarterOfDate, readQuarter } from '../quarter'
import type { NamedQuarter } from './mapping'

/**
 * The quarter a text names: `Quarter 1 2012/13`, `Q1 2012-13`, `2012/13 Q1`, `01/04/2012 to 30/06/2012`, `April to June
 * 2012`, `April 1st 2012 to June 30th 2012`. A number alone where the text names no year (`Qtr 2`); undefined where it
 * names none.
 */
export function periodIn(text: string, firstMonth: number): NamedQuarter | QuarterNumber | undefined {
  const words = tidy(text)
  return datesIn(words, firstMonth) ?? monthsIn(words, firstMonth) ?? quarterIn(words)
}

/** `2012/13`, `2012-13`, `2012/2013`: the year it starts in. */
export function financialYearIn(text: string): number | undefined {
  const [, from = '', to = ''] = /\b(20\d{2}) ?[/–—-] ?((?:20)?\d{2})\b/u.exec(tidy(text)) ?? []
  return from !== '' && Number(to) % 100 === (Number(from) + 1) % 100 ? Number(from) : undefined
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
    /\b(?:q|qtr\.?|quarter)[ -]?(1|2|3|4|one|two|three|four)\b|\b(1st|2nd|3rd|4th|first|second|third|fourth) quarter\b/iu.exec(
      text,
    ) ?? []
  const word = (after ?? before ?? '').toLowerCase().replace(/^(\d)\w+$/u, '$1')
  const number = numbers[word]
  if (number === undefined) return undefined
  const year = financialYearIn(text) ?? yearAlone(text)
  return year === undefined ? number : `${year}-Q${number}`
}

const yearAlone = (text: string): number | undefined => {
  const [year] = /\b20\d{2}\b/u.exec(text) ?? []
  return year === undefined ? undefined : Number(year)
}

/** Two dates of which the first begins a quarter. */
function datesIn(text: string, firstMonth: number): NamedQuarter | undefined {
  const [, day = '', month = '', year = ''] =
    /\b(\d{1,2})[/.](\d{1,2})[/.](20\d{2}|\d{2})\s*(?:to|until|[-–—])\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/iu.exec(
      text,
    ) ?? []
  const date = calendarDate(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day))
  return date === undefined ? undefined : named(quarterOfDate(date, firstMonth))
}

/** `April to June 2012`, `Jan-Mar 2013`, `April 1st 2012 to June 30th 2012`: three months that are a quarter. */
function monthsIn(text: string, firstMonth: number): NamedQuarter | undefined {
  const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?`
  const pattern = new RegExp(
    String.raw`\b${day}([a-z]{3,9})\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?(?: (20\d{2}))?\s*(?:to|until|[-–—/])\s*${day}([a-z]{3,9})\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (20\d{2})\b`,
    'iu',
  )
  const [, from = '', year, to = '', endYear = ''] = pattern.exec(text) ?? []
  const [first, last] = [monthNamed(from), monthNamed(to)]
  if (first === undefined || last === undefined || (last - first + 12) % 12 !== 2) return undefined
  const date = calendarDate(Number(year ?? endYear), first, 1)
  return date === undefined ? undefined : named(quarterOfDate(date, firstMonth))
}

/** A year before 1000 is none that a report is about. */
function named(id: QuarterId): NamedQuarter {
  const { year, number } = readQuarter(id)
  return `${year}-Q${number}`
}
