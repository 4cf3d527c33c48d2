import { useEffect, useState } from 'react'

/** Does something when nobody waits for anything; at once where the browser cannot say so. Returns what takes it back. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(work, { timeout: patience })
    return () => cancelIdleCallback(asked)
  }
  work()
  return () => undefined
}

/** False until what is drawn first has been painted: what nobody waits for comes after that. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => whenIdle(() => setPainted(true)), [])
  return isPainted
}

/** False until the page has been drawn for a while and can be used. */
export function useIsAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), restAfter)
    return () => clearTimeout(timer)
  }, [])
  return isAtRest
}

/** In ms. */
const restAfter = 4000

/** At the latest, where the browser is never idle. In ms. */
const patience = 1000
