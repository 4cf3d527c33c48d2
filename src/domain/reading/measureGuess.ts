import { directionOfTarget } from '../parseTarget'
import { parseDecimal } from '../decimal'
import type { Polarity } from '../records/definition'
import type { Band } from '../records/scheme'
import { tidy } from '../figure/tidy'
import { exactValue } from '../value'
import type { Guess, ReadActual, ReadTarget } from './draft'

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

/** The most decimal places among the values; 0 where there are none. */
export function guessDecimals({ values }: Pick<Evidence, 'values'>): number {
  return Math.min(6, Math.max(0, ...values.map((text) => /\d\.(\d+)/u.exec(text)?.[1]?.length ?? 0)))
}

/** Which way is better: said in a column, by the words of a target (`≤ 10`), by the title; higher where nothing says otherwise. */
export function guessPolarity({
  polarity,
  targets,
  title,
}: Pick<Evidence, 'polarity' | 'targets' | 'title'>): Guess<Polarity> {
  const said = polarityNamed(polarity)
  if (said) return { value: said, because: 'said' }
  const direction = targets.map(directionOfTarget).find((one) => one !== undefined)
  if (direction) return { value: direction, because: 'target' }
  if (/\((?:lower|low|less|smaller|fewer) is (?:better|best|good)\)/iu.test(title))
    return { value: 'lower', because: 'said' }
  if (lowerWords.test(title) && !higherWords.test(title)) return { value: 'lower', because: 'title' }
  return { value: 'higher', because: 'assumed' }
}

/** A figure with its target and what the file prints of it. */
export interface RatedFigure {
  readonly actual: ReadActual | null
  readonly target: ReadTarget | null
  readonly band: Band | undefined
}

/**
 * Where only the printed statuses can tell: a poor one above the target, or the best one below it, says that lower is better.
 * Statuses on target are no evidence, for a tolerance may lie on either side; where they contradict each other none is.
 */
export function polarityByStatuses(figures: readonly RatedFigure[]): Guess<Polarity> | undefined {
  const votes = new Set(figures.flatMap((one) => voteOf(one) ?? []))
  const [value] = votes
  return votes.size === 1 && value ? { value, because: 'statuses' } : undefined
}

function voteOf({ actual, target, band }: RatedFigure): 'higher' | 'lower' | undefined {
  if (actual?.reads !== 'value' || !('value' in actual.value)) return undefined
  if (target?.reads !== 'value' || target.value.kind !== 'point') return undefined
  if (band?.tone !== 'poor' && band?.tone !== 'best') return undefined
  const gap = exactValue(actual.value.value).sub(exactValue(target.value.value)).s
  const isEqual = exactValue(actual.value.value).equals(exactValue(target.value.value))
  if (isEqual) return undefined
  return gap > 0n === (band.tone === 'best') ? 'higher' : 'lower'
}

/** What a column says of it; undefined where the words are none of these. */
export function polarityNamed(text: string): Polarity | undefined {
  const words = tidy(text).toLowerCase()
  if (/^(?:plan|on plan|target is best|goldilocks|to target|on target)\b/u.test(words)) return 'plan'
  if (/^(?:range|within range|in range)\b/u.test(words)) return 'range'
  if (
    /^l$|\b(?:low|lower|lowest|small|smaller|minimi[sz]e|decreas\w*|down|less|fewer|reduc\w*)\b|[↓▼]|^[-−]$/u.test(
      words,
    )
  )
    return 'lower'
  return /^h$|\b(?:high|higher|highest|big|bigger|large|larger|maximi[sz]e|increas\w*|up|more)\b|[↑▲]|^\+$/u.test(
    words,
  )
    ? 'higher'
    : undefined
}

/** A width as text: `5%`, `2 points`, `10`; undefined where it is none. */
export function widthIn(
  text: string,
): { readonly mode: 'percent' | 'absolute' | 'points'; readonly width: string } | undefined {
  const [, digits = '', sign = ''] =
    /^(?:±|\+\/-|\+\/−|\+ ?or ?-|within )?\s*([\d.]+)\s*(%|pts?|points|percentage points|% points|pp)?(?: of target)?$/iu.exec(
      tidy(text),
    ) ?? []
  const width = parseDecimal(digits)
  if (digits === '' || !width.ok) return undefined
  return { mode: sign === '%' ? 'percent' : sign === '' ? 'absolute' : 'points', width: width.value }
}

const lowerWords =
  /\b(?:crimes?|homicides?|murders?|thefts?|casualt\w*|fatal\w*|collisions?|offen[cd]\w*|incidents?|complaints?|sickness|absence|days (?:lost|taken|to)|time taken|time (?:in days )?to (?:process|re-?let|answer)|average (?:time|days|wait\w*|length of (?:time|stay))|waiting times?|void|re-?let|delays?|delayed|accidents?|injur\w+|assaults?|deaths?|killed|fires|burglar\w*|robber\w*|damage|anti.?social|arrears|debt|homeless\w*|rough sleep\w*|temporary accommodation|bed and breakfast|b&b|missed|waste (?:sent|per|collected per)|landfill\w*|residual|emissions?|co2|teenage pregnanc\w*|conceptions?|neet|not in (?:education|employment)|exclusions?|excluded|re-?offend\w*|first.time entrants|entrants to the youth justice|turnover|vacanc\w*|errors?|overdue|overspend|unemploy\w*|jobseeker\w*|claimants?|fly.?tip\w*|graffiti|potholes? (?:reported|outstanding)|abandon\w*|backlog|appeals? (?:allowed|lost|upheld)|obes\w*|smok\w*|mortality|admissions?|re-?admissions?|re-?referrals?|looked after|child protection plan|energy (?:use|consumption)|litter|detritus|empty (?:homes|properties)|cost per|unit cost)\b/iu
const higherWords =
  /\b(?:resolved|visits|within|satisf\w+|on time|answered|detected|detection|solved|prevented|prevention|helped|relieved|reduction|reduced|responded|completed|recycl\w+|compost\w*|cleared|collected on|collection rate|removed|repaired|returned to use|brought back|quit\w*|quitters?|dealt with|saved|diverted|permanent)\b/iu
