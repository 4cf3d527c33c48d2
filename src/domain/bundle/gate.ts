import { monthNames } from '../date'
import { isKind } from '../records'
import type { Marks } from '../fold'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import type { Seen } from '../register'
import { checkRecords } from './checkRecords'
import { findDamage } from './damage'
import type { BundleHashes, CoverState } from './damage'
import { entriesOf, ofRegister, plainActor } from './entries'
import type { RecordEntries } from './entries'
import { checkAdmission, readCover } from './envelope'
import type { Envelope, OwnOrganisation } from './envelope'
import { buildFilePlaces } from './filePlace'
import type { FilePlaces } from './filePlace'
import type { Nameable } from './place'
import { checkSize, largestFile, recogniseFile } from './recogniseFile'
import { mostFindings, scanJson } from './scanJson'
import type { Finding } from './scanJson'
import { describeFinding } from './scanWords'

export interface GateOptions {
  /** Absent in an empty browser, which takes a file of any council. */
  readonly organisation?: OwnOrganisation | undefined
  /** Restore takes backups, and larger files; nothing else does (G1). */
  readonly allowBackup?: boolean | undefined
  /** Records held here, whose names a file may lack: a problem never names them by their id. */
  readonly known?: readonly Nameable[] | undefined
  /** G7 — The highest counter of each writer this browser has been. */
  readonly ownCounters?: Seen | undefined
}

/** A file that is a bundle, before its hashes and records are looked at. */
export interface ReadBundle {
  readonly text: string
  readonly bundle: Envelope
  readonly places: FilePlaces
  readonly ownCounters: Seen
}

/** A file that passed the gate. */
export interface GatedBundle {
  /** As received, to be kept verbatim. */
  readonly text: string
  readonly bundle: Envelope
  /** Names one file; computed where a plain file carries none. */
  readonly id: string
  readonly contentId: string
  /** Entries of all records of known kinds, unknown registers among them (B3). */
  readonly records: readonly Marks[]
  /** Records of kinds that only a later version knows: kept, merged and exported again. */
  readonly foreign: readonly RecordEntries[]
  /** What is kept and not shown, named. */
  readonly kept: readonly Problem[]
  /** Damaged records, named; they are in none of the lists above but `text` (G5). */
  readonly setAside: readonly Problem[]
  /** B4 — A file whose cover was changed is shown, and taken only by somebody who knows of it. */
  readonly cover: CoverState
  readonly places: FilePlaces
}

/**
 * The first half of the gate: size, kind of file, encoding, JSON, cover, council (G1, G2, G3, G6). Returns all
 * problems found and never throws, whatever the bytes are.
 */
export function readBundle(bytes: Uint8Array, options: GateOptions): Result<ReadBundle, readonly Problem[]> {
  const file = recogniseFile(bytes, options.allowBackup === true ? largestFile.backup : largestFile.exchange)
  if (!file.ok) return fail([file.error])
  const text = file.value
  const findings = scanJson(text)
  const parsed: unknown = canParse(findings) ? JSON.parse(text) : undefined
  const places = buildFilePlaces(parsed, options.known)
  const found = findings.map((finding) => describeFinding(finding, places, bytes.length))
  if (!canParse(findings)) return fail(found)
  const cover = readCover(parsed, places)
  if (!cover.ok) return fail([...found, ...cover.error])
  const refused = admissionOf(cover.value, bytes.length, options)
  if (refused.length > 0) return fail([...found, ...refused])
  const read: ReadBundle = { text, bundle: cover.value, places, ownCounters: options.ownCounters ?? {} }
  return found.length === 0 ? ok(read) : fail([...found, ...checkUnhashed(read)])
}

/**
 * The second half, once the hashes are known: damage, then every record and register (G3, G5, G7, B2–B4).
 * Nothing of a file with problems is taken, except that damaged records are set aside.
 */
export function gateBundle(read: ReadBundle, hashes: BundleHashes): Result<GatedBundle, readonly Problem[]> {
  const { bundle, places } = read
  const damage = findDamage(bundle, hashes, places)
  if (damage.refused.length > 0) return fail(damage.refused)
  const check = checkRecords(bundle.payload.records, contextOf(read, new Set(damage.damaged.keys())))
  const plain = { actor: plainActor(hashes.contentId), at: bundle.head.createdAt }
  const records = check.records.map((record) => entriesOf(record, plain))
  const problems = [...check.problems, ...checkFirstMonth(records, read)]
  if (problems.length > 0) return fail(problems)
  return ok({
    text: read.text,
    bundle,
    id: hashes.id,
    contentId: hashes.contentId,
    records: records.filter(isMarks),
    foreign: records.filter((record) => !isMarks(record)),
    kept: check.kept,
    setAside: [...damage.damaged.values()],
    cover: damage.cover,
    places,
  })
}

/** Whether the scan went through to the end and found JSON. */
function canParse(findings: readonly Finding[]): boolean {
  return findings.length < mostFindings && !findings.some(({ code }) => endsReading.has(code))
}

const endsReading: ReadonlySet<string> = new Set(['not-json', 'truncated', 'too-deep'])

function admissionOf(bundle: Envelope, size: number, options: GateOptions): readonly Problem[] {
  const tooLarge = checkSize(size, bundle.kind === 'backup' ? largestFile.backup : largestFile.exchange)
  return [...(tooLarge ? [tooLarge] : []), ...checkAdmission(bundle, options)]
}

/** All that can be said of the records of a file that is refused anyway. */
function checkUnhashed(read: ReadBundle): readonly Problem[] {
  return checkRecords(read.bundle.payload.records, contextOf(read, new Set())).problems
}

function contextOf(read: ReadBundle, damaged: ReadonlySet<number>) {
  const { id, contentId, integrity } = read.bundle
  const isSealed = id !== undefined && contentId !== undefined && integrity !== undefined
  return { places: read.places, damaged, isSealed, ownCounters: read.ownCounters }
}

/** G6 — The cover was held against this council; no record may then say another first month (P1). */
function checkFirstMonth(
  records: readonly RecordEntries[],
  { bundle, places }: ReadBundle,
): readonly Problem[] {
  const { firstMonth } = bundle.head.organisation
  return records
    .filter(({ kind }) => kind === 'organisation')
    .filter((record) => ofRegister(record, 'year').some(({ value }) => saysOtherMonth(value, firstMonth)))
    .map((record) => ({
      code: 'first-month',
      path: places.register(record, 'year'),
      message: `The first month of the year is not ${monthNames[firstMonth - 1]}, as the cover of the file says.`,
    }))
}

function saysOtherMonth(value: unknown, firstMonth: number): boolean {
  return (
    typeof value === 'object' && value !== null && 'firstMonth' in value && value.firstMonth !== firstMonth
  )
}

function isMarks(record: RecordEntries): record is Marks {
  return isKind(record.kind)
}
