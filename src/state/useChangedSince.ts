import { useEffect, useState } from 'react'
import { changedSince } from '#domain/merge/changedSince'
import type { ChangedRegister } from '#domain/merge/changedSince'
import type { ReturnPair } from '#domain/merge/returnPairs'
import { recordsIn } from '#storage/decisions'
import { useWorkspace } from './useWorkspace'

/** What somebody's later file says otherwise than the one before; undefined until both have been read. */
export function useChangedSince({ earlier, later }: ReturnPair): readonly ChangedRegister[] | undefined {
  const { db } = useWorkspace()
  const of = `${earlier.id} ${later.id}`
  const [found, setFound] = useState<{ readonly of: string; readonly changed: readonly ChangedRegister[] }>()
  useEffect(() => {
    let gone = false
    Promise.all([recordsIn(db, earlier.id), recordsIn(db, later.id)]).then(
      ([before, now]) => gone || setFound({ of, changed: changedSince(before, now) }),
      () => undefined, // closed meanwhile
    )
    return () => {
      gone = true
    }
  }, [db, earlier.id, later.id, of])
  return found?.of === of ? found.changed : undefined
}
