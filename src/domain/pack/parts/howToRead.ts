import { missingReasons } from '../../missing'
import type { MissingReason } from '../../missing'
import { accumulationWords, missingReasonWords, ratingBasisWords } from '../../words'
import { activitySchemeInForce } from '../../ruleInForce'
import { activityBands } from '../../scheme'
import type { Scheme } from '../../scheme'
import type { Block, Fact } from '../document'
import { markOf, textCell } from '../marks'
import { outcomeSeen } from '../activityTable'
import type { PartsFrom } from '../packAsked'
import type { Outcome } from '../../summary'

/** The legend, made from the schemes in use, and what else a reader needs to know to read the tables. */
export function howToReadBlocks({ rows, visible }: PartsFrom): readonly Block[] {
  const { structure } = visible.report
  const schemes = new Map(rows.indicators.map(({ scheme }) => [scheme.id, scheme]))
  const activityScheme = activitySchemeInForce(structure)
  const outcomes: readonly Outcome[] = [
    ...rows.indicators.map(({ result }) => result.status),
    ...rows.activities.map((row) => outcomeSeen(row, visible)),
  ]
  return [
    {
      is: 'prose',
      text: 'Each status is shown by a symbol with its word; the symbol’s shape says the same as its colour.',
    },
    ...[...schemes.values()].map((scheme) => legend(scheme, 'Status of indicators', schemes.size > 1)),
    ...(rows.activities.length > 0
      ? [
          legend(
            { ...activityScheme, bands: activityBands(activityScheme) },
            'Status of key activities',
            false,
          ),
        ]
      : []),
    ...factsTitled('What the words mean', [...basisFacts(rows), ...accumulationFacts(rows)]),
    ...factsTitled('Why a row may have no status', reasonFacts(outcomes)),
  ]
}

function legend(scheme: Pick<Scheme, 'id' | 'title' | 'bands'>, caption: string, isNamed: boolean): Block {
  return {
    is: 'table',
    caption: isNamed ? `${caption}: ${scheme.title}` : caption,
    columns: [
      { head: 'Symbol and word', over: '', align: 'start', width: 35 },
      { head: 'What it means', over: '', align: 'start', width: 65 },
    ],
    rows: scheme.bands.map((band) => {
      const mark = markOf({ has: 'band', scheme: legendScheme(scheme), band })
      return { cells: [{ is: 'status', mark: { ...mark, short: mark.word } }, textCell(band.meaning)] }
    }),
    notes: [],
  }
}

/** A mark needs only the band; the rule is of no interest to a legend. */
const legendScheme = (scheme: Pick<Scheme, 'id' | 'title' | 'bands'>): Scheme => ({
  ...scheme,
  rule: { type: 'chosen' },
})

/** S9 — What is compared, as it occurs. */
function basisFacts({ indicators }: PartsFrom['rows']): readonly Fact[] {
  const used = new Set(indicators.map(({ definition }) => definition.basis))
  return (['yearToDate', 'quarter', 'forecast'] as const)
    .filter((basis) => used.has(basis))
    .map((basis) => ({ name: `Rated on the ${basisName[basis]}`, text: basisMeaning[basis] }))
}

const basisName = {
  yearToDate: ratingBasisWords.yearToDate,
  quarter: 'quarter alone',
  forecast: ratingBasisWords.forecast,
}

const basisMeaning = {
  yearToDate: 'The value from the start of the financial year is compared with the target for the same time.',
  quarter: 'The value of the three months is compared with their target.',
  forecast: 'The value expected for the whole year is compared with the annual target.',
}

/** A1 — (Q) (C) (S) (R) where any but (Q) occurs. */
function accumulationFacts({ indicators }: PartsFrom['rows']): readonly Fact[] {
  const used = new Set(indicators.map(({ definition }) => definition.measure.accumulation))
  const all = (['quarter', 'cumulative', 'snapshot', 'rolling'] as const).filter((one) => used.has(one))
  if (all.every((one) => one === 'quarter')) return []
  return all.map((one) => ({
    name: one === 'quarter' ? 'No mark' : accumulationWords[one].letter,
    text: `The figure is a ${accumulationWords[one].name}.`,
  }))
}

function reasonFacts(outcomes: readonly Outcome[]): readonly Fact[] {
  const used = new Set(outcomes.flatMap((one) => (one.has === 'none' ? [one.reason] : [])))
  return missingReasons
    .filter((reason) => used.has(reason))
    .map((reason) => ({ name: missingReasonWords[reason], text: reasonMeaning[reason] }))
}

const reasonMeaning: Readonly<Record<MissingReason, string>> = {
  notDue: 'No figure is due for this quarter.',
  suspended: 'The indicator is not measured for the time being.',
  withheld: 'The figure is not published.',
  awaiting: 'The figure is still to come.',
  notReported: 'Nothing was reported, and no reason given.',
  noValue: 'There was nothing to measure, so that there is no value.',
  forInformation: 'The figure is given for information; no target is set for it.',
  targetAwaiting: 'The target is still to come.',
  targetToBeSet: 'The target is still to be set.',
  targetMissing: 'No target was given.',
  incomplete: 'A quarter of the year so far lacks its figure or target.',
}

const factsTitled = (text: string, facts: readonly Fact[]): readonly Block[] =>
  facts.length === 0
    ? []
    : [
        { is: 'heading', level: 2, text },
        { is: 'facts', facts },
      ]
