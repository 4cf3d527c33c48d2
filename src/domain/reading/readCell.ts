import { parseFigure } from '../parseFigure'
import type { Choice } from '../parseFigure'
import { parseTarget } from '../parseTarget'
import { tidy } from '../figure/tidy'
import type { Polarity, Unit } from '../records/definition'
import type { Target } from '../records/measurement'
import type { SourceCell } from '../source'
import { exactValue } from '../value'
import { deadlineIn } from './deadline'
import type { ReadActual, ReadTarget } from './draft'
import { saidPair } from './pairs'
import { financialYearIn } from './period'

/**
 * N2 — A cell of figures. `97.4*`, `12 (p)` and `(provisional)` are provisional; a formula that failed is named as such.
 */
export function readActual({ text: shown, place }: SourceCell, unit: Unit): ReadActual {
  const { text, isProvisional } = withoutMark(shown, unit)
  const at = { text: tidy(shown), place }
  if (isError(text)) return { ...at, reads: 'nothing', message: errorWords(text) }
  const states = statesIn(text)
  if (states) return { ...at, reads: 'choice', choices: states, asks: false }
  const parsed = parseFigure(text, unit)
  if (!parsed.ok) return { ...at, reads: 'nothing', message: parsed.error.message }
  const state = isProvisional ? 'provisional' : 'final'
  switch (parsed.value.reads) {
    case 'blank':
      return { ...at, reads: 'nothing', message: '' }
    case 'value':
      return { ...at, reads: 'value', value: { state, value: parsed.value.value } }
    case 'parts': {
      const { numerator, denominator } = parsed.value
      return { ...at, reads: 'value', value: { state, numerator, denominator } }
    }
    case 'offer':
      return { ...at, reads: 'choice', choices: parsed.value.choices, asks: false }
    case 'ask':
      return { ...at, reads: 'choice', choices: parsed.value.choices, asks: true }
  }
}

/** The same in a report, where `120/130` may as well be an actual with its target as a share, and is not taken. */
export function readPrintedActual(cell: SourceCell, unit: Unit): ReadActual {
  const [text, { place }] = [tidy(cell.text), cell]
  return isUnclear(withoutMark(text, unit).text, unit)
    ? { text, place, reads: 'nothing', message: unclearWords(text) }
    : readActual(cell, unit)
}

/** Two values of one cell: a share has a numerator and a denominator, but of a number they may as well be actual and target. */
const isUnclear = (text: string, { kind }: Unit): boolean =>
  financialYearIn(text) !== undefined ||
  saidPair(text) !== undefined ||
  (/\d%?\s*[/|]\s*[£\d]/u.test(text) &&
    !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/u.test(text) &&
    (kind !== 'percent' || text.includes('%')) &&
    kind !== 'date') ||
  /^[^(]*\d[^(]*\([^)]*\d[^)]*\)$/u.test(text)

const unclearWords = (text: string): string =>
  `“${text}” seems to hold two values. If it is the actual with its target, choose “Actual and target in one cell” for its column.`

/** States that are written out in reports more often than typed into cells. */
function statesIn(text: string): readonly Choice[] | undefined {
  const [notDue, awaiting] = [{ choose: 'notDue' }, { choose: 'awaiting', reason: '' }] as const
  if (
    /^(?:reported |measured )?(?:annual(?:ly)?|bi-?annual(?:ly)?|half[- ]yearly|year[- ]end)\b[^\d]*(?:q[1-4])?$/iu.test(
      text,
    )
  )
    return [notDue, awaiting]
  if (/^(?:not (?:reported|measured|collected|required)|no (?:report|return))\b.{0,40}$/iu.test(text))
    return [notDue, awaiting]
  return /^(?:no(?:t)? (?:data |figures? )?(?:yet )?(?:available|received|known|published)|data (?:not|un)[\w ]*available|no data\b|not (?:yet )?(?:available|known|published))[\w ,]{0,60}$/iu.test(
    text,
  )
    ? [awaiting, notDue]
    : undefined
}

/**
 * N2, S11, S12 — A cell of targets. `N/A` is no target and says nothing. `90 / 85` under *Target / Floor* has both, the worse
 * one being the floor.
 */
export function readTarget({ text: shown, place }: SourceCell, unit: Unit, polarity?: Polarity): ReadTarget {
  const at = { text: tidy(shown), place }
  if (isError(shown)) return { ...at, reads: 'nothing', message: errorWords(shown) }
  if (isNoTarget(at.text)) return { ...at, reads: 'nothing', message: '' }
  const { text } = withoutMark(shown, unit)
  const parsed = parseTarget(text, unit)
  if (parsed.ok)
    return parsed.value === null
      ? { ...at, reads: 'nothing', message: '' }
      : { ...at, reads: 'value', value: parsed.value }
  const deadline = unit.kind === 'date' ? deadlineIn(text) : undefined
  if (deadline !== undefined) return { ...at, reads: 'value', value: { kind: 'point', value: deadline } }
  const two = polarity && readPair(text, unit, polarity)
  return two
    ? { ...at, reads: 'value', value: two }
    : { ...at, reads: 'nothing', message: parsed.error.message }
}

/** S12 — A target with the value of a column of its own beside it: the floor below it or the level to aspire to. */
export function readSecondTarget(
  { text, place }: SourceCell,
  first: ReadTarget | null,
  { unit, as }: { readonly unit: Unit; readonly as: 'floor' | 'aspire' },
): ReadTarget | null {
  const second = isNoTarget(tidy(text)) ? undefined : parseTarget(withoutMark(text, unit).text, unit)
  const value = second?.ok ? second.value : null
  if (first?.reads !== 'value' || first.value.kind !== 'point')
    return first ?? (value === null ? null : { text: tidy(text), place, reads: 'nothing', message: alone })
  if (value?.kind !== 'point') return first
  const shown = `${first.text} / ${tidy(text)}`
  const target: Target =
    as === 'floor'
      ? { kind: 'floor', value: first.value.value, floor: value.value }
      : { kind: 'two', acceptable: first.value.value, aspire: value.value }
  return { ...first, text: shown, value: target }
}

const alone = 'A floor or a level to aim for stands there without a target beside it.'

const isNoTarget = (text: string): boolean =>
  /^(?:n ?\/ ?a|none|no target(?: set)?|not applicable|data only|(?:for )?info(?:rmation)?(?: only)?|monitor(?:ing)? only|contextual|not set|-{1,3}|[–—−])$/iu.test(
    text,
  )

/** `90 / 85`: the worse one by polarity is the floor. */
function readPair(text: string, unit: Unit, polarity: Polarity): Target | undefined {
  const [first, second] = text.split('/').map((part) => parseTarget(part, unit))
  if (text.split('/').length !== 2 || !first?.ok || !second?.ok) return undefined
  const [value, other] = [first.value, second.value]
  if (value?.kind !== 'point' || other?.kind !== 'point' || unit.kind === 'date') return undefined
  const isAbove = exactValue(other.value).gt(exactValue(value.value))
  const isBetter = polarity === 'lower' ? !isAbove : isAbove
  return isBetter
    ? { kind: 'two', acceptable: value.value, aspire: other.value }
    : { kind: 'floor', value: value.value, floor: other.value }
}

/** What follows a figure that is not final yet: an asterisk, `(p)`, `prov.`, `est.`; `50p` of money is 50 pence. */
function withoutMark(shown: string, unit: Unit): { readonly text: string; readonly isProvisional: boolean } {
  const [, text, mark = ''] =
    /^(.*\d\s?(?:%|days?)?)\s*(\*+|\([pe]\)|p|\(?prov(?:isional)?\.?\)?|\(?est(?:imated?)?\.?\)?)$/iu.exec(
      tidy(shown),
    ) ?? []
  if (text === undefined || (unit.kind === 'money' && mark.toLowerCase() === 'p'))
    return { text: withoutFootnote(tidy(shown)), isProvisional: false }
  return { text, isProvisional: true }
}

/** `97.4 (r)`, `12 [1]`, `12¹`: revised, or with a footnote; the figure is final. */
const withoutFootnote = (text: string): string =>
  text.replace(/(?<=[\d%])\s*(?:\(r\)|\[\w\]|[¹²³†‡#]|\((?:q|c|s|ytd|cumulative)\))$/iu, '')

const isError = (text: string): boolean =>
  /^#(?:REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|SPILL|CALC)!?$/iu.test(tidy(text))

const errorWords = (text: string): string =>
  `A formula failed there (${tidy(text)}), so there is no figure to read.`
