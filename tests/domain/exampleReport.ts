import { figuresOn, shelve } from '#domain/figures'

import type { AnyRecord } from '#domain/records'
import type { Report } from '#domain/scorecard'
import { buildStructure } from '#domain/structure'
import { readPlainBundle } from '../plainBundle'

/** The records of the example; `edits`: registers by `kind/id`, as somebody wrote them after it. */
export function exampleRecords(edits: Readonly<Record<string, object>> = {}): readonly AnyRecord[] {
  const { records } = readPlainBundle('public/example-dudley-2012-13.json')
  const known = new Set(records.map(({ kind, id }) => `${kind}/${id}`))
  const added = Object.keys(edits).filter((key) => !known.has(key))
  return [
    ...records.map(({ kind, id, values }) => ({
      kind,
      id,
      values: { ...values, ...edits[`${kind}/${id}`] },
    })),
    ...added.map((key) => ({
      kind: key.slice(0, key.indexOf('/')),
      id: key.slice(key.indexOf('/') + 1),
      values: edits[key],
    })),
  ].map(asRecord)
}

/** The example's report of Quarter 1 2012/13, or of another. */
export function exampleReport(edits: Readonly<Record<string, object>> = {}, quarter = '2012-Q1'): Report {
  const records = exampleRecords(edits)
  return { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter }
}

/** Held against the shapes of records by the example's own test. */
function asRecord(record: object): AnyRecord {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
  return { ...record, unsettled: [] } as unknown as AnyRecord
}
