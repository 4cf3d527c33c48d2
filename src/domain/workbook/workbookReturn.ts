import { buildPayload } from '../bundle/build'
import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import type { BundleHead, BundlePayload } from '../bundle/format'
import { keyOf } from '../merge/union'
import { joinEntries, liveEntries, shownEntry, writeEntry } from '../register'
import type { Entry } from '../register'
import { sameValue } from '../sameValue'
import type { WorkbookRead } from './readBack'
import type { RegisterRead } from './registerReads'
import type { RequestAsked } from './requestAsked'

/** What the entries of a workbook's return are written with. */
export interface ReturnWriting {
  /** The name of the writer: the same content has the same one, so that one workbook read twice is one file (F25). */
  readonly actor: string
  readonly at: string
  /** What earlier states of the same workbook brought here, by `kind/id`: what this one says instead covers it. */
  readonly earlier: ReadonlyMap<string, RecordEntries>
}

/**
 * R4 — What a workbook brings: an entry for each register in which it differs from its request, over all that the request had
 * there; and one for each in which an earlier state of it said something else.
 */
export function returnPayload(
  asked: RequestAsked,
  read: WorkbookRead,
  writing: ReturnWriting,
): BundlePayload {
  const records = new Map<string, RecordEntries>()
  for (const register of read.reads) {
    const entry = entryOf(asked, register, { ...writing, by: read.writer })
    if (!entry) continue
    const key = keyOf(register)
    const record = records.get(key) ?? { kind: register.kind, id: register.id, entries: {} }
    records.set(key, { ...record, entries: { ...record.entries, [register.register]: [entry] } })
  }
  return buildPayload([...records.values()])
}

function entryOf(
  { entries }: RequestAsked,
  { kind, id, register, value, isChanged }: RegisterRead,
  { actor, at, by, earlier }: ReturnWriting & { readonly by: string },
): Entry | undefined {
  const nothing: RecordEntries = { kind, id, entries: {} }
  const sent = ofRegister(entries.get(keyOf(nothing)) ?? nothing, register)
  const before = ofRegister(earlier.get(keyOf(nothing)) ?? nothing, register)
  const said = shownEntry(liveEntries(before))
  if (!isChanged && (!said || sameValue(said.value, value))) return undefined
  const union = joinEntries(sent, before)
  return writeEntry(union, { actor, counter: 0, value, at, by, hasTravelled: () => true })
}

/** The cover of a workbook's return: it answers the request and is of what that asked for. */
export function returnHead(
  { id, head, part, report }: RequestAsked,
  {
    actor,
    at,
    writer,
    workbook,
  }: {
    readonly actor: string
    readonly at: string
    readonly writer: string
    readonly workbook: NonNullable<BundleHead['workbook']>
  },
): BundleHead {
  const post = report.structure.get('post', writer)?.values.identity?.title
  return {
    app: head.app,
    organisation: head.organisation,
    createdAt: at,
    actor: { id: actor, post: writer, name: post ?? '', seq: 1, previous: null },
    basedOn: [id],
    scope: { quarters: [part.quarter], sections: part.sections, posts: part.posts },
    note: '',
    workbook,
  }
}
