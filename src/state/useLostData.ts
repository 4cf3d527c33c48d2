import { useEffect, useState } from 'react'
import { isUntouched } from '#storage/isUntouched'
import { recallMarker } from './marker'
import type { Marker } from './marker'
import { useWorkspace } from './useWorkspace'

export { forgetMarker } from './marker'

/** F1 — What was here and is not any more, though nobody removed it; null: nothing is missed; undefined until it is known. */
export function useLostData(): Marker | null | undefined {
  const { db, name } = useWorkspace()
  const [lost, setLost] = useState<Marker | null>()
  useEffect(() => {
    let gone = false
    const find = async () => {
      const marker = name === 'own' ? await recallMarker() : undefined
      return marker && (await isUntouched(db)) ? marker : null
    }
    find().then(
      (found) => !gone && setLost(found),
      () => !gone && setLost(null),
    )
    return () => {
      gone = true
    }
  }, [db, name])
  return lost
}
