import type { Transaction } from 'dexie'
import { foldRecord } from '#domain/fold'
import { isKind } from '#domain/records'
import type { AnyRecord } from '#domain/records'
import type { MarksRow, RecordRow } from './rows'

/**
 * Version 2: the words of a file lie apart from its cover; a step says what it decided about files; a writer remembers
 * the names it had; what left in a file is said; records with something to choose about are found by it. Runs once,
 * inside the transaction that raises the version.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  await partBundles(transaction)
  await sayWhatStepsDecided(transaction)
  await findUnsettled(transaction)
  await transaction
    .table('exports')
    .toCollection()
    .modify({ scope: { what: 'unknown' } })
  await transaction.table('settings').update('schema', { value: 2 })
  await transaction.table('settings').update('actor', { 'value.former': [] })
}

async function partBundles(transaction: Transaction): Promise<void> {
  const table = transaction.table<OldBundle>('bundles')
  const files = await table.toArray()
  await transaction.table('bundleTexts').bulkPut(files.map(({ id, text }) => ({ id, text })))
  await table.bulkPut(files.map(({ text, ...cover }) => ({ ...cover, ...coverIn(text), key: null })))
}

async function sayWhatStepsDecided(transaction: Transaction): Promise<void> {
  const table = transaction.table<OldStep>('ownEntries')
  const steps = await table.toArray()
  await table.bulkPut(
    steps.map(({ file = null, ...step }) => ({ ...step, decided: decidedAbout(file, step.at) })),
  )
}

/** R8 — Version 1 did not say where one side had deleted what the other changed: those are folded anew. */
async function findUnsettled(transaction: Transaction): Promise<void> {
  const unsettled: AnyRecord[] = []
  const table = transaction.table<RecordRow, [string, string]>('records')
  await transaction.table<MarksRow>('marks').each(({ kind, id, entries }) => {
    const record = isKind(kind) ? foldRecord({ kind, id, entries }) : undefined
    if (record && record.unsettled.length > 0) unsettled.push(record)
  })
  if (unsettled.length === 0) return
  const before = await table.bulkGet(unsettled.map(({ kind, id }): [string, string] => [kind, id]))
  await table.bulkPut(
    unsettled.flatMap((record, at) => {
      const row = before[at]
      return row ? [{ ...row, record, open: 1 as const }] : []
    }),
  )
  await transaction.table('shelfCopies').clear()
}

/** Rows of version 1, as far as they change. */
interface OldBundle {
  readonly id: string
  readonly text?: string
}
interface OldStep {
  readonly file?: string | null
  readonly at: string
}

/** What the cover of a kept file says: the gate had looked at it before it was kept. */
function coverIn(text = '{}'): object {
  const bundle: unknown = JSON.parse(text)
  if (typeof bundle !== 'object' || bundle === null) return {}
  const members = new Map<string, unknown>(Object.entries(bundle))
  return { kind: members.get('kind'), head: members.get('head') }
}

function decidedAbout(file: string | null, at: string) {
  if (file === null) return null
  const about = { file, record: null, register: null, reason: '', at }
  return { done: [{ ...about, verdict: 'accepted' }], back: [{ ...about, verdict: 'withdrawn' }] }
}
