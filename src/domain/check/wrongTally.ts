import { composite } from '../ids'
import { activityOutcome } from '../activityOutcome'
import { askedActivities } from '../askedRows'
import type { Id } from '../primitives'
import type { Band } from '../records/scheme'
import { activitySchemeInForce } from '../ruleInForce'
import { checkedTexts } from './checkedTexts'
import type { CheckedText } from './checkedTexts'
import { countOf, counts } from './numbersIn'
import type { ReportParts } from './reportParts'
import { sentencesOf } from './sentences'
import type { NumberFinding } from './wrongNumber'

/** “5 of 8 indicators are on target”, and how many there are. */
export interface TallyFound {
  readonly what: 'tally'
  readonly said: string
  readonly of: 'indicators' | 'activities'
  /** What it counts, as far as its words say. */
  readonly counted: Counted
  /** How many there are of what it counts, and how many in all. */
  readonly is: { readonly some: number; readonly all: number }
}

/** `onTarget`: on target or better, or on schedule or ahead; `poor`: below the tolerance, or behind. */
export type Counted = 'onTarget' | 'better' | 'poor'

/** C19 — “5 of 8” in the narratives that is not what the rows of the section add up to. */
export const wrongTallies = (parts: ReportParts): readonly NumberFinding[] =>
  parts.sections.flatMap((section) => {
    const narrative = parts.figures.get('narrative', composite(section, parts.quarter))
    return checkedTexts(narrative).flatMap((text) => talliesIn(parts, section, text))
  })

function talliesIn(parts: ReportParts, section: Id, text: CheckedText): readonly NumberFinding[] {
  return claimsOf(text).flatMap((claim): readonly NumberFinding[] => {
    const found = wrongIn(claim, tallyOf(parts, section, claim.of))
    return found
      ? [{ check: 'C19', about: { ...text.about, mark: found.said }, severity: 'warns', found }]
      : []
  })
}

const count = `(?<!\\p{N}[.,]?)(?:\\d{1,4}|${counts.join('|')})`
const things = '(?:key |performance )?(indicators|measures|pis|activities|actions)'

/** `five of the eight indicators are on target` */
const some = new RegExp(
  `\\b(?<some>${count}) (?:out )?of (?:the |our |its |all )?(?<all>${count}) ${things}\\b(?<rest>[^.;]{0,80})`,
  'giu',
)
/** `of the eight key activities, six are on schedule` */
const ofAll = new RegExp(
  `\\bof (?:the |our |its |all )?(?<all>${count}) ${things}, (?<some>${count}) (?<rest>(?:are|is|were|was|have|has)\\b[^.;,]{0,80})`,
  'giu',
)

/** What a sentence says: so many of so many. */
interface TallyClaim extends Pick<TallyFound, 'said' | 'of' | 'counted'> {
  readonly some: number
  readonly all: number
}

const remembered = new WeakMap<CheckedText, readonly TallyClaim[]>()

function claimsOf(text: CheckedText): readonly TallyClaim[] {
  const known =
    remembered.get(text) ??
    sentencesOf(text.text).flatMap((sentence) =>
      [some, ofAll].flatMap((pattern) => claimsBy(pattern, sentence.text)),
    )
  remembered.set(text, known)
  return known
}

const claimsBy = (pattern: RegExp, sentence: string): readonly TallyClaim[] =>
  [...sentence.matchAll(pattern)].flatMap((match) => {
    const { some: part = '', all = '', rest = '' } = match.groups ?? {}
    const [one, other] = [countOf(part), countOf(all)]
    const of = /activities|actions/iu.test(match[0]) ? ('activities' as const) : ('indicators' as const)
    const counted = countedBy(rest)
    if (one === undefined || other === undefined || !counted) return []
    return [{ said: `${part} of ${all} ${of}`, of, counted, some: one, all: other }]
  })

/** In how many rows each outcome came out. */
type Tally = ReadonlyMap<Band['tone'] | 'none', number>

/** What adds up to another total is of a group of them, or of others, and left alone. */
function wrongIn({ said, of, counted, ...claim }: TallyClaim, tally: Tally): TallyFound | undefined {
  const is = { some: countIn(tally, counted), all: sumOf(tally) }
  const rated = is.all - (tally.get('none') ?? 0)
  if (is.all === 0 || (claim.all !== is.all && claim.all !== rated)) return undefined
  const isRight = claim.some === is.some || isOtherReading(claim.some, tally, counted)
  return isRight ? undefined : { what: 'tally', said, of, counted, is }
}

/** Undefined where its words do not say what it counts. */
function countedBy(rest: string): Counted | undefined {
  const words = rest.toLowerCase()
  if (/\b(?:not|no longer|nearly|almost|last|previous)\b/u.test(words)) return undefined
  if (/\b(?:below|behind|missed|worse|off target|under target)\b/u.test(words)) return 'poor'
  if (/\b(?:on|met|meets|meeting|achieved)\b/u.test(words)) return 'onTarget'
  return /\b(?:exceed|exceeds|exceeded|exceeding|above|better|ahead)\b/u.test(words) ? 'better' : undefined
}

const tones: Readonly<Record<Counted, readonly (Band['tone'] | 'none')[]>> = {
  onTarget: ['best', 'good', 'aspire'],
  better: ['best', 'aspire'],
  poor: ['poor'],
}

const countIn = (tally: Tally, counted: Counted): number =>
  tones[counted].reduce((sum, tone) => sum + (tally.get(tone) ?? 0), 0)

/** On target may or may not count the lower half of the tolerance, and what is ahead; below may count the amber ones. */
function isOtherReading(said: number, tally: Tally, counted: Counted): boolean {
  const of = (tone: Band['tone']): number => tally.get(tone) ?? 0
  switch (counted) {
    case 'onTarget':
      return [
        of('good'),
        of('good') + of('fair'),
        of('best') + of('good') + of('fair') + of('aspire'),
      ].includes(said)
    case 'better':
      return said === of('best') + of('good') + of('aspire')
    case 'poor':
      return said === of('poor') + of('fair')
  }
}

const sumOf = (tally: Tally): number => [...tally.values()].reduce((sum, one) => sum + one, 0)

function tallyOf(parts: ReportParts, section: Id, of: TallyFound['of']): Tally {
  const tally = new Map<Band['tone'] | 'none', number>()
  const outcomes = of === 'indicators' ? indicatorTones(parts, section) : activityTones(parts, section)
  for (const tone of outcomes) tally.set(tone, (tally.get(tone) ?? 0) + 1)
  return tally
}

const indicatorTones = ({ rows }: ReportParts, section: Id) =>
  rows
    .filter((row) => row.section?.id === section)
    .map(({ result: { status } }) => (status.has === 'band' ? status.band.tone : ('none' as const)))

function activityTones(report: ReportParts, section: Id) {
  const scheme = activitySchemeInForce(report.structure)
  return askedActivities(report)
    .filter((row) => row.section === section)
    .map(({ owner, quarter }) => {
      const status = report.figures.get('progress', composite(owner, quarter))?.values.status
      const outcome = activityOutcome(scheme, status)
      return outcome.has === 'band' ? outcome.band.tone : ('none' as const)
    })
}
