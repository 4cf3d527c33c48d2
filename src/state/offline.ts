import { createStore } from 'zustand/vanilla'
import { build } from './version'

/** Whether the application itself is kept in this browser, and whether a newer one waits. */
export interface Offline {
  /** `no`: this browser keeps no applications, or would not; `soon`: its files are being fetched. */
  readonly isKept: 'no' | 'soon' | 'yes'
  readonly isNewerReady: boolean
}

export const offline = createStore<Offline>(() => ({ isKept: 'no', isNewerReady: false }))

/** Begins to keep the application, and to look for newer ones. `url`: of the service worker. */
export async function startOffline(workers: ServiceWorkerContainer, url: string): Promise<void> {
  const registration = await register(workers, url)
  if (!registration) return
  offline.setState({
    isKept: registration.active ? 'yes' : 'soon',
    isNewerReady: registration.waiting !== null,
  })
  followWorker(registration.installing, registration)
  registration.addEventListener('updatefound', () => followWorker(registration.installing, registration))
  let before = workers.controller
  workers.addEventListener('controllerchange', () => {
    if (before) offline.setState({ isNewerReady: true }) // another tab has begun it
    before = workers.controller
  })
  registration.active?.postMessage(build)
}

/** Looks whether the host has a newer version; where there is no network, or none is kept, nothing happens. */
export async function lookForNewer(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.getRegistration()
  await registration?.update().catch(() => undefined)
}

/** Begins the newer version where one waits, then starts the page afresh, in either case. */
export async function beginNewer(
  workers: ServiceWorkerContainer | undefined,
  reload: () => void,
): Promise<void> {
  const waiting = (await workers?.getRegistration())?.waiting
  if (!waiting) return reload()
  waiting.addEventListener('statechange', () => waiting.state === 'activated' && reload())
  waiting.postMessage('begin', {})
}

/** Starts the page afresh with the newest version that the host has, or with the one that there is. */
export async function beginNewest(
  workers: ServiceWorkerContainer | undefined,
  reload: () => void,
): Promise<void> {
  if (workers) await lookForNewer(workers)
  const installing = (await workers?.getRegistration())?.installing
  if (installing)
    await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }))
  await beginNewer(workers, reload)
}

/** Undefined where the browser refuses: the application works, but not without a network. */
async function register(
  workers: ServiceWorkerContainer,
  url: string,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await workers.register(url, { updateViaCache: 'none' })
  } catch {
    return workers.getRegistration()
  }
}

function followWorker(worker: ServiceWorker | null, { active }: ServiceWorkerRegistration): void {
  const isUpdate = active !== null
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && isUpdate) offline.setState({ isNewerReady: true })
    if (worker.state === 'activated') offline.setState({ isKept: 'yes' })
    if (worker.state === 'redundant' && !isUpdate) offline.setState({ isKept: 'no' })
  })
}
