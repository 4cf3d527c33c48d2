import type { Database } from './database'
import type { Actor } from './rows'
import { requireSetting, saveSetting } from './settings'

/**
 * R10 — The same browser under a new name, because another one writes under the old: what was written stays its own, and
 * no number is given twice.
 */
export function renamed({ id, sent, former }: Actor, newId: string): Actor {
  return { id: newId, counter: 0, sent: [], seq: 0, former: [...former, { id, sent }] }
}

/** Every name this browser has written under, the present one first. */
export const namesOf = ({ id, former }: Actor): readonly string[] => [id, ...former.map((one) => one.id)]

/** Takes a new name where the storage is older than what was remembered of it: a copy of an earlier profile (R10). */
export async function renameWhereBehind(
  db: Database,
  remembered: Pick<Actor, 'id' | 'counter'> | undefined,
  newId: () => string,
): Promise<void> {
  const isBehind = (actor: Actor) => remembered?.id === actor.id && remembered.counter > actor.counter
  if (!remembered || !isBehind(await requireSetting(db, 'actor'))) return
  await db.transaction('rw', db.settings, async () => {
    const actor = await requireSetting(db, 'actor')
    if (isBehind(actor)) await saveSetting(db, 'actor', renamed(actor, newId()))
  })
}
