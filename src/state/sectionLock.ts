import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { WorkspaceName } from './workspace'

/**
 * Who may store into a section. `asking`: not known yet; `elsewhere`: another tab has typed something there; `taken`: this
 * tab had, and another took the section over.
 */
export type SectionStanding = 'free' | 'asking' | 'here' | 'elsewhere' | 'taken'

/**
 * One section of one workspace as this tab sees it (F12). The tab holds it while any of its editors there has an unsaved
 * text, not while the page is merely open.
 */
export interface SectionLock {
  readonly standing: StoreApi<SectionStanding>
  /** An editor begins to hold an unsaved text. Gives how it ends that. */
  readonly enter: () => () => void
  /** Whether this tab may store, once that is known. */
  readonly mayStore: () => Promise<boolean>
  readonly takeOver: () => void
  /** Gives it away while the page is put away, and asks for it again. */
  readonly pause: () => void
  readonly resume: () => void
}

/** The same lock for the same section. Where the browser has no locks, every tab may always store. */
export function sectionLock(workspace: WorkspaceName, section: string): SectionLock {
  const name = `quarterdeck-section ${workspace} ${section}`
  const known = all.get(name) ?? createSectionLock(name, globalThis.navigator?.locks)
  all.set(name, known)
  return known
}

/** Before the page is put away (F21), and after it came back. */
export const pauseSections = (): void => all.forEach((lock) => lock.pause())
export const resumeSections = (): void => all.forEach((lock) => lock.resume())

const all = new Map<string, SectionLock>()

export function createSectionLock(name: string, locks: LockManager | undefined): SectionLock {
  const standing = createStore<SectionStanding>(() => 'free')
  const set = (now: SectionStanding) => standing.setState(now, true)
  let editors = 0
  /** Ends what is held or waited for. */
  let letGo: () => void = () => undefined
  /** What this tab held last is given back: asked for before that, it would look held by another tab. */
  let givenBack = Promise.resolve()
  const ask = (how: LockOptions, onRefused: () => void = () => undefined) => {
    if (!locks) return set('here')
    const [onHeld, onStolen] = [() => set('here'), () => set('taken')]
    const end = request(locks, name, { how, after: givenBack, onHeld, onRefused, onStolen })
    letGo = () => void (givenBack = end())
  }
  const begin = () => {
    set('asking')
    ask({ ifAvailable: true }, () => {
      set('elsewhere')
      ask({}) // until the other tab has done with it
    })
  }
  const end = () => {
    letGo()
    set('free')
  }
  return {
    standing,
    enter() {
      editors += 1
      if (editors === 1 || standing.getState() === 'taken') begin()
      return () => {
        editors -= 1
        if (editors === 0) end()
      }
    },
    mayStore: () => settled(standing),
    takeOver() {
      letGo()
      set('asking')
      ask({ steal: true })
    },
    pause: () => editors > 0 && end(),
    resume: () => editors > 0 && begin(),
  }
}

interface Request {
  readonly how: LockOptions
  readonly after: Promise<void>
  readonly onHeld: () => void
  readonly onRefused: () => void
  readonly onStolen: () => void
}

/** Gives what ends the holding or the waiting, and when it has; nothing is heard of it any more then. */
function request(
  locks: LockManager,
  name: string,
  { how, after, onHeld, onRefused, onStolen }: Request,
): () => Promise<void> {
  let isOver = false
  let isHeld = false
  let release: () => void = () => undefined
  const over = new Promise<void>((resolve) => (release = resolve))
  const begun = (lock: Lock | null) => {
    if (isOver) return undefined
    if (!lock) return onRefused()
    isHeld = true
    onHeld()
    return over
  }
  const ended = after
    .then(() => (isOver ? undefined : locks.request(name, how, begun)))
    .catch(() => (isOver ? undefined : onStolen()))
  return () => {
    isOver = true
    release()
    return isHeld ? ended : after // what still waits for another tab is waited for by nobody
  }
}

/** A section that no editor here has entered is nobody's to refuse. */
function settled(standing: SectionLock['standing']): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (now: SectionStanding) => {
      if (now === 'asking') return
      stop()
      resolve(now === 'here' || now === 'free')
    }
    const stop = standing.subscribe(look)
    look(standing.getState())
  })
}
