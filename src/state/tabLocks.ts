/** A lock that is held while a page is open, so that other tabs know whether it still is. */
export interface TabLock {
  readonly hold: () => void
  readonly letGo: () => void
  /** The tabs that are open; undefined where the browser cannot say. */
  readonly open: () => Promise<ReadonlySet<string> | undefined>
  /** Resolves when that tab is gone: closed, killed, or put away. */
  readonly whenGone: (tab: string) => Promise<void>
}

export function createTabLock(tab: string): TabLock {
  const locks: LockManager | undefined = globalThis.navigator?.locks // some browsers have none
  let release: (() => void) | undefined
  return {
    hold() {
      if (release || !locks) return
      const held = new Promise<void>((resolve) => (release = resolve))
      void locks.request(nameOf(tab), () => held)
    },
    letGo() {
      release?.()
      release = undefined
    },
    async open() {
      const { held = [] } = (await locks?.query()) ?? {}
      return locks && new Set(held.flatMap(({ name = '' }) => tabIn(name)))
    },
    async whenGone(other) {
      await locks?.request(nameOf(other), { mode: 'shared' }, () => undefined)
    },
  }
}

const prefix = 'quarterdeck-tab '

const nameOf = (tab: string): string => `${prefix}${tab}`

const tabIn = (lock: string): readonly string[] =>
  lock.startsWith(prefix) ? [lock.slice(prefix.length)] : []

/** Does something unless another tab is doing it; undefined then. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const locks: LockManager | undefined = globalThis.navigator?.locks // some browsers have none
  if (!locks) return work()
  return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined))
}
