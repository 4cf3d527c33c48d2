import { formatQuarter, previousQuarter, quarterPeriod } from '../../quarter'
import { formatDate } from '../../date'
import { indicatorsOverview } from '../../overview'
import type { OverviewRow } from '../../overview'
import { nameOf } from '../../recordIndex'
import { groupByMovement, headline, tally } from '../../summary'
import { reconciliationWords } from '../../summary/words'
import type { Noun } from '../../summary/words'
import { outcomeSeen } from '../activityTable'
import { isByException } from '../committeeRows'
import type { Block } from '../document'
import type { PartsFrom } from '../packAsked'
import { fullName } from '../titles'
import { shownCorrections } from './corrections'
import { activitiesSeen } from './summary'

/**
 * What the report to a meeting that a pack goes with usually has to say, in plain words and from the pack's own figures:
 * to be copied into the council's template, and finished there.
 */
export function coverReportBlocks(from: PartsFrom): readonly Block[] {
  const { rows } = from
  if (rows.indicators.length + rows.activities.length === 0) return []
  return [
    ...titled('Purpose', [prose(purpose(from))]),
    ...titled('Background', background(from)),
    ...titled('How performance stands', standing(from)),
    ...titled('What needs attention', attention(from)),
    ...titled('What has changed', changed(from)),
    ...titled('Recommendations', [
      prose(`${from.packFor.name} is asked to:`),
      { is: 'list', items: recommendations(from) },
    ]),
  ]
}

const purpose = ({ visible, packFor, firstMonth }: PartsFrom): string => {
  const { structure, quarter } = visible.report
  const { first, last } = quarterPeriod(quarter, firstMonth)
  const council = structure.organisation.identity?.name ?? 'the council'
  return `To tell ${packFor.name} how ${council} performed in ${formatQuarter(quarter, firstMonth)}, from ${formatDate(first)} to ${formatDate(last)}.`
}

function background({ visible, rows }: PartsFrom): readonly Block[] {
  const { structure, quarter } = visible.report
  const plans = structure.livingIn(quarter).list('plan').map(nameOf)
  const priorities = rows.priorities.flatMap(({ priority }) => (priority ? [nameOf(priority)] : []))
  const counted = [
    ...(rows.indicators.length > 0 ? [count(rows.indicators.length, indicators)] : []),
    ...(rows.activities.length > 0 ? [count(rows.activities.length, activities)] : []),
  ]
  const under = plans.length === 0 ? '' : ` of ${listed(plans)}`
  return [
    prose(`The report covers ${listed(counted)}${under}.${rows.isEverything ? '' : ` ${rows.remit}.`}`),
    ...(priorities.length === 0
      ? []
      : [
          prose(`They belong to ${priorities.length === 1 ? 'this priority' : 'these priorities'}:`),
          list(priorities),
        ]),
    prose(
      'The status of an indicator says how its figure stands to its target, within a tolerance that was agreed beforehand. It is worked out from the figures by the same rule for all.',
    ),
  ]
}

/** K1, K2 — The same counts as in the summary, with the sum that proves them. */
function standing(from: PartsFrom): readonly Block[] {
  const told = (rows: readonly OverviewRow[], noun: Noun): readonly Block[] => {
    if (rows.length === 0) return []
    const counted = tally(
      rows.map(({ outcome }) => outcome),
      [],
    )
    const { rated, bands, note } = headline(counted, noun)
    return [
      prose(rated),
      ...(counted.rated === 0 ? [] : [list(bands)]),
      ...(note === '' ? [] : [{ is: 'note', text: note } as const]),
      { is: 'note', text: reconciliationWords(counted, noun) },
    ]
  }
  return [
    ...told(indicatorsOverview(from.rows.indicators), indicators),
    ...told(activitiesSeen(from), activities),
  ]
}

/** K3 — By name; their figures, reasons and actions stand in the report itself. */
function attention(from: PartsFrom): readonly Block[] {
  const below = exceptionalIndicators(from).map(({ definition }) => fullName(definition))
  const behind = behindSchedule(from).map(({ ref, title }) => fullName({ ref, title }))
  return [
    ...(below.length === 0
      ? [prose('No indicator is in a band that is reported by exception.')]
      : [
          prose(
            `${count(below.length, indicators)} ${below.length === 1 ? 'is' : 'are'} reported by exception:`,
          ),
          list(below),
        ]),
    ...(behind.length === 0
      ? []
      : [
          prose(`${count(behind.length, activities)} ${behind.length === 1 ? 'is' : 'are'} behind schedule:`),
          list(behind),
        ]),
  ]
}

/** K4 — How many statuses moved, and how many printed figures differ now. */
function changed(from: PartsFrom): readonly Block[] {
  const compared = indicatorsOverview(from.rows.indicators).filter(({ isCompared }) => isCompared)
  const groups = groupByMovement(compared)
  const moved = (movement: 'better' | 'worse' | 'same'): number => groups.get(movement)?.length ?? 0
  const { late, corrected } = correctionCounts(from)
  const before = formatQuarter(previousQuarter(from.visible.report.quarter), from.firstMonth)
  return [
    ...(compared.length === 0
      ? [prose('There is no earlier status to compare with.')]
      : [
          prose(
            `Compared with ${before}, or the last quarter in which it was due, the status of ${count(moved('better'), indicators)} is better, of ${moved('worse')} worse and of ${moved('same')} the same.`,
          ),
        ]),
    ...(late + corrected === 0
      ? []
      : [
          prose(
            `The report lists ${listed([...(corrected > 0 ? [count(corrected, corrections)] : []), ...(late > 0 ? [count(late, lateFigures)] : [])])}.`,
          ),
        ]),
  ]
}

function recommendations(from: PartsFrom): readonly string[] {
  const { visible, firstMonth } = from
  const below = exceptionalIndicators(from).length
  const behind = behindSchedule(from).length
  const { late, corrected } = correctionCounts(from)
  const asked = [
    ...(below > 0 ? [count(below, indicators)] : []),
    ...(behind > 0 ? [count(behind, activities)] : []),
  ]
  return [
    `note how the council performed in ${formatQuarter(visible.report.quarter, firstMonth)};`,
    ...(asked.length === 0
      ? []
      : [
          `consider the ${listed(asked)} reported by exception, and whether what is done about them is enough;`,
        ]),
    ...(late + corrected === 0 ? [] : ['note the figures of earlier reports that are late or corrected;']),
    'say on what it wants to hear more.',
  ]
}

const exceptionalIndicators = ({ rows, visible }: PartsFrom) =>
  rows.indicators.filter(({ result }) => isByException(visible.report.structure, result.status))

const behindSchedule = ({ rows, visible }: PartsFrom) =>
  rows.activities.filter((row) => isByException(visible.report.structure, outcomeSeen(row, visible)))

function correctionCounts(from: PartsFrom): { readonly late: number; readonly corrected: number } {
  const shown = shownCorrections(from)
  const late = shown.filter(({ one }) => one.was === null).length
  return { late, corrected: shown.length - late }
}

const indicators: Noun = { one: 'indicator', many: 'indicators' }
const activities: Noun = { one: 'key activity', many: 'key activities' }
const corrections: Noun = { one: 'correction to an earlier figure', many: 'corrections to earlier figures' }
const lateFigures: Noun = { one: 'late figure', many: 'late figures' }

const count = (number: number, { one, many }: Noun): string => `${number} ${number === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

const prose = (text: string): Block => ({ is: 'prose', text })

const list = (items: readonly string[]): Block => ({ is: 'list', items })

const titled = (text: string, blocks: readonly Block[]): readonly Block[] => [
  { is: 'heading', level: 2, text },
  ...blocks,
]
