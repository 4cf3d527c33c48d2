import { useEffect, useMemo, useState } from 'react'
import { figuresOn } from '#domain/figures'
import type { Figures } from '#domain/figures'
import type { AnyRecord, Kind } from '#domain/records'
import { buildStructure } from '#domain/structure'
import type { Structure } from '#domain/structure'
import { readHistory } from '#storage/readRecords'
import { useSession, useWorkspace } from './useWorkspace'

/** Everything that stands from quarter to quarter; undefined until it has been read. */
export function useStructure(): Structure | undefined {
  const { follow } = useWorkspace()
  useEffect(() => follow('structure'), [follow])
  const shelf = useSession((session) => session.shelves.get('structure'))
  return useMemo(() => shelf && buildStructure([...shelf.values()]), [shelf])
}

/**
 * What was recorded for these quarters (`2012-Q1`) and years (`2012`), any order; undefined until all of them
 * have been read. Give what the screen needs and no more: each is read whole.
 */
export function useFigures(periods: readonly string[]): Figures | undefined {
  useFollowing(periods)
  const wanted = periods.join(' ')
  const shelves = useSession((session) => session.shelves)
  return useMemo(
    () =>
      wanted.split(' ').every((name) => name === '' || shelves.has(name)) ? figuresOn(shelves) : undefined,
    [shelves, wanted],
  )
}

/** Has quarters and years read, and followed, without drawing anything again when they change. */
export function useFollowing(periods: readonly string[]): void {
  const { follow } = useWorkspace()
  const wanted = periods.join(' ')
  useEffect(() => wanted.split(' ').filter(Boolean).forEach(follow), [follow, wanted])
}

/** All records of a kind that belong to one owner, every quarter or year, oldest first; read anew after each write. */
export function useHistory(kind: Kind, owner: string): readonly AnyRecord[] | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [history, setHistory] = useState<{ readonly of: string; readonly records: readonly AnyRecord[] }>()
  const of = `${kind}/${owner}`
  useEffect(() => {
    let gone = false
    readHistory(db, kind, owner).then((records) => !gone && setHistory({ of, records }), closed)
    return () => {
      gone = true
    }
  }, [db, kind, owner, of, revision])
  return history?.of === of ? history.records : undefined
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
