import { directionOfTarget } from '../parseTarget'
import type { Polarity, Unit } from '../records/definition'
import { tidy } from '../figure/tidy'
import type { Guess } from './draft'

/** What is known of an indicator's column of figures. */
export interface Evidence {
  readonly title: string
  /** What the file says of its unit and polarity; empty where it says nothing. */
  readonly unit: string
  readonly polarity: string
  /** Its actuals and targets as they stand there. */
  readonly values: readonly string[]
  readonly targets: readonly string[]
}

/** The unit: said in a column, by the signs at its values, by its title; a number where nothing says otherwise. */
export function guessUnit({ unit, title, values }: Evidence): Guess<Unit> {
  const said = unitNamed(unit)
  if (said) return { value: said, because: 'said' }
  const signed = values.map(unitOfValue).find((kind) => kind !== undefined)
  if (signed) return { value: { kind: signed, name: '' }, because: 'values' }
  const named = unitOfTitle(title)
  if (named && values.every(isPlain)) return { value: { kind: named, name: '' }, because: 'title' }
  return { value: { kind: 'number', name: '' }, because: 'assumed' }
}

/** The most decimal places among the values; 0 where there are none. */
export function guessDecimals({ values }: Pick<Evidence, 'values'>): number {
  return Math.min(6, Math.max(0, ...values.map((text) => /\d\.(\d+)/u.exec(text)?.[1]?.length ?? 0)))
}

/** Which way is better: said in a column, by the words of a target (`≤ 10`), by the title; higher where nothing says otherwise. */
export function guessPolarity({ polarity, targets, title }: Evidence): Guess<Polarity> {
  const said = polarityNamed(polarity)
  if (said) return { value: said, because: 'said' }
  const direction = targets.map(directionOfTarget).find((one) => one !== undefined)
  if (direction) return { value: direction, because: 'target' }
  if (lowerWords.test(title) && !higherWords.test(title)) return { value: 'lower', because: 'title' }
  return { value: 'higher', because: 'assumed' }
}

function unitNamed(text: string): Unit | undefined {
  const words = tidy(text).toLowerCase()
  if (words === '') return undefined
  const kind = units.find(([pattern]) => pattern.test(words))?.[1]
  return kind ? { kind, name: '' } : { kind: 'number', name: tidy(text) }
}

const units: readonly (readonly [RegExp, Unit['kind']])[] = [
  [/^(?:percentage points|% ?pts?|ppts?|pp)$/u, 'points'],
  [/^(?:%|percent|percentage|per cent|pc)/u, 'percent'],
  [/^(?:£|pounds?|gbp|money|currency|cost|£0*(?:s|k|m)?)/u, 'money'],
  [/^(?:working |calendar )?days?$/u, 'days'],
  [/^(?:number|no\.?|count|#|numeric|integer|n)$/u, 'number'],
  [/^ratio$/u, 'ratio'],
  [/^(?:yes\/no|y\/n)$/u, 'yesNo'],
  [/^date$/u, 'date'],
]

function unitOfValue(text: string): Unit['kind'] | undefined {
  const value = tidy(text)
  if (/^[^£]*\d\s*%$/u.test(value)) return 'percent'
  if (/^[(−–-]?£/u.test(value)) return 'money'
  if (/\d\s*(?:working |calendar )?days?$/iu.test(value)) return 'days'
  return /^(?:yes|no)$/iu.test(value) ? 'yesNo' : undefined
}

const unitOfTitle = (title: string): Unit['kind'] | undefined =>
  /(?:^|[\s(])(?:%|percentage|per cent|percent)(?:[\s),]|$)/iu.test(title) || title.startsWith('%')
    ? 'percent'
    : undefined

const isPlain = (text: string): boolean => !/[£%]/u.test(text)

function polarityNamed(text: string): Polarity | undefined {
  const words = tidy(text).toLowerCase()
  if (/^(?:plan|on plan|target is best)/u.test(words)) return 'plan'
  if (/\b(?:low|lower|smaller|minimi[sz]e|decrease|down|less|reduce)\b|[↓▼]/u.test(words)) return 'lower'
  return /\b(?:high|higher|bigger|maximi[sz]e|increase|up|more)\b|[↑▲]/u.test(words) ? 'higher' : undefined
}

const lowerWords =
  /\b(?:crimes?|offen[cd]\w*|incidents?|complaints?|sickness|absence|days (?:lost|taken|to)|time taken|average (?:time|days)|void|re-?let|delays?|delayed|accidents?|injur\w+|assaults?|deaths?|killed|fires?|burglar\w*|damage|anti.?social|arrears|debt|homeless\w*|temporary accommodation|missed|waste (?:sent|per)|residual|emissions?|teenage pregnanc\w*|neet|exclusions?|re-?offend\w*|entrants to the youth justice|turnover|vacanc\w*|errors?|overdue|unemploy\w*|fly.?tip\w*)\b/iu
const higherWords =
  /\b(?:resolved|within|satisf\w+|on time|answered|detected|prevented|helped|reduction|responded|completed|recycl\w+|cleared|collected)\b/iu
