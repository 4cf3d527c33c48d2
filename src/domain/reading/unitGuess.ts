import type { Unit } from '../records/definition'
import { tidy } from '../figure/tidy'
import { deadlineIn } from './deadline'
import type { Guess } from './draft'
import type { Evidence } from './measureGuess'

/** The unit: said in a column, by the signs at its values, by its title; a number where nothing says otherwise. */
export function guessUnit({ unit, title, values }: Evidence): Guess<Unit> {
  const said = unitNamed(unit)
  if (said) return { value: said, because: 'said' }
  if (areDates(values)) return { value: { kind: 'date', name: '' }, because: 'values' }
  const signed = values.map(unitOfValue).find((kind) => kind !== undefined)
  if (signed) return { value: { kind: signed, name: '' }, because: 'values' }
  const name = nameAfter(values)
  if (name !== '') return { value: { kind: 'number', name }, because: 'values' }
  const named = unitOfTitle(title)
  if (named && values.every(isPlain)) return { value: named, because: 'title' }
  return { value: { kind: 'number', name: '' }, because: 'assumed' }
}

/** What a column of units says; money by the thousand or million is a number of those, so that no figure loses its size. */
export function unitNamed(text: string): Unit | undefined {
  const words = tidy(text).toLowerCase()
  if (words === '' || /^(?:n\/a|[-–—])$/u.test(words)) return undefined
  const kind = units.find(([pattern]) => pattern.test(words))?.[1]
  return kind ? { kind, name: '' } : { kind: 'number', name: tidy(text).slice(0, 100) }
}

const units: readonly (readonly [RegExp, Unit['kind']])[] = [
  [/^(?:percentage points|% ?pts?|% points|ppts?|pp|points)$/u, 'points'],
  [/^(?:%|percent\b|percentage|per cent|pc$|perc$)/u, 'percent'],
  [/^(?:£|pounds?|gbp|money|currency|£ ?p|pounds and pence|£ sterling)$/u, 'money'],
  [/^(?:no\.? of |number of )?(?:working |calendar |average )?days?$/u, 'days'],
  [
    /^(?:number|numbers|no\.?|nos?|num|count|#|numeric|integer|n|value|decimal|total|whole number)$/u,
    'number',
  ],
  [/^ratio$/u, 'ratio'],
  [/^(?:yes\/no|yes or no|y\/n|boolean)$/u, 'yesNo'],
  [/^date$/u, 'date'],
]

function unitOfValue(text: string): Unit['kind'] | undefined {
  const value = tidy(text)
  if (/^[^£]*\d\s*%/u.test(value)) return 'percent'
  if (/^\D{0,20}£\s*[\d.]/u.test(value) && !/[^\d.,£()\s−–-]{12}/u.test(value)) return 'money'
  if (/\d\s*(?:working |calendar )?days?$/iu.test(value)) return 'days'
  return /^(?:yes|no)$/iu.test(value) ? 'yesNo' : undefined
}

/** All that has a digit is a day or a month, one of them a whole day. */
function areDates(values: readonly string[]): boolean {
  const typed = values.filter((text) => /\d/u.test(text))
  return (
    typed.some((text) => /^\D*\d{1,2}\D/u.test(text)) &&
    typed.every((text) => !/^\d+\.\d+$/u.test(tidy(text)) && deadlineIn(text) !== undefined)
  )
}

/** `12 mins`, `420 kg`: the one word that stands after figures, where all that have one have the same. */
function nameAfter(values: readonly string[]): string {
  const names = new Set(values.flatMap((text) => nameForm.exec(tidy(text))?.[1]?.toLowerCase() ?? []))
  const [name = ''] = names
  return names.size === 1 && !scales.has(name) ? name : ''
}

const nameForm = /^[\d.,]+ ?([a-z]{2,12})$/iu
const scales: ReadonlySet<string> = new Set(
  'prov est estimated provisional thousand million billion mn bn of to and or'.split(' '),
)

function unitOfTitle(title: string): Unit | undefined {
  if (isPercentage.test(title)) return { kind: 'percent', name: '' }
  const thousands = /\(?(£ ?(?:0{3}'?s?|'000s?|k|m|million))\)?/iu.exec(title)?.[1]
  if (thousands !== undefined) return { kind: 'number', name: thousands }
  if (/\(£\)|\bin £|£ per\b/u.test(title)) return { kind: 'money', name: '' }
  if (isDays.test(title)) return { kind: 'days', name: '' }
  return undefined
}

const isPercentage = /^%|(?:^|[\s(])(?:%|percentage(?! points?)|per cent|percent)(?:[\s),.:]|$)/iu
const isDays =
  /\((?:in |working |calendar |average )*days\)|\bin days\b|^(?:average |mean |number of |no\.? of )*(?:working |calendar )?days\b(?! of action)|\bnumber of (?:working |calendar )?days\b|\b(?:working|calendar|sick) days\b.*\blost\b|\bdays lost\b/iu

const isPlain = (text: string): boolean => !/[£%]/u.test(text)
