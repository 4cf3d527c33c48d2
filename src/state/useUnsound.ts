import { buildPlaces, nameables } from '#domain/bundle/place'
import { readAnew, readUnsound } from '#storage/unsound'
import { useRead } from './useRead'
import { useStructure } from './useRecords'
import { useSession, useWorkspace } from './useWorkspace'

/** F7 — The names of the damaged records that are left aside, and how to fold them anew from all that is known of them. */
export function useUnsound() {
  const { db, session } = useWorkspace()
  const rows = useRead(readUnsound) ?? []
  const firstMonth = useStructure()?.firstMonth ?? 4
  const known = useSession(({ shelves }) => shelves.get('structure'))
  const places = buildPlaces(() => nameables([], known?.values()), firstMonth)
  const healable = rows.filter(({ canBeReadAnew }) => canBeReadAnew)
  return {
    names: rows.map(({ kind, id }) => places.record(kind, id)),
    canHeal: healable.length > 0,
    heal: async () => {
      await readAnew(db, healable)
      session.setState({ hasUnsound: (await readUnsound(db)).length > 0 })
    },
  }
}
