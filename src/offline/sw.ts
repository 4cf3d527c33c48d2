import { dropEarlier, keptResponse, takeBuild } from './keptFiles'
import type { Build, KeptFile, World } from './keptFiles'

/** What a service worker has that a page has not. */
interface WorkerScope extends World {
  /** Every file of this build, written in by the build itself. */
  readonly builtFiles: readonly KeptFile[]
  readonly registration: { readonly scope: string }
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (which: { readonly includeUncontrolled: boolean }) => Promise<readonly object[]>
  }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'message', listener: (event: WorkerEvent & { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (event: AskedFor) => void): void
}

interface WorkerEvent {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface AskedFor {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}

declare const self: WorkerScope
declare const QUARTERDECK_BUILD: string

const build: Build = {
  id: QUARTERDECK_BUILD,
  files: self.builtFiles,
  scope: self.registration.scope,
}

self.addEventListener('install', (event) => event.waitUntil(takeBuild(build, self)))

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(build.scope)) return
  event.respondWith(keptResponse(request.url, build, self).then((kept) => kept ?? self.fetch(request)))
})

/** An update waits for the person (F16): a page says when it may begin, and which build it runs itself. */
self.addEventListener('message', (event) => {
  if (event.data === 'begin') event.waitUntil(self.skipWaiting())
  if (event.data === build.id) event.waitUntil(tidy())
})

async function tidy(): Promise<void> {
  if ((await self.clients.matchAll({ includeUncontrolled: true })).length === 1)
    await dropEarlier(build, self)
}
