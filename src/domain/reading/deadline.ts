import { calendarDate } from '../date'
import { readDate } from '../figure/readDate'
import { tidy } from '../figure/tidy'
import type { DateText } from '../primitives'

/**
 * The day by which something is to be done: `30/6/12`, `by 30 June 2012`, `June 30, 2012`; `end of March 2015`, `Mar-15` and
 * `03/2015` are the end of that month. Undefined where a text is no such day.
 */
export function deadlineIn(text: string): DateText | undefined {
  const day = tidy(text)
    .replace(/^(?:(?:due )?by|before|on|completed? by|no later than)(?: the)? /iu, '')
    .replace(/[ T]00:00(?::00(?:\.0+)?)?$/u, '')
    .replace(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu, '$2 $1 $3')
  const date = readDate(day, dates)
  return date.ok ? date.value : monthEndIn(day)
}

function monthEndIn(text: string): DateText | undefined {
  const month = text.replace(/^(?:the )?end (?:of )?(?:the )?/iu, '')
  const shown = /^\d{1,2}[/.-]20\d{2}$/u.test(month)
    ? month.replace(/^(\d{1,2})[/.-](\d{4})$/u, '1/$1/$2')
    : `1 ${month.replace(/[-/]/u, ' ')}`
  const date = readDate(shown, dates)
  return date.ok ? lastDayOf(date.value) : undefined
}

const dates = { kind: 'date', name: '' } as const

const lastDayOf = (date: DateText): DateText | undefined => {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return [31, 30, 29, 28].map((day) => calendarDate(year, month, day)).find((day) => day !== undefined)
}
