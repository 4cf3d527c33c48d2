import type { RecordEntries } from '#domain/bundle/entries'
import { entriesOfFile } from '#domain/bundle/entriesOfFile'
import { joinEntries } from '#domain/register'
import type { Database } from './database'
import { acceptedIn, decision } from './decisions'
import type { Ledger } from './ledger'
import { putMarks } from './ledger'

/**
 * Takes an accepted file out: its entries go unless another accepted file or the own log holds them too, so own edits
 * and what others sent stay (exchange.md). Inside the caller's transaction.
 */
export async function takeOut(db: Database, file: string, { ledger, at }: Taking): Promise<void> {
  const kept = await entriesKept(db, file)
  const theirs = await entriesIn(db, file)
  const unions = await unionsOf(db, theirs)
  const left = theirs.map(({ kind, id, entries }, index) => {
    const union = unions[index]?.entries ?? {}
    const remaining = Object.entries(union).map(([register, all]) => {
      const gone = new Set((entries[register] ?? []).map(({ dot }) => dot))
      return [
        register,
        all.filter(({ dot }) => !gone.has(dot) || kept.has(`${kind}/${id}/${register}/${dot}`)),
      ] as const
    })
    return { kind, id, entries: Object.fromEntries(remaining.filter(([, all]) => all.length > 0)) }
  })
  await putMarks(db, left, ledger.revision + 1)
  await db.decisions.add(decision(file, 'withdrawn', at))
}

/** Puts a file back that was taken out, as if it never had been. Inside the caller's transaction. */
export async function putBack(db: Database, file: string, { ledger, at }: Taking): Promise<void> {
  const theirs = await entriesIn(db, file)
  const unions = await unionsOf(db, theirs)
  const joined = theirs.map((record, index) => unionWith(unions[index], record))
  await putMarks(db, joined, ledger.revision + 1)
  await db.decisions.add(decision(file, 'accepted', at))
}

interface Taking {
  readonly ledger: Ledger
  readonly at: string
}

async function entriesIn(db: Database, file: string): Promise<readonly RecordEntries[]> {
  const row = await db.bundles.get(file)
  if (!row) throw new Error(`The file ${file} was taken in but is not kept: the storage is damaged`)
  const decisions = await db.decisions.where('file').equals(file).toArray()
  const refused = decisions.flatMap(({ record, verdict }) =>
    record && verdict === 'refused' ? [record] : [],
  )
  return entriesOfFile({ text: row.text, contentId: row.contentId, refused: new Set(refused) })
}

/** What stays whatever this file says: `kind/id/register/dot` of every other accepted file and of the own log. */
async function entriesKept(db: Database, file: string): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  for (const other of acceptedIn(await db.decisions.toArray()))
    if (other !== file)
      for (const { kind, id, entries } of await entriesIn(db, other))
        for (const [register, all] of Object.entries(entries))
          for (const { dot } of all) kept.add(`${kind}/${id}/${register}/${dot}`)
  await db.ownEntries.each(({ entries }) => {
    for (const { kind, id, register, entry } of entries) kept.add(`${kind}/${id}/${register}/${entry.dot}`)
  })
  return kept
}

async function unionsOf(
  db: Database,
  records: readonly RecordEntries[],
): Promise<readonly (RecordEntries | undefined)[]> {
  return db.marks.bulkGet(records.map(({ kind, id }) => [kind, id]))
}

function unionWith(ours: RecordEntries | undefined, { kind, id, entries }: RecordEntries): RecordEntries {
  const joined = Object.entries(entries).map(
    ([register, all]) => [register, joinEntries(ours?.entries[register] ?? [], all)] as const,
  )
  return { kind, id, entries: { ...ours?.entries, ...Object.fromEntries(joined) } }
}
