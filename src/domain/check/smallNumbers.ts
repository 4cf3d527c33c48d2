import { heldActual } from '../accumulation'
import { dueToDate, isDue, previousDue } from '../due'
import { composite } from '../ids'
import type { QuarterId } from '../primitives'
import { quartersOfYear, sameQuarterLastYear, yearOf } from '../quarter'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import { isPublic } from './checkedTexts'
import { revealing } from './revealing'
import type { RevealingFinding } from './revealing'

/** C21 — Small numbers that are not suppressed, and totals and targets that give a suppressed one away. */
export const smallNumbers = (row: ScorecardRow): readonly RevealingFinding[] =>
  [smallNumber(row), revealingTotal(row), revealingProfile(row)].filter((one) => one !== undefined)

/** Fewer than five people, or of what was suppressed before. */
function smallNumber(row: ScorecardRow): RevealingFinding | undefined {
  const { actual, definition } = row.result
  const { measure, title } = definition
  if (actual.has === 'none' || measure.unit.kind !== 'number' || isSuppressed(row, row.result.quarter))
    return undefined
  if (!isPublic(row.measurement)) return undefined
  const { value } = actual
  const isSmall = value.d === 1n && value.gt(0) && value.lt(5n)
  if (!isSmall || !(countsPeople(measure.unit.name, title) || wasSuppressed(row))) return undefined
  const about = { ...aboutRow(row), register: 'actual', mark: 'smallNumber' }
  return revealing({ what: 'smallNumber', value, measure }, about)
}

const countsPeople = (unit: string, title: string): boolean => people.test(unit) || numberOfPeople.test(title)

const people =
  /^(?:people|persons?|children|adults|pupils|patients|clients|victims|offenders|tenants|families|carers|young people|care leavers)$/iu

/** `Number of looked after children …`, not `Number of complaints from residents`. */
const numberOfPeople =
  /^(?:total )?(?:number|no\.?) of (?:(?!from|by|about|for|to|in|on|with|of)[\p{L}-]+ ){0,3}(?:people|persons|children|adults|pupils|patients|victims|offenders|families|carers|leavers)\b(?! ?[’'])/iu

function wasSuppressed(row: ScorecardRow): boolean {
  let quarter: QuarterId | undefined = row.result.quarter
  for (let back = 0; back < 4; back += 1) {
    quarter = quarter && previousDue(row.result.life, quarter)
    if (quarter && isSuppressed(row, quarter)) return true
  }
  return false
}

/** A year to date that adds up quarters, of which one is suppressed and the others are shown. */
function revealingTotal(row: ScorecardRow): RevealingFinding | undefined {
  const { definition, life, quarter, toDate } = row.result
  const { measure } = definition
  if (measure.accumulation !== 'quarter' || measure.aggregation !== 'sum' || toDate.actual.has !== 'value')
    return undefined
  const quarters = dueToDate(life, quarter)
  const [suppressed, ...others] = quarters.filter((one) => isSuppressed(row, one))
  if (!suppressed || others.length > 0 || quarters.length < 2) return undefined
  const isShown = quarters.every((one) => one === suppressed || hasValue(row, one))
  if (!isShown) return undefined
  const found = { what: 'revealingTotal', suppressed } as const
  return revealing(found, { ...aboutRow(row), mark: 'revealingTotal' })
}

/** Targets that are shared out as last year's figures were, of which one is suppressed: their shares are its share. */
function revealingProfile(row: ScorecardRow): RevealingFinding | undefined {
  const { life, quarter, target } = row.result
  const id = composite(row.id, yearOf(quarter))
  const isByLastYear = row.asked.figures.get('year', id)?.values.target?.profile === 'lastYear'
  if (target.origin !== 'profile' || !isByLastYear) return undefined
  const suppressed = quartersOfYear(yearOf(sameQuarterLastYear(quarter))).find(
    (one) => isDue(life, one) && isSuppressed(row, one),
  )
  if (!suppressed) return undefined
  const about = { kind: 'year', id, quarter: row.report, register: 'target', mark: 'profile' } as const
  return revealing({ what: 'revealingProfile', suppressed }, about)
}

const measured = ({ id, asked }: ScorecardRow, quarter: QuarterId) =>
  asked.figures.get('measurement', composite(id, quarter))

const isSuppressed = (row: ScorecardRow, quarter: QuarterId): boolean =>
  measured(row, quarter)?.values.access?.level === 'suppressed'

const hasValue = (row: ScorecardRow, quarter: QuarterId): boolean =>
  heldActual(measured(row, quarter)?.values.actual, row.result.definition.measure.unit).has === 'value'
