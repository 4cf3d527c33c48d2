import type { GatedBundle } from '../bundle/gate'
import type { RecordEntries } from '../bundle/entries'
import type { Asks, BundleHead } from '../bundle/schema'
import type { Part } from '../bundle/scopeRows'
import { figuresOn, shelve } from '../figures'
import { foldRecord } from '../fold'
import { keyOf } from '../merge/union'
import { partsOf } from '../merge/standing'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import type { Report } from '../scorecard'
import { buildStructure } from '../structure'

/** A request as its workbook is made from it, and as a filled-in workbook is read by it. */
export interface RequestAsked {
  /** Of the file. */
  readonly id: string
  readonly head: BundleHead
  readonly report: Report
  readonly part: Part
  readonly asks: Asks
  /** All that the request carries of each record, by `kind/id`: what whoever fills it in has seen. */
  readonly entries: ReadonlyMap<string, RecordEntries>
}

/** Reads a request that passed the gate; refused where it is none, or not as it was sent. */
export function requestAsked(file: GatedBundle): Result<RequestAsked> {
  const { bundle, records, id } = file
  const [part] = partsOf(bundle.head)
  if (bundle.kind !== 'request' || !part) return fail(noRequest)
  if (file.cover !== 'right' || file.setAside.length > 0) return fail(changed)
  const folded = records.flatMap((marks) => foldRecord(marks) ?? [])
  return ok({
    id,
    head: bundle.head,
    report: { structure: buildStructure(folded), figures: figuresOn(shelve(folded)), quarter: part.quarter },
    part,
    asks: bundle.head.asks ?? { what: 'everything' },
    entries: new Map(records.map((record) => [keyOf(record), record])),
  })
}

const noRequest: Problem = {
  code: 'no-request',
  path: '',
  message: 'What lies in this workbook is no request, so nobody knows what its figures are of.',
}

const changed: Problem = {
  code: 'request-changed',
  path: '',
  message:
    'The hidden part of this workbook, which says what was asked, was changed, so its figures cannot be placed. Issue the request as a workbook again and copy the figures into it.',
}
