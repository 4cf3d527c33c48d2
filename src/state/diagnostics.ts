import type { Fault } from '#domain/fault'
import { countStored } from '#storage/countStored'
import type { StoredCounts } from '#storage/countStored'
import { readFaults } from './faultLog'
import { version } from './version'
import type { Workspace } from './workspace'

/**
 * What helps to find a fault, to be read, copied and sent: versions, counts, sizes, codes, random ids. Never a text, a figure
 * or a name: neither of a council, an indicator or a person nor of a file. Whatever part cannot be read says so.
 */
export async function diagnosticsOf({ db, environment }: Workspace): Promise<string> {
  const parts = [
    ['Quarterdeck', programLines(environment.now())],
    ['Browser', browserLines()],
    ['Storage of this browser', await orCode(storageLines)],
    ['Database', await orCode(async () => storedLines(await countStored(db)))],
    ['Last faults', faultLines(readFaults())],
  ] as const
  return parts
    .map(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
}

/** The name under which they are saved. */
export const diagnosticsFile = (now: string): string =>
  `quarterdeck-diagnostics_${now.slice(0, 16).replaceAll(':', '')}.txt`

const programLines = (now: string): readonly string[] => [
  `version: ${version}`,
  `files: ${scriptsOfPage().join(', ') || 'not built'}`,
  `now: ${now}`,
]

/** Their names hold hashes, so they say which build it is. */
const scriptsOfPage = (): readonly string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].flatMap(
    ({ src }) => /\/assets\/([\w.-]+\.js)$/.exec(src)?.[1] ?? [],
  )

const browserLines = (): readonly string[] => [
  `name: ${navigator.userAgent}`,
  `language: ${navigator.language}, time zone: ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
  `window: ${innerWidth} × ${innerHeight}, ${devicePixelRatio} device pixels each`,
  `network: ${navigator.onLine ? 'there' : 'none'}`,
  `service worker: ${'serviceWorker' in navigator && navigator.serviceWorker.controller ? 'in control' : 'none'}`,
]

async function storageLines(): Promise<readonly string[]> {
  if (!('storage' in navigator)) return ['cannot be asked']
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  const isKept = await navigator.storage.persisted()
  const databases = typeof indexedDB.databases === 'function' ? await indexedDB.databases() : []
  return [
    `used: ${usage} of ${quota} bytes, as the browser estimates`,
    `promised to be kept: ${isKept ? 'yes' : 'no'}`,
    `databases: ${databases.flatMap(({ name, version: native }) => (ownName(name) ? [`${name} (${native})`] : [])).join(', ')}`,
  ]
}

const ownName = (name = ''): boolean => /^quarterdeck(-[a-z]+)*$/.test(name)

const storedLines = (counts: StoredCounts): readonly string[] => [
  `version: ${counts.native}, schema ${counts.schema}, revision ${counts.revision}`,
  `writer: ${counts.writer ? `${counts.writer.id}, ${counts.writer.entries} entries, ${counts.writer.files} files, ${counts.writer.former} former` : 'none'}`,
  `rows: ${listed(counts.tables)}`,
  `records: ${listed(counts.records)}`,
  `to choose about: ${counts.open}`,
  `files taken in: ${counts.files.length}`,
  ...counts.files.map((file) => `  ${file}`),
]

const faultLines = (faults: readonly Fault[]): readonly string[] =>
  faults.length === 0
    ? ['none']
    : faults.map(({ at, code, frames }) => [`${at} ${code}`, ...frames].join('\n    '))

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none'

/** The lines, or the name of the error that they ended in. */
async function orCode(read: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await read()
  } catch (error) {
    return [`could not be read: ${error instanceof Error ? error.name : 'no error'}`]
  }
}
