import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Json } from '#domain/canonical'
import { formatBundle } from '#domain/bundle/format'
import type { Bundle, BundleDraft, BundleRecord } from '#domain/bundle/format'
import type { GatedBundle, GateOptions } from '#domain/bundle/gate'
import type { Problem } from '#domain/result'
import { openBundleFile, sealBundle } from '#state/bundleFile'

/** A hand-made bundle as other systems write it, open for tests to break. */
export interface Hand {
  [member: string]: unknown
  head: Record<string, unknown>
  payload: { records: Record<string, unknown>[] }
}

export const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex')

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const dudley = { id: 'dudley', name: 'Dudley MBC', firstMonth: 4 }

export const head: BundleDraft['head'] = {
  app: { name: 'quarterdeck', version: '0.1.0' },
  organisation: dudley,
  createdAt: '2012-07-12T09:30:00Z',
}

/** PI1128 with its figure of Quarter 1 2012/13, as a person would type the file. */
export function plainBundle(...more: Record<string, unknown>[]): Hand {
  return {
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'return',
    head: { app: { name: 'hand', version: '1' }, organisation: dudley, createdAt: '2012-07-12T09:30:00Z' },
    payload: { records: [definition, figure({ actual: { state: 'final', value: '1850' } }), ...more] },
  }
}

export const definition = {
  kind: 'definition',
  id: 'k3x9@2012-Q1',
  values: { identity: { ref: 'PI1128', title: 'Violent crime' } },
}

export function figure(values: Record<string, unknown>): Record<string, unknown> {
  return { kind: 'measurement', id: 'k3x9@2012-Q1', values }
}

/** One record whose every register was written by one actor, one write each. */
export function marked(
  record: { kind: string; id: string; values: Record<string, Json> },
  actor = 'a7f3c2d9',
): BundleRecord {
  const marks = Object.keys(record.values).map((register, index) => [
    register,
    { dot: `${actor}.${index + 1}`, over: {}, was: null, at: '2012-07-12T09:00:00Z', by: 'analyst' },
  ])
  return { ...record, marks: Object.fromEntries(marks), siblings: {} }
}

export const sealedDraft: BundleDraft = {
  kind: 'return',
  head: { ...head, actor: { id: 'a7f3c2d9', post: 'analyst', seq: 14, previous: null }, note: 'As agreed' },
  payload: {
    records: [
      marked({
        kind: 'definition',
        id: 'k3x9@2012-Q1',
        values: { identity: { ref: 'PI1128', title: 'Violent crime' } },
      }),
      marked({
        kind: 'measurement',
        id: 'k3x9@2012-Q1',
        values: {
          actual: { state: 'final', value: '1850' },
          target: { kind: 'point', value: '2061' },
          comment: 'Fewer offences in the town centres — “well below” last year.',
        },
      }),
      marked({ kind: 'quarter', id: '2012-Q1', values: { state: 'open' } }),
    ],
  },
}

export const sealed = (draft: BundleDraft = sealedDraft): Promise<Bundle> => sealBundle(draft, sha256)

/** A sealed bundle as free JSON, for tests to change behind its hashes. */
export async function sealedHand(): Promise<Hand> {
  return parseHand(formatBundle(await sealed()))
}

export function parseHand(text: string): Hand {
  const hand: Hand = JSON.parse(text)
  return hand
}

type Options = GateOptions

export async function openText(text: string, options: Options = {}) {
  return openBundleFile(bytesOf(text), { sha256, ...options })
}

export const open = (bundle: unknown, options: Options = {}) =>
  openText(JSON.stringify(bundle, null, 1), options)

/** What a bundle is refused for; fails where it is taken. */
export async function refusal(bundle: unknown, options: Options = {}): Promise<readonly Problem[]> {
  const result = await open(bundle, options)
  if (result.ok) throw new Error('the bundle was taken')
  return result.error
}

/** A bundle that is taken; fails with its problems where it is refused. */
export async function taken(bundle: unknown, options: Options = {}): Promise<GatedBundle> {
  const result = await open(bundle, options)
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return result.value
}

export const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code)

export const readFixture = (path: string): string => readFileSync(path, 'utf8')

/** The one problem of bytes that are no bundle. */
export async function onlyProblem(bytes: Uint8Array) {
  const result = await openBundleFile(bytes, { sha256 })
  if (result.ok) throw new Error('the file was taken')
  if (result.error.length > 1) throw new Error(`more than one problem: ${codes(result.error).join()}`)
  return result.error[0]
}
