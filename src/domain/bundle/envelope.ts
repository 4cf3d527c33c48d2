import type { Json } from '../canonical'
import { monthNames } from '../date'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import type { FilePlaces } from './filePlace'
import { fileProblem, packCode, quoted } from './fileProblem'
import { bundleFormat, rawFormat, readerVersion } from './format'
import type { Bundle } from './format'
import { envelopeSchema } from './schema'
import { checkShape } from './shapeFaults'
import type { ShapeFault } from './shapeFaults'

/** A bundle whose cover is in order and whose records have not been looked at. */
export interface Envelope extends Omit<Bundle, 'payload'> {
  readonly payload: { readonly records: readonly Json[] }
}

/** G6 — The council whose figures are kept here. */
export interface OwnOrganisation {
  readonly id: string
  readonly firstMonth: number
}

/** G1 — The most records in one file. */
export const mostRecords = { exchange: 20_000, backup: 500_000 } as const

/** A file as a bundle that this version can read, or all that is wrong with its cover. */
export function readCover(parsed: unknown, places: FilePlaces): Result<Envelope, readonly Problem[]> {
  if (memberOf(parsed, 'format') !== bundleFormat) return fail([isRaw(parsed) ? rawFile : notOurs])
  const needed = memberOf(parsed, 'minReaderVersion')
  if (typeof needed === 'number' && needed > readerVersion) return fail([newerFile])
  if (memberOf(parsed, 'kind') === 'sealed') return fail([sealed])
  if (memberOf(parsed, 'kind') === 'pack') return fail([packToRead])
  const { faults } = checkShape(envelopeSchema, parsed)
  if (isEnvelope(parsed, faults)) return ok(parsed)
  return fail(faults.map(({ steps, message }) => ({ code: 'cover', path: places.at(steps), message })))
}

function isEnvelope(_parsed: unknown, faults: readonly ShapeFault[]): _parsed is Envelope {
  return faults.length === 0
}

/** G1, G6 — Whether a file may be opened here: kind, number of records, council and first month. */
export function checkAdmission(
  { kind, head, payload }: Envelope,
  options: {
    readonly organisation?: OwnOrganisation | undefined
    readonly allowBackup?: boolean | undefined
  },
): readonly Problem[] {
  const most = kind === 'backup' ? mostRecords.backup : mostRecords.exchange
  return [
    ...(kind === 'backup' && options.allowBackup !== true ? [backup] : []),
    ...(payload.records.length > most ? [tooMany(payload.records.length, most)] : []),
    ...(options.organisation ? checkOrganisation(head.organisation, options.organisation) : []),
  ]
}

function checkOrganisation(
  theirs: Bundle['head']['organisation'],
  ours: OwnOrganisation,
): readonly Problem[] {
  if (theirs.id !== ours.id) return [otherOrganisation(theirs.name)]
  return theirs.firstMonth === ours.firstMonth ? [] : [otherFirstMonth(theirs.firstMonth, ours.firstMonth)]
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

/** F7 — What the rescue page saves. */
const isRaw = (parsed: unknown): boolean => memberOf(memberOf(parsed, 'all'), 'format') === rawFormat

export const notOurs = fileProblem('not-ours', {
  what: 'This is a JSON file of another program, not of Quarterdeck.',
  next: 'Ask its sender for the file that Quarterdeck saved.',
})
const rawFile = fileProblem('raw', {
  what: 'This is everything as it was stored, saved on the rescue page: it cannot be opened here.',
  next: 'Keep it, and give it to whoever looks after Quarterdeck. To go on, choose a file with “backup” in its name, or go back to a snapshot.',
})
export const newerFile = fileProblem('newer-version', {
  what: 'This file was written by a newer Quarterdeck, and this one would lose part of it.',
  next: 'Reload this page to get the newest version, then open the file again.',
})
const sealed = fileProblem('sealed', {
  what: 'This file is locked with a passphrase.',
  next: 'Open it on the first page or on the page Exchange, where you are asked for the passphrase.',
})
const packToRead = fileProblem(packCode, {
  what: 'This is a pack that was given out: it is read, and nothing of it is taken in.',
  next: 'Open it by itself.',
})
const backup = fileProblem('backup', {
  what: 'This is a backup of everything, which is not opened as a file of figures.',
  next: 'To put it in the place of everything here, open Settings and choose “Restore from a backup file” under Data.',
})

function tooMany(count: number, most: number): Problem {
  return fileProblem('too-many-records', {
    what: `This file holds ${count.toLocaleString('en-GB')} records; at most ${most.toLocaleString('en-GB')} are taken.`,
    next: 'Ask its sender for one file per quarter or section.',
  })
}

function otherOrganisation(name: string): Problem {
  return fileProblem('other-organisation', {
    what: `This file is of another organisation: ${quoted(name)}.`,
    next: 'Check that it is the right file; figures of two councils are kept apart.',
  })
}

function otherFirstMonth(theirs: number, ours: number): Problem {
  return fileProblem('first-month', {
    what: `In this file the financial year starts in ${monthNames[theirs - 1]}, here in ${monthNames[ours - 1]}: its quarters are other months.`,
    next: 'Ask its sender to correct the first month of the year.',
  })
}
