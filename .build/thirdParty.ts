import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'

/** Every package of which something is in a script gives its licence with it: written beside the scripts as this file. */
const fileName = 'THIRD-PARTY.txt'

/** What the bundler adds by itself, and the marks by which a service worker names its parts. */
const ofTheBuild = ['vite', 'rolldown']
const workboxMark = /workbox:([\w-]+):\d/g

/** Writes the licence texts of all that is served. */
export function thirdParty(): Plugin {
  const folders: Folders = new Map()
  let place = { root: '', out: '' }
  return {
    name: 'third-party',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      place = { root, out: resolve(root, build.outDir) }
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) note(id, folders)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (folders.size === 0) return // the build has failed, and says why
        for (const folder of folders.keys()) for (const one of dependenciesOf(folder)) add(one, folders)
        for (const name of [...ofTheBuild, ...workboxIn(place.out)])
          add(realpathSync(join(place.root, 'node_modules', name)), folders)
        const notices = [...folders].map(([folder, files]) => noticeOf(folder, [...files]))
        writeFileSync(join(place.out, fileName), `${preface}\n${notices.sort().join('')}`)
      },
    },
  }
}

const preface = `Quarterdeck contains parts of the packages below. Each is named with its version, its licence and its notices.
`

type Folders = Map<string, Set<string>>

const add = (folder: string, folders: Folders): Set<string> => {
  const files = folders.get(folder) ?? new Set()
  folders.set(folder, files)
  return files
}

/**
 * What a package stands on, all of it: some come as one file with others inside (mammoth). Types are in no script. Those added
 * while a Map is gone through are gone through too.
 */
function dependenciesOf(folder: string): readonly string[] {
  const names = Object.keys(aboutPackage(folder).dependencies).filter((name) => !name.startsWith('@types/'))
  const beside = /^.*\/node_modules/.exec(folder)?.[0] ?? folder
  return names.map((name) => {
    const inside = join(folder, 'node_modules', name)
    return existsSync(inside) ? inside : join(beside, name)
  })
}

const packageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  author: v.optional(v.unknown()),
  repository: v.optional(v.unknown()),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
})

function aboutPackage(folder: string): v.InferOutput<typeof packageSchema> {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return v.parse(packageSchema, json)
}

/** Notes a module under the folder of its package. */
function note(id: string, folders: Folders): void {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '')
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
  if (folder) add(folder, folders).add(file)
}

function workboxIn(out: string): readonly string[] {
  const scripts = readdirSync(out).filter((name) => name.endsWith('.js'))
  const found = scripts.flatMap((name) => [...readFileSync(join(out, name), 'utf8').matchAll(workboxMark)])
  return [...new Set(found.map(([, part = '']) => `workbox-${part}`))]
}

function noticeOf(folder: string, files: readonly string[]): string {
  const { name, version, license } = aboutPackage(folder)
  const texts = [...licenceFilesOf(folder), ...new Set(files.flatMap(legalCommentsOf))]
  const said = texts.length > 0 ? texts : [withoutText(folder)]
  const head = `${name} ${version} (${license})`
  return `\n${'='.repeat(80)}\n${head}\n${'='.repeat(80)}\n\n${said.join('\n\n')}\n`
}

/** Without the licences of what only the tools themselves are made of. */
const licenceFilesOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map((text) => (text.split(/^#+ Licenses of bundled dependencies/m)[0] ?? '').trim())

/** Notices that stand in the code itself: of what a package has taken into its own files. */
function legalCommentsOf(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const comments = readFileSync(file, 'utf8').match(/\/\*[\s\S]*?\*\//g) ?? []
  return comments.filter((comment) => /@license|copyright|\(c\) \d{4}/i.test(comment))
}

/** Of a package that brings no file of it: what its README says, or who made it and where it is from. */
function withoutText(folder: string): string {
  const { author, repository, license } = aboutPackage(folder)
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name))
  const said = readme && /^#+ licen[cs]e\b[^]*/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[0].trim()
  return said || `Licence: ${license}\nAuthor: ${JSON.stringify(author)}\nFrom: ${JSON.stringify(repository)}`
}
