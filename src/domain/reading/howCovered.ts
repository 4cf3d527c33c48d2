import { usualAggregation } from '../plan/definitionDraft'
import type { YearId } from '../primitives'
import { yearOf } from '../quarter'
import type { Accumulation, Aggregation, Unit } from '../records/definition'
import type { Band } from '../records/scheme'
import { areDaysLost, levelTitle } from './coversWords'
import type { DraftFigure, DraftIndicator, Guess, ReadTarget } from './draft'
import { actualsOf, growthOf, numberOf } from './growth'
import type { Covers } from './mapping'

/** What is known of an indicator by which it is told what its figures cover. */
export interface CoversEvidence extends Pick<DraftIndicator, 'unit' | 'polarity' | 'accumulation'> {
  readonly title: string
  readonly figures: readonly DraftFigure[]
  readonly annualTarget: ReadTarget | null
  /** Of the report. */
  readonly year: YearId
  readonly bands: readonly Band[]
  /** What a person said of the row and of its table, and that its column is of a target that holds in every quarter. */
  readonly saidOfRow: Covers | undefined
  readonly saidOfTable: Covers | undefined
  readonly isLevel: boolean
}

export type HowCovered = Pick<DraftIndicator, 'accumulation' | 'aggregation' | 'asks'>

/**
 * A1, A2 — What the figures cover and how they become one over the year. A number is only added up where nothing speaks
 * against it: rates, averages and what is counted on one day do not add up, nor what comes near the target of the year in one
 * quarter; figures that grow like those to date are asked about.
 */
export function howCovered(evidence: CoversEvidence): HowCovered {
  const { saidOfRow, saidOfTable, isLevel, unit, accumulation } = evidence
  const latest: Guess<Aggregation> = { value: 'latest', because: 'answered' }
  if (saidOfRow) return asSaid(saidOfRow, unit.value.kind)
  const isOpen = accumulation.because === 'assumed' && levelTitle(evidence.title) !== 'surely'
  if (saidOfTable && isOpen) {
    const said = asSaid(saidOfTable, unit.value.kind)
    return isLevel ? { ...said, aggregation: latest } : said
  }
  const usual = usualAggregation(unit.value.kind, accumulation.value)
  if (isLevel) return { accumulation, aggregation: latest }
  const isCounted = usual === 'sum' || (unit.value.kind === 'days' && areDaysLost(evidence.title))
  if (accumulation.value !== 'quarter' || !isCounted)
    return { accumulation, aggregation: { value: usual, because: accumulation.because } }
  return ofNumbers(evidence, usual)
}

function asSaid(covers: Covers, unit: Unit['kind']): HowCovered {
  const accumulation: Accumulation = covers === 'addsUp' || covers === 'latest' ? 'quarter' : covers
  const aggregation =
    covers === 'addsUp' ? 'sum' : covers === 'latest' ? 'latest' : usualAggregation(unit, accumulation)
  return {
    accumulation: { value: accumulation, because: 'answered' },
    aggregation: { value: aggregation, because: 'answered' },
  }
}

/** What a person would say for it to be as it is. */
export function coversOf({ accumulation, aggregation }: Omit<HowCovered, 'asks'>): Covers {
  if (accumulation.value !== 'quarter') return accumulation.value
  return aggregation.value === 'sum' ? 'addsUp' : 'latest'
}

/** Numbers, amounts and days lost of which nothing says that they are to date. */
function ofNumbers(evidence: CoversEvidence, usual: Aggregation): HowCovered {
  const { accumulation, title, figures, year, annualTarget } = evidence
  const as = (value: Aggregation, because: Guess<unknown>['because']): HowCovered => ({
    accumulation,
    aggregation: { value, because },
  })
  const level = levelTitle(title)
  if (level === 'surely') return as('latest', 'title')
  const annual = numberOf(annualTarget)
  const growth = accumulation.because === 'said' ? undefined : growthOf(figures, year, annual)
  if (growth === 'surely')
    return {
      accumulation: { value: 'cumulative', because: 'values' },
      aggregation: { value: 'sum', because: 'values' },
    }
  if (growth === 'likely') return { ...as('latest', 'assumed'), asks: 'growing' }
  const fits = annual === undefined || annual <= 0 ? undefined : targetFits(evidence, annual)
  const told = fits === undefined ? undefined : byStatuses(evidence, annual)
  if (told) return as(told, 'statuses')
  const isCounted = usual === 'sum' && !level
  if (fits === 'ask' || (fits === 'share' && !isCounted))
    return { ...as('latest', 'assumed'), asks: 'yearTarget' }
  if (level) return as('latest', 'title')
  return fits === 'level' ? as('latest', 'values') : as(usual, 'assumed')
}

/** So great a part of the target of the year may one quarter be before it is doubtful, and before it is none: by quarter. */
const greatest = [
  [0.4, 0.6],
  [0.38, 0.9],
  [0.4, 1.1],
  [0.4, 0.6],
] as const

/** By the size of the year's first figure: a share of the target, a part of none, or of either. */
function targetFits(
  { figures, year }: CoversEvidence,
  annual: number,
): 'share' | 'level' | 'ask' | undefined {
  const [first] = actualsOf(figures, year)
  const [doubtful, none] = greatest[(first?.quarter ?? 1) - 1] ?? greatest[0]
  if (!first) return undefined
  const part = first.value / annual
  return part < doubtful ? 'share' : part < none ? 'ask' : 'level'
}

/** So far from a target a figure may be and still be printed as on it. */
const tolerated = 0.1

/** Which of the two the printed statuses fit, where they fit only one. */
function byStatuses(
  { figures, year, bands, polarity }: CoversEvidence,
  annual = 0,
): 'sum' | 'latest' | undefined {
  if (polarity.because === 'assumed' || polarity.because === 'statuses') return undefined
  const isLower = polarity.value === 'lower'
  const rated = figures.flatMap((one) => {
    const [point] =
      yearOf(one.quarter) === year && numberOf(one.target) === undefined ? actualsOf([one], year) : []
    const tone = bands.find(({ id }) => id === one.status?.value.band)?.tone
    return point && (tone === 'best' || tone === 'good' || tone === 'poor')
      ? [{ ...point, isMet: tone !== 'poor' }]
      : []
  })
  const fit = (part: number | undefined) =>
    rated.every(({ quarter, value, isMet }) => {
      const target = annual * (part ?? quarter / 4)
      const slack = isMet ? target * tolerated : 0
      return (isLower ? value <= target + slack : value >= target - slack) === isMet
    })
  const mayBeToDate = rated.some(({ quarter }) => quarter > 1 && quarter < 4) && fit(undefined)
  if (rated.length === 0 || fit(1 / 4) === fit(1) || mayBeToDate) return undefined
  return fit(1) ? 'latest' : 'sum'
}
