import { Suspense, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

/** What comes once the page stands and nobody waits for anything: opening a page takes no longer for it. */
export function Later({ children }: { readonly children: () => ReactNode }) {
  const [isDue, setDue] = useState(false)
  useEffect(() => whenIdle(() => setDue(true)), [])
  return isDue ? <Suspense>{children()}</Suspense> : null
}

/** Calls back when idle; gives what calls it off. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work)
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(work)
  return () => clearTimeout(timer)
}
