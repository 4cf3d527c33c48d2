import { decimalText, parseDecimal } from '../decimal'
import { exact, zero } from '../exact'
import type { Exact } from '../exact'
import { ofOne } from '../ofOne'
import type { DecimalText } from '../primitives'
import type { Unit } from '../records/definition'
import { ok } from '../result'
import type { Result } from '../result'
import { notRead, refused } from './refusals'

/**
 * A time in the unit the indicator names: `2.5`, `2.5 hours`; hours, minutes and seconds are converted into each
 * other exactly (`2h 30m` → `2.5` hours), others not: a working day is not 24 hours, a month not 30 days.
 */
export function readDuration(text: string, unit: Unit): Result<DecimalText> {
  if (unit.name === '' && /[a-z:]/iu.test(text)) return nameless(text)
  if (/^\d+:\d\d(?::\d\d)?$/u.test(text)) return clock(text, unit)
  const named = withoutName(text, unit.name)
  if (named !== undefined && parseDecimal(named).ok) return parseDecimal(named)
  const own = timeNamed(unit.name)
  const parts = [...text.matchAll(/([^a-z]*\d\.?) ?([a-z]+)[\s,]*(?:and )?/giu)]
  if (parts.length === 0) return /[a-z%£<>≤≥]/iu.test(text) ? notRead(text, unit) : parseDecimal(text)
  if (parts.map(([whole]) => whole).join('') !== text) return notRead(text, unit)
  const [only] = parts
  if (only && parts.length === 1 && isOwn(only[2] ?? '', unit, own)) return parseDecimal(only[1] ?? '')
  return inUnit(
    text,
    unit,
    parts.map(([, digits = '', word = '']) => secondsOf(digits, timeNamed(word))),
  )
}

/** `2 working days` → `2` where working days are counted; undefined where the name does not stand behind the number. */
function withoutName(text: string, name: string): string | undefined {
  const behind = [name, ofOne(name)].find(
    (one) => one !== '' && text.toLowerCase().endsWith(` ${one.toLowerCase()}`),
  )
  return behind === undefined ? undefined : text.slice(0, -behind.length).trim()
}

type Time = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

const timeWords: Readonly<Record<Time, readonly string[]>> = {
  seconds: ['s', 'sec', 'secs', 'second', 'seconds'],
  minutes: ['m', 'min', 'mins', 'minute', 'minutes'],
  hours: ['h', 'hr', 'hrs', 'hour', 'hours'],
  days: ['d', 'day', 'days'],
  weeks: ['w', 'wk', 'wks', 'week', 'weeks'],
  months: ['month', 'months'],
  years: ['y', 'yr', 'yrs', 'year', 'years'],
}
const times = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const

const timeNamed = (name: string): Time | undefined =>
  times.find((time) => timeWords[time].includes(name.trim().toLowerCase()))

const isOwn = (word: string, unit: Unit, own: Time | undefined): boolean =>
  word.toLowerCase() === unit.name.toLowerCase() || (own !== undefined && timeNamed(word) === own)

function secondsIn(time: Time | undefined): number | undefined {
  return time === 'seconds' ? 1 : time === 'minutes' ? 60 : time === 'hours' ? 3600 : undefined
}

function secondsOf(digits: string, time: Time | undefined): Exact | undefined {
  const seconds = secondsIn(time)
  const parsed = parseDecimal(digits.trim())
  return parsed.ok && seconds !== undefined ? exact(parsed.value).mul(seconds) : undefined
}

function inUnit(text: string, unit: Unit, all: readonly (Exact | undefined)[]): Result<DecimalText> {
  const each = secondsIn(timeNamed(unit.name))
  const seconds = all.filter((part) => part !== undefined)
  if (each === undefined || seconds.length < all.length) return notRead(text, unit)
  const value = seconds.reduce((sum, part) => sum.add(part), zero).div(each)
  const kept = decimalText(value)
  return kept === undefined
    ? refused(
        'neverEnds',
        `“${text}” is no exact decimal of ${unit.name}. Type it in ${unit.name}, such as ${value.toString(2)}.`,
      )
    : ok(kept)
}

/** 2:30 may be hours and minutes, or minutes and seconds; named are the ones that this unit takes. */
function clock(text: string, unit: Unit): Result<never> {
  const [first = '', second = '', third] = text.split(':')
  const meant =
    third === undefined
      ? [`${first} hours ${second} minutes`, `${first} minutes ${second} seconds`]
      : [`${first} hours ${second} minutes ${third} seconds`]
  const taken = meant
    .filter((words) => readDuration(words, unit).ok)
    .map((words) => `“${words.replace(/(?<!\d)1 (\w+)s\b/gu, '1 $1')}”`)
  const asked = [...taken, `a decimal of ${unit.name} such as 2.5`].join(' or ')
  return refused('ambiguous', `“${text}” does not say which times it counts. Type ${asked}.`)
}

/** Hours and minutes cannot be converted into nothing. */
function nameless(text: string): Result<never> {
  return refused(
    'noUnit',
    `“${text}” cannot be read, as the definition does not say what the time is counted in. Name it there (hours), or type a number such as 2.5.`,
  )
}
