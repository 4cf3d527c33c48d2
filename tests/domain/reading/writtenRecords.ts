import { isKind } from '#domain/records'
import { recordsOfDraft } from '#domain/reading/records'
import type { ReadingInto } from '#domain/reading/readingInto'
import type { DraftReport } from '#domain/readReport'
import type { Source } from '#domain/source'
import type { PlainRecord } from '../../plainBundle'
import { line, source, table } from './sources'

export const council = { name: 'Anytown Borough Council', firstMonth: 4 }

/** The records that a draft comes to, with ids and places counted up. */
export function written(draft: DraftReport, some: Partial<ReadingInto> = {}): readonly PlainRecord[] {
  let ids = 0
  const into: ReadingInto = {
    structure: undefined,
    council,
    matches: {},
    leftOut: new Set(),
    answers: {},
    agreed: new Set(),
    newId: () => `id-${(ids += 1)}`,
    orders: (_, count) => Array.from({ length: count }, (__, at) => `a${at}`),
    ...some,
  }
  return recordsOfDraft(draft, into).flatMap(({ kind, ...one }) => (isKind(kind) ? [{ ...one, kind }] : []))
}

export const ofKind = (records: readonly PlainRecord[], kind: string) =>
  records.filter((one) => one.kind === kind)

/** Quarter 2 2014/15 of Housing. */
export const scorecard = (rows: readonly (readonly string[])[]): Source =>
  source([line('Quarter 2 2014/15'), line('Housing', 2), table('t', rows)])
