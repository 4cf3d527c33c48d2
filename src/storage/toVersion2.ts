import type { Transaction } from 'dexie'

/**
 * Version 2: the words of a file lie apart from its cover; a step says what it decided about files; a writer remembers
 * the names it had; what left in a file is said. Runs once, inside the transaction that raises the version.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  await partBundles(transaction)
  await sayWhatStepsDecided(transaction)
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
