import { blockersOfPack } from '../checks'
import type { AnyFinding, CheckItem } from '../checks'
import { splitId } from '../ids'
import type { Report } from '../scorecard'
import { committeeRows } from './committeeRows'
import { committeesIn, everything } from './receives'

/**
 * What has to be settled, or dismissed with a reason, before a version can be finalised: every committee's pack is cut from
 * it, so what is unsettled in a record counts where any of them shows it (C15). Without committees all is shown.
 */
export function finalisingBlockers(report: Report, items: readonly CheckItem[]): readonly CheckItem[] {
  const contents = committeesIn(report.structure, report.quarter).map(
    ({ values }) => values.content ?? everything,
  )
  const received = (contents.length === 0 ? [everything] : contents).map((content) =>
    committeeRows(report, content),
  )
  const shown = new Set(
    received.flatMap(({ indicators, activities }) => [...indicators, ...activities].map(({ id }) => id)),
  )
  return blockersOfPack(items, (about) => !isOfRow(about) || shown.has(splitId(about.id).owner))
}

/** Only rows are received one by one; everything else stands in every pack. */
const isOfRow = ({ kind }: AnyFinding['about']): boolean => rowKinds.has(kind)

const rowKinds: ReadonlySet<string> = new Set([
  'indicator',
  'definition',
  'measurement',
  'year',
  'activity',
  'progress',
])
