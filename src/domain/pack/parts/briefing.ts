import { postWords } from '../../activityRows'
import { betterWords } from '../../betterWords'
import { formatDate } from '../../date'
import { directionsOf } from '../../direction'
import type { Course } from '../../direction'
import { explainResult } from '../../explainResult'
import type { IndicatorResult } from '../../indicatorResult'
import { formatQuarter } from '../../quarter'
import { toleranceInForce } from '../../ruleInForce'
import type { ScorecardRow } from '../../scorecard'
import { movement } from '../../summary'
import { lowerFirst, movementWords } from '../../summary/words'
import { toleranceText } from '../../toleranceText'
import { accumulationWords, capital, ratingBasisWords } from '../../words'
import { actualChart, pastResults } from '../actualChart'
import type { Block, Column, Fact } from '../document'
import { actualCell, isSuppressed, targetCell, targetToDateCell, toDateCell } from '../figureCells'
import { statusCell, textCell } from '../marks'
import type { PartsFrom } from '../packAsked'
import { scorecardNotes } from '../rowNotes'
import { differsToDate } from '../scorecardTable'

/** Its figure, why it is rated so, how it went, what is said and done about it, and what it means. */
export function briefingBlocks(row: ScorecardRow, from: PartsFrom): readonly Block[] {
  const past = pastResults(row, from.visible.report)
  return [
    quartersTable(row, past, from),
    ...titled('Why this status', whyBlocks(row, past, from)),
    ...titled('What is said about it', prose(row.measurement?.values.comment)),
    ...titled('What is done about it', actionBlocks(row, from)),
    ...titled('How it went', actualChart(row, from.visible.report)),
    ...titled('What it means', [{ is: 'facts', facts: meaningFacts(row, from) }]),
  ]
}

/** C21 — A sentence on the figures would tell one that is hidden: then only what came of it is said. */
function whyBlocks(row: ScorecardRow, past: readonly IndicatorResult[], from: PartsFrom): readonly Block[] {
  const { result } = row
  const { firstMonth } = from
  const isTelling = past.some(isSuppressed)
  const { sentence, basis, cutoffs, notes } = explainResult(result, firstMonth)
  const since = movedFact(result, firstMonth)
  if (isTelling)
    return [note('It is not explained here, as that would tell a figure that is not published.'), ...since]
  return [
    { is: 'prose', text: basis === '' ? sentence : `${sentence} ${basis}` },
    ...(cutoffs.length === 0
      ? []
      : [
          {
            is: 'note',
            text: `${cutoffs.map(({ band, text }) => `${band.label}: ${text}`).join('; ')}.`,
          } as const,
        ]),
    ...notes.map(note),
    ...wentFact(row, from),
    ...since,
  ]
}

/** T1 — Which way the figure itself went; nothing where there is no arrow. */
function wentFact({ id, result }: ScorecardRow, { visible, firstMonth }: PartsFrom): readonly Block[] {
  const { short, long } = directionsOf(result, { ...visible.report, indicator: id, quarter: result.quarter })
  const told = [...new Set([short, long])].flatMap((one) =>
    one.has === 'arrow' ? [`${wentWords[one.course]} ${formatQuarter(one.against, firstMonth)}`] : [],
  )
  return told.length === 0 ? [] : [note(`The figure is ${told.join(' and ')}.`)]
}

const wentWords = {
  better: 'better than in',
  worse: 'worse than in',
  same: 'the same as in',
  atBest: 'at best, as in',
} as const satisfies Record<Course, string>

/** K4 — Against the previous due quarter (P3). */
function movedFact(result: IndicatorResult, firstMonth: number): readonly Block[] {
  const { previous, status } = result
  if (!previous || previous.actual.has === 'none') return []
  const moved = movementWords[movement(previous.status, status)]
  return [note(`Status since ${formatQuarter(previous.quarter, firstMonth)}: ${lowerFirst(moved)}.`)]
}

function actionBlocks({ measurement }: ScorecardRow, { visible }: PartsFrom): readonly Block[] {
  const { reason = '', action = '', post, by } = measurement?.values.correctiveAction ?? {}
  const facts = present([
    { name: 'Who', text: post ? postWords(visible.report.structure, post) : '' },
    { name: 'By', text: by ? formatDate(by) : '' },
  ])
  return [
    ...prose(reason),
    ...prose(action),
    ...(facts.length === 0 ? [] : [{ is: 'facts', facts } as const]),
  ]
}

const shownQuarters = 5

/** Its figure and those before, newest first; beneath, what its reader needs to know of this one. */
function quartersTable(row: ScorecardRow, past: readonly IndicatorResult[], from: PartsFrom): Block {
  const before = past.filter(({ quarter }) => quarter !== row.result.quarter)
  const shown = [row.result, ...before.toReversed()].slice(0, shownQuarters)
  const hasToDate = differsToDate(shown.map((result) => ({ result })))
  const figures = hasToDate ? 11 : 15
  return {
    is: 'table',
    caption: shown.length > 1 ? 'The figure and those of the quarters before' : 'The figure',
    columns: [
      column('Quarter', 22),
      column('Actual', figures, 'end'),
      column('Target', figures, 'end'),
      ...(hasToDate
        ? [column('Actual to date', figures, 'end'), column('Target to date', figures, 'end')]
        : []),
      column('Status', hasToDate ? 34 : 48),
    ],
    rows: shown.map((result) => ({
      cells: [
        textCell(formatQuarter(result.quarter, from.firstMonth)),
        actualCell(result),
        targetCell(result),
        ...(hasToDate ? [toDateCell(result), targetToDateCell(result)] : []),
        statusCell(result.status),
      ],
    })),
    notes: scorecardNotes([row], from),
  }
}

function meaningFacts(
  { definition, priority, section }: ScorecardRow,
  { visible }: PartsFrom,
): readonly Fact[] {
  const { structure } = visible.report
  const { measure, meaning, owner, basis, forInformation } = definition
  const tolerance = toleranceText(toleranceInForce(structure, definition), measure)
  const post = (id: string | null): string => (id === null ? '' : postWords(structure, id))
  return present([
    { name: 'Priority', text: priority?.title ?? '' },
    { name: 'Section', text: section && section.title !== priority?.title ? section.title : '' },
    { name: 'What it measures', text: meaning.text },
    { name: 'Source', text: meaning.source },
    {
      name: 'What a figure covers',
      text: capital(accumulationWords[measure.accumulation].name),
    },
    {
      name: 'How it is rated',
      text: forInformation
        ? 'For information, without a target'
        : `${capital(betterWords(measure))}; tolerance ${tolerance}; status rests on: ${ratingBasisWords[basis]}`,
    },
    { name: 'Owner of the figure', text: post(owner.figures) },
    { name: 'Owner of the comment', text: owner.commentary === owner.figures ? '' : post(owner.commentary) },
  ])
}

const present = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ text }) => text !== '')

const prose = (text: string | null | undefined): readonly Block[] => (text ? [{ is: 'prose', text }] : [])

/** Nothing stands under no heading; a heading with nothing under it does not stand. */
const titled = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ is: 'heading', level: 2, text }, ...blocks]

const note = (text: string): Block => ({ is: 'note', text })

const column = (head: string, width: number, align: Column['align'] = 'start'): Column => ({
  head,
  over: '',
  align,
  width,
})
