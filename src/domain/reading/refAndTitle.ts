import { tidy } from '../figure/tidy'

export interface RefAndTitle {
  readonly ref: string | null
  readonly title: string
}

/**
 * `PI1128 -Overall Recorded Crime` → PI1128 and the rest; `CS02a % of calls` and `NI 192 Waste` likewise. A reference
 * has letters and a number, or parts of numbers (`1.2.3`); words alone, `16 to 19 year olds` and `A&E` are none.
 */
export function splitRef(text: string): RefAndTitle {
  const words = tidy(text)
  const [, ref = '', title = ''] = pattern.exec(words) ?? []
  return ref === '' ? { ref: null, title: words } : { ref: ref.replace(/\s+/gu, ' '), title }
}

/** Whether a cell holds a reference and nothing else. */
export const isRef = (text: string): boolean => onlyRef.test(tidy(text))

/** The same for comparing: `P1-1172`, `pi 1172` and `PI1172` alike but for the letter that is misread as a digit. */
export const refKey = (ref: string): string =>
  tidy(ref)
    .toUpperCase()
    .replace(/[\s._/–—-]+/gu, '')

const ref = String.raw`(?:[A-Z][A-Za-z&]{0,6}[ ./_-]?[A-Za-z]?\d{1,5}(?:[./-]\d{1,3})*[a-z]?(?:\([a-z]+\))?|\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)`
const onlyRef = new RegExp(`^${ref}$`, 'u')
const pattern = new RegExp(String.raw`^(${ref})(?:\s*[-–—:|]\s*|[.)]?\s+)(?=\S)(.+)$`, 'u')
