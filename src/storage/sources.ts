import { plainActor } from '#domain/bundle/entries'
import { writerOf } from '#domain/merge/joined'
import { withoutAlias } from '#domain/register'
import type { Dot } from '#domain/register'
import { namesOf } from './actors'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { requireSetting } from './settings'

/** A file that counts. */
export interface CountingFile {
  readonly id: string
  readonly fileName: string
  readonly importedAt: string
}

/** Which files brought which writes, and who this browser is and was. */
export interface Sources {
  readonly own: ReadonlySet<string>
  /** The files that count, by when they came. */
  readonly files: readonly CountingFile[]
  /** The dots that were asked for, each with the ids of the files that count and brought it. */
  readonly filesOf: ReadonlyMap<Dot, readonly string[]>
}

/** Looks through the files for writes; only for those that `known` does not tell already, as files are large. */
export async function readSources(
  db: Database,
  dots: readonly Dot[],
  known: Sources | undefined,
): Promise<Sources> {
  const actor = await requireSetting(db, 'actor')
  const own = new Set(namesOf(actor))
  const files = await readCountingFiles(db)
  const isSame = known?.files.map(({ id }) => id).join() === files.map(({ id }) => id).join()
  const told = isSame && known ? known.filesOf : new Map<Dot, readonly string[]>()
  const wanted = dots.filter((dot) => !told.has(dot))
  const found = wanted.length === 0 ? [] : await findDots(db, wanted, files)
  return { own, files, filesOf: new Map([...told, ...found]) }
}

async function readCountingFiles(db: Database) {
  const accepted = (await readAcceptance(db)).files
  const covers = (await db.bundles.toArray()).filter(({ id }) => accepted.has(id))
  return covers
    .map(({ id, fileName, importedAt, contentId }) => ({ id, fileName, importedAt, contentId }))
    .toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1))
}

async function findDots(
  db: Database,
  wanted: readonly Dot[],
  files: readonly { readonly id: string; readonly contentId: string }[],
): Promise<readonly (readonly [Dot, readonly string[]])[]> {
  const found = new Map(wanted.map((dot): [Dot, string[]] => [dot, []]))
  for (const { id, contentId } of files) {
    const { text = '' } = (await db.bundleTexts.get(id)) ?? {}
    const named = dotsNamed(text)
    const plain = plainActor(contentId)
    for (const [dot, ids] of found) if (named.has(withoutAlias(dot)) || writerOf(dot) === plain) ids.push(id)
  }
  return [...found]
}

const dotsNamed = (text: string): ReadonlySet<Dot> =>
  new Set([...text.matchAll(/"dot"\s*:\s*"([^"\\]{1,128})"/g)].map(([, dot = '']) => dot))
