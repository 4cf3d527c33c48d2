import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A host of the built application, whose files can be exchanged and which can be cut off. */
export interface Host {
  readonly url: string
  /** What is served from now on. */
  readonly serve: (folder: string) => void
  /** Nobody answers any more. */
  readonly cutOff: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** Begins to serve a folder as hosts do: what is not there is not found, nor is the page that says so. */
export async function startHost(first: string): Promise<Host> {
  let folder = first
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    readFile(join(folder, file)).then(
      (body) =>
        response
          .writeHead(file === '/404.html' ? 404 : 200, { 'Content-Type': types[extname(file)] })
          .end(body),
      () => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The host of this journey has no port.')
  return {
    url: `http://localhost:${address.port}/`,
    serve: (next) => {
      folder = next
    },
    cutOff: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The build that a folder holds, as Settings names it. */
export async function buildIn(folder: string): Promise<string> {
  const [, id = ''] = /\bid: ?[`"']([0-9a-f]{8})/.exec(await readFile(join(folder, 'sw.js'), 'utf8')) ?? []
  if (id === '') throw new Error('The service worker does not say which build it is of.')
  return id
}

/**
 * Lays out the next version of what was built: every file under `assets/` and the build have other names, so that nothing of
 * the one before is left in it. Gives the folder.
 */
export async function nextVersion(built: string, folder: string): Promise<string> {
  await cp(built, folder, { recursive: true })
  const names = await readdir(join(folder, 'assets'))
  const renamed = (text: string) => names.reduce((all, name) => all.replaceAll(name, next(name)), text)
  const id = await buildIn(folder)
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!/\.(?:html|js|css)$/.test(name)) continue
    const text = renamed(await readFile(path, 'utf8')).replaceAll(id, nextBuild)
    await writeFile(path, text)
  }
  for (const name of names) await rename(join(folder, 'assets', name), join(folder, 'assets', next(name)))
  const page = await readFile(join(folder, 'index.html'))
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  const integrity = `sha384-${createHash('sha384').update(page).digest('base64')}`
  await writeFile(join(folder, 'sw.js'), worker.replace(/sha384-[\w+/=]+/, integrity))
  return folder
}

export const nextBuild = 'ffffffff'

const next = (name: string): string => name.replace(/(\.\w+)$/, '-next$1')
