import { Suspense, lazy, useState } from 'react'
import type { PlanView } from '#domain/plan/place'
import type { Id } from '#domain/primitives'
import { Button } from '../kit/Button'

const EnterForDialog = lazy(async () => ({ default: (await import('./EnterForDialog')).EnterForDialog }))

interface EnterForButtonProps {
  readonly view: PlanView
  /** The posts most likely to have answered. */
  readonly likely: readonly Id[]
}

/** Begins to enter what came by e-mail or telephone for whoever sent it, or goes on with the next one; the bar ends it. */
export function EnterForButton({ view, likely }: EnterForButtonProps) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setIsAsking(true)}>
        Enter for someone else
      </Button>
      <Suspense>
        {isAsking && <EnterForDialog view={view} likely={likely} onClose={() => setIsAsking(false)} />}
      </Suspense>
    </>
  )
}
