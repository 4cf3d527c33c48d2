import type { SeenFile } from '#domain/bundle/trust'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import type { BundleRow } from './rows'
import { readSetting, requireSetting } from './settings'

/**
 * F38 — Whose files came in here, and with which keys: those that count. One that was taken out is remembered where no
 * signed file of its writer counts, so that taking a file out does not let an unsigned one in. This browser's own key is
 * among them, for files that come back.
 */
export function readSeenFiles(db: Database): Promise<readonly SeenFile[]> {
  return db.transaction('r', [db.bundles, db.decisions, db.settings], async () => {
    const { files } = await readAcceptance(db)
    const rows = await db.bundles.toArray()
    const counting = rows.filter(({ id }) => files.has(id)).flatMap(seenIn)
    const known = new Set(counting.flatMap(({ actor, key }) => (key === null ? [] : [actor])))
    const takenOut = rows.filter(({ id }) => !files.has(id)).flatMap(seenIn)
    const remembered = takenOut.filter(({ actor }) => !known.has(actor))
    return [...counting, ...remembered, ...(await readOwn(db))]
  })
}

const seenIn = ({ head, key }: BundleRow): readonly SeenFile[] =>
  head.actor ? [{ actor: head.actor.id, key }] : []

async function readOwn(db: Database): Promise<readonly SeenFile[]> {
  const own = await readSetting(db, 'signingKey')
  const { id } = await requireSetting(db, 'actor')
  return own ? [{ actor: id, key: own.publicKey }] : []
}
