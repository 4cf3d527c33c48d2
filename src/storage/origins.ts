import { bringsDot, originsOf } from '#domain/originOf'
import type { Origin, SourceFile } from '#domain/originOf'
import type { Kind } from '#domain/records'
import type { Dot } from '#domain/register'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { readJoins, withCounted } from './joins'
import { requireSetting } from './settings'

/** Who wrote each register of a record, and when; empty where the record was never written. */
export async function readOrigins(db: Database, kind: Kind, id: string): Promise<readonly Origin[]> {
  const marks = (await db.marks.get([kind, id])) ?? { kind, id, entries: {} }
  const [whole = marks] = await withCounted(db, [marks], await readJoins(db))
  const { id: actor } = await requireSetting(db, 'actor')
  return originsOf(whole, actor)
}

/** The first file that counts and brought each write; none for a write that no such file names. */
export async function readSourceFiles(
  db: Database,
  dots: readonly Dot[],
): Promise<ReadonlyMap<Dot, SourceFile>> {
  const files = new Map<Dot, SourceFile>()
  if (dots.length === 0) return files
  const counting = (await readAcceptance(db)).files
  const covers = new Map((await db.bundles.toArray()).map((cover) => [cover.id, cover]))
  await db.bundleTexts.each(({ id, text }) => {
    if (!counting.has(id)) return
    const { fileName, importedAt, contentId } = covers.get(id) ?? noCover
    for (const dot of dots) {
      const known = files.get(dot)
      if (known && known.importedAt <= importedAt) continue
      if (bringsDot({ contentId, text }, dot)) files.set(dot, { fileName, importedAt })
    }
  })
  return files
}

/** Files and their covers are written in one transaction. */
const noCover = { fileName: '', importedAt: '', contentId: '' }
