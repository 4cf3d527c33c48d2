import { rememberingChecks } from '#domain/checks'
import type { CheckItem } from '#domain/checks'
import { figuresOn, shelve } from '#domain/figures'
import type { AnyRecord } from '#domain/records'
import type { Report } from '#domain/scorecard'
import { buildStructure } from '#domain/structure'
import { readPlainBundle } from '../../plainBundle'

/** The report of a quarter of a plain bundle. */
export function reportOfBundle(path: string, quarter: string): Report {
  const records = readPlainBundle(path).records.map(asRecord)
  return { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter }
}

/** What the checks find in a report, on a day long before anything is late. */
export function checked(
  report: Report,
  dismissed: Readonly<Record<string, string>> = {},
): readonly CheckItem[] {
  return rememberingChecks('2000-01-01').run({ report, reasonFor: (id) => dismissed[id] })
}

/** `C8 pi1172@2012-Q1 comment`, with the others it concerns. */
export const lines = (items: readonly CheckItem[]): readonly string[] =>
  items.map(({ finding: { check, about } }) =>
    [check, about.id, ...(about.others ?? []), ...(about.register ? [about.register] : [])].join(' '),
  )

/** The bundles of the project keep to the contract of records, as their own tests show. */
function asRecord({ kind, id, values }: { kind: string; id: string; values: object }): AnyRecord {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- held against the contract elsewhere
  return { kind, id, values, unsettled: [] } as unknown as AnyRecord
}
