import { activityOverview, indicatorsOverview } from '../../overview'
import type { OverviewRow } from '../../overview'
import { nameOf } from '../../recordIndex'
import { activitySchemeInForce } from '../../ruleInForce'
import type { Scheme } from '../../scheme'
import { summarise } from '../../summary'
import { outcomeSeen } from '../activityTable'
import type { Block } from '../document'
import type { PartsFrom } from '../packAsked'
import { tallyBlocks } from '../tallyTable'

/** K1, K2 — Counted of the rows that this copy shows, so that the sums are right for its reader. */
export function summaryBlocks(from: PartsFrom): readonly Block[] {
  const { rows, visible } = from
  const { structure } = visible.report
  if (rows.indicators.length + rows.activities.length === 0)
    return [
      { is: 'note', text: 'No indicator and no key activity of this quarter is in this committee’s remit.' },
    ]
  const titleOf = (id: string) => {
    const priority = structure.get('priority', id)
    return priority ? nameOf(priority) : id
  }
  const schemes = rows.indicators.map(({ result }) => result.rule.scheme)
  const tallied = (counted: readonly OverviewRow[], listed: readonly Scheme[]) =>
    summarise(counted, { schemes: unique(listed), priorities: prioritiesOf(from) })
  return [
    ...(rows.isEverything ? [] : [{ is: 'prose', text: `${rows.remit}.` } as const]),
    ...(rows.indicators.length > 0
      ? tallyBlocks({
          caption: 'Indicators by status',
          summary: tallied(indicatorsOverview(rows.indicators), schemes),
          noun: { one: 'indicator', many: 'indicators' },
          priorityTitle: titleOf,
        })
      : []),
    ...(rows.activities.length > 0
      ? tallyBlocks({
          caption: 'Key activities by status',
          summary: tallied(activitiesSeen(from), [activitySchemeInForce(structure)]),
          noun: { one: 'key activity', many: 'key activities' },
          priorityTitle: titleOf,
        })
      : []),
  ]
}

/** The committee's activities as its copy shows them. */
export function activitiesSeen({ rows, visible }: PartsFrom): readonly OverviewRow[] {
  const overview = new Map(activityOverview(visible.report).map((row) => [row.id, row]))
  return rows.activities.flatMap((row) => {
    const known = overview.get(row.id)
    const outcome = outcomeSeen(row, visible)
    return known ? [{ ...known, outcome, now: outcome }] : []
  })
}

const prioritiesOf = ({ rows }: PartsFrom): readonly string[] =>
  rows.priorities.flatMap(({ priority }) => priority?.id ?? [])

const unique = (schemes: readonly Scheme[]): readonly Scheme[] => [
  ...new Map(schemes.map((scheme) => [scheme.id, scheme])).values(),
]
