import { expect, test } from 'vitest'
import { dropEarlier, keptResponse, takeBuild } from '../../src/offline/keptFiles'
import type { Build, KeptFile, World } from '../../src/offline/keptFiles'

const scope = 'https://council.test/deck/'

/** A build whose page and script say its name. */
const buildOf = (id: string, ...more: readonly KeptFile[]): Build => ({
  id,
  scope,
  files: [
    { url: 'index.html', revision: id },
    { url: `assets/first-${id}.js`, revision: null },
    { url: 'assets/same-12345678.js', revision: null },
    ...more,
  ],
})

/** A host with the files of a build, each with its own name for its words, and a browser that keeps caches. */
function hostOf(...builds: readonly Build[]) {
  const asked: string[] = []
  const files = new Map(builds.flatMap(({ id, files: all }) => all.map(({ url }) => [`${scope}${url}`, id])))
  const kept = new Map<string, Map<string, Response>>()
  const world: World = {
    caches: {
      keys: () => Promise.resolve([...kept.keys()]),
      delete: (name) => Promise.resolve(kept.delete(name)),
      open: (name) => {
        const rows = kept.get(name) ?? new Map<string, Response>()
        kept.set(name, rows)
        return Promise.resolve(cacheOf(rows))
      },
    },
    fetch: ({ url }) => {
      asked.push(url.slice(scope.length))
      const id = files.get(url)
      return Promise.resolve(id === undefined ? notFound() : answer(url, id))
    },
  }
  return { world, asked, files, names: () => [...kept.keys()] }
}

function cacheOf(rows: Map<string, Response>): Cache {
  const refuse = () => Promise.reject(new Error('Not asked for by this worker'))
  return {
    match: (url) => Promise.resolve(rows.get(addressOf(url))?.clone()),
    put: (url, response) => Promise.resolve(void rows.set(addressOf(url), response)),
    add: refuse,
    addAll: refuse,
    delete: refuse,
    keys: refuse,
    matchAll: refuse,
  }
}

const addressOf = (asked: RequestInfo | URL): string =>
  asked instanceof Request ? asked.url : new URL(asked).href

const answer = (url: string, id: string): Response =>
  new Response(`${url.slice(scope.length)} of ${id}`, {
    headers: { 'Content-Type': url.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript' },
  })

const notFound = () =>
  new Response('<h1>None</h1>', { status: 404, headers: { 'Content-Type': 'text/html' } })

const textOf = async (path: string, build: Build, world: World) =>
  (await keptResponse(`${scope}${path}`, build, world))?.text()

test('[F13] every file of a build is answered without its host, the page under any address of its own', async () => {
  const one = buildOf('one')
  const { world, files } = hostOf(one)
  await takeBuild(one, world)
  files.clear()
  expect(await textOf('assets/first-one.js', one, world)).toBe('assets/first-one.js of one')
  for (const address of ['', '?safe=1', 'index.html', 'index.html?x#/2012-Q1'])
    expect(await textOf(address, one, world)).toBe('index.html of one')
  expect(await textOf('elsewhere.html', one, world)).toBeUndefined()
  expect(await keptResponse('https://council.test/other/index.html', one, world)).toBeUndefined()
})

test('[F13] a tab that still runs the build before has its files, though the host has dropped them', async () => {
  const [one, two] = [buildOf('one'), buildOf('two')]
  const { world, files, asked } = hostOf(one, two)
  await takeBuild(one, world)
  for (const { url } of one.files) if (url.includes('one')) files.delete(`${scope}${url}`)
  asked.length = 0
  await takeBuild(two, world)
  expect(asked.toSorted()).toEqual(['assets/first-two.js', 'index.html'])
  expect(await textOf('', two, world)).toBe('index.html of two')
  expect(await textOf('assets/first-one.js', two, world)).toBe('assets/first-one.js of one')
})

test('[F13] what is earlier goes once no tab runs it; what waits for its turn stays', async () => {
  const [one, two, three] = [buildOf('one'), buildOf('two'), buildOf('three')]
  const { world, names } = hostOf(one, two, three)
  for (const build of [one, two, three]) await takeBuild(build, world)
  await dropEarlier(two, world)
  expect(names()).toEqual(['quarterdeck-build-two', 'quarterdeck-build-three'])
})

const halfDeployed = [
  ['is not there', (url: string) => (url.endsWith('first-one.js') ? notFound() : answer(url, 'one'))],
  [
    'is answered with a page',
    (url: string) => (url.endsWith('first-one.js') ? answer('index.html', 'one') : answer(url, 'one')),
  ],
] as const

test.each(halfDeployed)(
  '[F13] a build of which one file %s is not used; the rest is not asked for again',
  async (_what, fetched) => {
    const one = buildOf('one')
    const { world, asked } = hostOf(one)
    const failing = { ...world, fetch: ({ url }: Request) => Promise.resolve(fetched(url)) }
    await expect(takeBuild(one, failing)).rejects.toThrow('assets/first-one.js: the host answers')
    await takeBuild(one, world)
    expect(asked).toEqual(['assets/first-one.js'])
  },
)

test('[F13] the page is taken only as it was built', async () => {
  const one = buildOf('one', { url: 'page.html', revision: 'x', integrity: 'sha384-abc' })
  const { world } = hostOf(one)
  const requests: Request[] = []
  const fetch = (request: Request) => {
    requests.push(request)
    return world.fetch(request)
  }
  await takeBuild(one, { ...world, fetch })
  expect(requests.map(({ integrity }) => integrity).filter(Boolean)).toEqual(['sha384-abc'])
  expect(requests.every(({ cache }) => cache === 'no-cache')).toBe(true)
})

test('[F13] where the browser cannot read what it keeps, the host is asked instead', async () => {
  const { world } = hostOf(buildOf('a'))
  const broken = { ...world.caches, open: () => Promise.reject(new DOMException('no', 'UnknownError')) }
  expect(await keptResponse(scope, buildOf('a'), { ...world, caches: broken })).toBeUndefined()
})
