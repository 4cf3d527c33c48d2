import { targetValues } from '../targetValues'
import type { Exact } from '../exact'
import { roundDecimal } from '../decimal'
import { exact } from '../exact'
import type { Id } from '../primitives'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import type { Finding } from './finding'
import type { Named } from './namesOfReport'
import type { TextNumber } from './numbersIn'
import { readSentences } from './readSentences'
import type { Claim } from './readSentences'
import type { PlacedText, ReportParts } from './reportParts'
import type { TallyFound } from './wrongTally'

/** `actual`, `target`: as the text has it, and as it is. */
export interface FigureFound {
  readonly what: 'actual' | 'target'
  readonly said: string
  readonly is: Exact
  readonly indicator: Id
  readonly measure: Measure
}

export type NumberFinding = Finding<'C19', FigureFound | TallyFound>

/**
 * C19 — A number in a text that is not the figure it names: in “PI1128 at 1,805 against a target of 2,061” both are held
 * against those of PI1128. Only what a text sets against a target, or a figure with two digits that changed places, is
 * taken for the figure: everything else may be any number. C21 — What a suppressed figure is, is not told.
 */
export function wrongNumbers(
  { rowOf, find }: Pick<ReportParts, 'rowOf' | 'find'>,
  { text, own }: PlacedText,
): readonly NumberFinding[] {
  const found = readSentences(find, text).flatMap(({ names, claims }) =>
    claims.flatMap((claim) => {
      const indicator = namedBefore(names, claim.number.at) ?? (names.length === 0 ? own : undefined)
      const row = indicator === undefined ? undefined : rowOf.get(indicator)
      return row ? wrongIn(row, claim) : []
    }),
  )
  return found.map((one) => ({
    check: 'C19',
    about: { ...text.about, mark: `${one.indicator} ${one.said}` },
    severity: 'warns',
    found: one,
  }))
}

/** The one that stands last before a number. */
const namedBefore = (names: readonly Named[], at: number): Id | undefined =>
  names.findLast(({ to }) => to <= at)?.indicator

function wrongIn(row: ScorecardRow, { number, is }: Claim): readonly FigureFound[] {
  const { actual, target, definition, suppressed, quarter } = row.result
  const { measure } = definition
  if (measure.unit.kind === 'date' || measure.unit.kind === 'yesNo') return []
  if (knownOf(row).some((one) => isSaidBy(number, one))) return []
  const of = { said: number.text, indicator: row.id, measure }
  const isSeen = !suppressed.includes(quarter)
  const now = actual.has === 'value' && isSeen ? actual.value : undefined
  const aim =
    target.held.has === 'target' && target.held.target.kind === 'point' ? target.held.target.value : undefined
  if (is === 'actual') return now ? [{ ...of, what: 'actual', is: now }] : []
  if (is === 'target') return aim ? [{ ...of, what: 'target', is: aim }] : []
  if (now && isSlipOf(number.text, now)) return [{ ...of, what: 'actual', is: now }]
  return aim && isSlipOf(number.text, aim) ? [{ ...of, what: 'target', is: aim }] : []
}

/** All that a sentence may rightly say of an indicator. */
function knownOf({ result }: ScorecardRow): readonly Exact[] {
  const { actual, target, toDate, previous } = result
  const held = [actual, toDate.actual, previous?.actual].flatMap((one) =>
    one && one.has !== 'none' && one.value ? [one.value] : [],
  )
  const aims = [target.held, toDate.target, previous?.target.held].flatMap((one) =>
    one?.has === 'target' ? targetValues(one.target) : [],
  )
  return [...held, ...aims]
}

/** Texts round: 738.5 may be called 739, and 1,850 1,900. */
function isSaidBy(number: TextNumber, value: Exact): boolean {
  const size = value.abs()
  if (number.value.equals(size)) return true
  if (exact(roundDecimal(size, number.places)).equals(number.value)) return true
  return rounds.some(
    (round) => number.value.mod(round).equals(0) && number.value.sub(size).abs().mul(2n).lte(round),
  )
}

const rounds = [10n, 100n, 1000n, 10_000n, 100_000n, 1_000_000n] as const

/** Two neighbouring digits that changed places. */
function isSlipOf(text: string, value: Exact): boolean {
  const [typed, right] = [
    text.replace(/\D/gu, ''),
    roundDecimal(value.abs(), placesOf(text)).replace(/\D/gu, ''),
  ]
  if (typed.length !== right.length || typed.length < 3) return false
  const at = [...typed].findIndex((digit, place) => digit !== right[place])
  if (at < 0) return false
  return (
    typed[at] === right[at + 1] && typed[at + 1] === right[at] && typed.slice(at + 2) === right.slice(at + 2)
  )
}

const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0
