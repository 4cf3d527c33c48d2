import { lazy, Suspense, use } from 'react'
import { useSession, WorkspaceContext } from '#state/useWorkspace'

const ExportHere = lazy(async () => ({ default: (await import('./ExportHere')).ExportHere }))

/** F3 — Under a refused entry, a backup where there was no room to store it; else nothing. */
export function ExportWhereFull() {
  return use(WorkspaceContext) && <Offered />
}

function Offered() {
  const isFull = useSession((session) => session.isFull)
  return <Suspense>{isFull && <ExportHere />}</Suspense>
}
