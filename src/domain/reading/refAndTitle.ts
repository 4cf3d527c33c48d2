import { tidy } from '../figure/tidy'

export interface RefAndTitle {
  readonly ref: string | null
  readonly title: string
}

/**
 * `PI1128 -Overall Recorded Crime` → PI1128 and the rest; `CS02a % of calls` and `NI 192 Waste` likewise. A reference
 * has letters and a number, or parts of numbers (`1.2.3`); `16-19 year olds`, `Year 11` and `CO2` are none.
 */
export function splitRef(text: string): RefAndTitle {
  const words = tidy(text)
  const [, ref = '', title = ''] = pattern.exec(words) ?? []
  return ref === '' || isWord(ref) || isAmount(ref, title) ? { ref: null, title: words } : { ref, title }
}

/** Whether a cell holds a reference and nothing else. */
export function isRef(text: string): boolean {
  const words = tidy(text)
  return onlyRef.test(words) && !isWord(words)
}

/** The same for comparing: `P1-1172`, `pi 1172` and `PI1172` alike but for the letter that is misread as a digit. */
export const refKey = (ref: string): string =>
  tidy(ref)
    .toUpperCase()
    .replace(/[\s._/–—-]+/gu, '')

/** Parts of numbers after the letters: `12`, `02a`, `12(b)`, `1.2`, `2A`. */
const number = String.raw`[A-Za-z]?\d{1,5}(?:[./-]\d{1,4})*[A-Za-z]?(?:\([A-Za-z0-9]{1,3}\))?`
/** Letters apart from their number are capitals (`NI 192`, `LI-EDU-01`); joined to it they may be of either case. */
const apart = String.raw`[A-Z][A-Z&]{0,7}(?:[./_-][A-Z]{1,5}){0,2}[ ./_-]${number}`
const joined = String.raw`[A-Z][A-Za-z&]{0,7}[./_]?${number}`
const form = String.raw`(?:${apart}|${joined}|\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)`
const onlyRef = new RegExp(`^${form}$`, 'u')
const pattern = new RegExp(String.raw`^(${form})(?:\s*[-–—:|]\s*|[.)]?\s+)(?=\S)(.+)$`, 'u')

/** Words and names that stand before a number without being a reference. */
const isWord = (ref: string): boolean =>
  /^(?:co|no|pm|ks|key ?stage|nvq|iso|covid|gcses?|a&e|q|qtr|quarter|year|yr|stage|level|grade|band|tier|phase|type|category|class|group|zone|top|over|under|aged?|post|pre|within|first|last|per|part|section|table|page|appendix|for|the|all|day|days|week|weeks|months?|in|of|at|by|up|to|fy|priority|objective|outcome|theme|goal|step|wave|round|ward)[ ./_-]?[\d.]+[a-z]?$/iu.test(
    ref,
  )

/** `2.5 days lost per employee` begins with an amount, `CAMHS 18 weeks` has one; `PI12 Days lost` has a reference. */
const isAmount = (ref: string, title: string): boolean =>
  (/^\d+\.\d+$/u.test(ref) || /^(?:weeks?|hours?|days?|months?|minutes?|years?)\b/u.test(title)) &&
  /^(?:%|per ?cent|days?|hours?|weeks?|months?|years?|minutes?|tonnes?|kg|miles?|km|million|billion|times|people|working)\b/iu.test(
    title,
  )
