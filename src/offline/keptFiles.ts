/** A file of the application. `revision`: changes with its content; null where its name does already. */
export interface KeptFile {
  readonly url: string
  readonly revision: string | null
  readonly integrity?: string
}

/** All files of one build, and where they are kept: in a cache of its own. */
export interface Build {
  readonly id: string
  readonly files: readonly KeptFile[]
  /** Where the application is opened; what the files' addresses begin with. */
  readonly scope: string
}

/** What the browser gives a service worker. */
export interface World {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (request: Request) => Promise<Response>
}

/**
 * F13 — Takes every file of a build from its host, or fails: a build that is not whole is never used. What an earlier build
 * has under the same name is not asked for again; what was taken before a failure stays for the next try.
 */
export async function takeBuild(build: Build, world: World): Promise<void> {
  const own = await world.caches.open(cacheOf(build))
  const earlier = await earlierCaches(build, world)
  const missing = [...build.files]
  const takeOneByOne = async () => {
    for (let file = missing.shift(); file; file = missing.shift()) {
      const address = addressOf(file.url, build)
      if (await own.match(address)) continue
      const known = file.revision === null ? await firstMatch(earlier, address) : undefined
      await own.put(address, known ?? (await fetched(file, build, world)))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeOneByOne))
}

/**
 * A file of this build; of an earlier one where a tab still runs that and asks for what only it had; undefined where none
 * has it, or where the browser cannot look: then the host is asked. Whatever follows `?` in the address of the page makes no
 * difference.
 */
export const keptResponse = (url: string, build: Build, world: World): Promise<Response | undefined> =>
  lookedUp(url, build, world).catch(() => undefined)

async function lookedUp(url: string, build: Build, world: World): Promise<Response | undefined> {
  const { origin, pathname } = new URL(url)
  if (!`${origin}${pathname}`.startsWith(build.scope)) return undefined
  const path = `${origin}${pathname}`.slice(build.scope.length) || 'index.html'
  const address = addressOf(path, build)
  const own = await world.caches.open(cacheOf(build))
  return (await own.match(address)) ?? firstMatch(await earlierCaches(build, world), address)
}

/** Drops what earlier builds kept: no tab runs them any more. What is later than this build waits for its turn. */
export async function dropEarlier(build: Build, { caches }: World): Promise<void> {
  for (const name of await namesBefore(build, caches)) await caches.delete(name)
}

const prefix = 'quarterdeck-build-'

const cacheOf = ({ id }: Build): string => `${prefix}${id}`

const addressOf = (url: string, { scope }: Build): string => new URL(url, scope).href

/** Few enough that a page which is being used gets its turn. */
const atOnce = 4

/** The youngest first. A browser lists caches in the order in which they were made. */
async function earlierCaches(build: Build, { caches }: World): Promise<readonly Cache[]> {
  const names = await namesBefore(build, caches)
  return Promise.all(names.toReversed().map((name) => caches.open(name)))
}

async function namesBefore(build: Build, caches: World['caches']): Promise<readonly string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const own = names.indexOf(cacheOf(build))
  return own < 0 ? names : names.slice(0, own)
}

async function firstMatch(caches: readonly Cache[], address: string): Promise<Response | undefined> {
  for (const cache of caches) {
    const found = await cache.match(address)
    if (found) return found
  }
  return undefined
}

/** Straight from the host. Refused where the host has another file, or a page that says it has none. */
async function fetched({ url, integrity }: KeptFile, build: Build, { fetch }: World): Promise<Response> {
  const request = new Request(addressOf(url, build), {
    cache: 'no-cache',
    credentials: 'same-origin',
    ...(integrity && { integrity }),
  })
  const response = await fetch(request)
  const isPage = response.headers.get('Content-Type')?.includes('text/html') ?? false
  if (response.status !== 200 || isPage !== url.endsWith('.html'))
    throw new Error(
      `${url}: the host answers ${response.status} with ${response.headers.get('Content-Type')}`,
    )
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}
