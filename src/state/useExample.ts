import { useCallback } from 'react'
import { useWorkspace } from './useWorkspace'

/** The example in its own database: filled when it is first looked at, gone in one click. */
export function useExample() {
  const { db, environment } = useWorkspace()
  const remove = useCallback(async () => {
    await db.delete({ disableAutoOpen: true })
    environment.leave('#/')
  }, [db, environment])
  return { remove }
}
