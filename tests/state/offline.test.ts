import { beforeEach, expect, test, vi } from 'vitest'
import { beginNewer, beginNewest, offline, startOffline } from '#state/offline'

/** A service worker as a page sees it. */
class Worker extends EventTarget {
  state = 'installing'
  readonly heard: unknown[] = []

  postMessage(message: unknown) {
    this.heard.push(message)
  }

  becomes(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = null
  /** What the host has at the next look. */
  next: Worker | undefined

  update(): Promise<void> {
    if (this.next) this.finds(this.next)
    this.next = undefined
    return Promise.resolve()
  }

  finds(worker: Worker) {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }

  installed(worker: Worker) {
    this.installing = null
    this.waiting = worker
    worker.becomes('installed')
  }

  activated(worker: Worker) {
    this.waiting = null
    this.active = worker
    worker.becomes('activated')
  }
}

/** What a page has of service workers, with this registration. */
class Workers extends EventTarget {
  controller: Worker | null = null
  readonly registration: Registration | undefined

  constructor(registration: Registration | undefined) {
    super()
    this.registration = registration
  }

  register() {
    return this.registration ? Promise.resolve(this.registration) : Promise.reject(new Error('not here'))
  }

  getRegistration() {
    return Promise.resolve(this.registration)
  }
}

const asContainer = (workers: Workers): ServiceWorkerContainer => Object(workers)

beforeEach(() => offline.setState({ isKept: 'no', isNewerReady: false }))

test('[F13] the first visit fetches what is needed, and says when it is all there', async () => {
  const registration = new Registration()
  const worker = new Worker()
  registration.installing = worker
  await startOffline(asContainer(new Workers(registration)), './sw.js')
  expect(offline.getState()).toEqual({ isKept: 'soon', isNewerReady: false })
  registration.installed(worker)
  expect(offline.getState()).toEqual({ isKept: 'soon', isNewerReady: false })
  registration.activated(worker)
  expect(offline.getState()).toEqual({ isKept: 'yes', isNewerReady: false })
})

test('[F13] what cannot be fetched whole is not kept', async () => {
  const registration = new Registration()
  const worker = new Worker()
  registration.installing = worker
  await startOffline(asContainer(new Workers(registration)), './sw.js')
  worker.becomes('redundant')
  expect(offline.getState().isKept).toBe('no')
})

test('a browser that refuses is left as it is', async () => {
  await startOffline(asContainer(new Workers(undefined)), './sw.js')
  expect(offline.getState()).toEqual({ isKept: 'no', isNewerReady: false })
})

test('[F16] an update is ready once it is whole, and begins when it is told to; only then is the page reloaded', async () => {
  const registration = new Registration()
  registration.active = new Worker()
  const workers = asContainer(new Workers(registration))
  await startOffline(workers, './sw.js')
  const newer = new Worker()
  registration.finds(newer)
  expect(offline.getState().isNewerReady).toBe(false)
  registration.installed(newer)
  expect(offline.getState()).toEqual({ isKept: 'yes', isNewerReady: true })

  const reload = vi.fn<() => void>()
  await beginNewer(workers, reload)
  newer.becomes('activating')
  expect(newer.heard).toEqual(['begin'])
  expect(reload).not.toHaveBeenCalled()
  registration.activated(newer)
  expect(reload).toHaveBeenCalledOnce()
})

test('[F16] a version that another tab has begun is said here too, and reloads nothing', async () => {
  const workers = new Workers(new Registration())
  workers.controller = new Worker()
  await startOffline(asContainer(workers), './sw.js')
  workers.controller = new Worker()
  workers.dispatchEvent(new Event('controllerchange'))
  expect(offline.getState().isNewerReady).toBe(true)
})

test('the first version that takes a page over is no update', async () => {
  const workers = new Workers(new Registration())
  await startOffline(asContainer(workers), './sw.js')
  workers.controller = new Worker()
  workers.dispatchEvent(new Event('controllerchange'))
  expect(offline.getState().isNewerReady).toBe(false)
})

test('[F9] a page that is too old begins the newest version that its host has', async () => {
  const registration = new Registration()
  registration.active = new Worker()
  const newer = new Worker()
  registration.next = newer
  const reload = vi.fn<() => void>()
  const begun = beginNewest(asContainer(new Workers(registration)), reload)
  await vi.waitFor(() => expect(registration.installing).toBe(newer))
  await Promise.resolve()
  setTimeout(() => registration.installed(newer))
  await begun
  expect(newer.heard).toEqual(['begin'])
  registration.activated(newer)
  expect(reload).toHaveBeenCalledOnce()
})
