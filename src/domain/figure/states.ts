import type { Unit } from '../records/definition'

/** One thing that a typed text may stand for; `reason` is what followed "awaiting", often empty. */
export type Choice =
  | { readonly choose: 'value'; readonly value: string }
  | { readonly choose: 'awaiting'; readonly reason: string }
  | { readonly choose: 'notDue' | 'suspended' | 'withheld' }
  | { readonly choose: 'suppressed'; readonly shown: string }

/** The states a text stands for, the likeliest first. `nil` also offers 0; undefined where it stands for none. */
export function statesOf(text: string, unit: Unit): readonly Choice[] | undefined {
  if (isSmallNumber(text)) return [{ choose: 'suppressed', shown: text }]
  const words = text
    .toLowerCase()
    .replace(/[.\s]+/gu, ' ')
    .trim()
  if (nothing.has(words)) return [...zeroOf(unit), awaiting(''), { choose: 'notDue' }]
  const listed = states.find(([names]) => names.includes(words))
  if (listed) return listed[1]
  return /^await(?:ing|ed)\b/u.test(words) ? [awaiting(reasonIn(text))] : undefined
}

/** What follows the word: `Awaiting information from the police` → `information from the police`. */
export const reasonIn = (text: string): string => text.replace(/^await(?:ing|ed)\b[\s:,–-]*/iu, '')

const awaiting = (reason: string): Choice => ({ choose: 'awaiting', reason })

/** `£ -` is how the accounting format of a spreadsheet shows 0. */
const nothing: ReadonlySet<string> = new Set(['nil', 'none', 'zero', '£-', '£ -'])

const states: readonly (readonly [readonly string[], readonly Choice[]])[] = [
  [
    ['n/a', '#n/a', 'na', 'n a', 'not applicable', 'not due', 'not due yet'],
    [{ choose: 'notDue' }, awaiting('')],
  ],
  [
    ['tbc', 'tba', 'tbd', '-', '–', '—', '−', '--', '?', '', 'pending', 'not available', 'not yet available'],
    [awaiting(''), { choose: 'notDue' }],
  ],
  [['to be confirmed', 'to be advised', 'no data', 'no data yet', 'data not available'], [awaiting('')]],
  [['suspended'], [{ choose: 'suspended' }]],
  [['withheld', 'confidential', 'exempt'], [{ choose: 'withheld' }]],
]

/** `<5`, `fewer than 5`, `*`: a small number that is not to be told. */
const isSmallNumber = (text: string): boolean => /^(?:(?:<|less than|fewer than) ?\d{1,2}%?|\*)$/iu.test(text)

const zeroOf = (unit: Unit): readonly Choice[] =>
  unit.kind === 'date' || unit.kind === 'yesNo' ? [] : [{ choose: 'value', value: '0' }]
