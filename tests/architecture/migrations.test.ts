import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nativeVersion, schemaVersion } from '#storage/database'

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1)

test.each(versions)(
  '[F15] a database as version %i left it is kept, to be opened by every later one',
  (version) => {
    const path = `tests/fixtures/databases/version-${version}.json`
    expect(existsSync(path)).toBe(true)
    const dump: { native?: number; tables?: Record<string, readonly { key?: string; value?: unknown }[]> } =
      JSON.parse(readFileSync(path, 'utf8'))
    expect(dump.native).toBe((nativeVersion / schemaVersion) * version)
    expect(dump.tables?.['settings']?.find(({ key }) => key === 'schema')?.value).toBe(version)
    const empty = Object.entries(dump.tables ?? {}).filter(([, rows]) => rows.length === 0)
    expect(empty.map(([name]) => name).filter((name) => name !== 'shelfCopies')).toEqual([])
  },
)

test('[F15] every version but the first has an upgrade of its own', () => {
  const upgrades = versions.slice(1).map((version) => `src/storage/toVersion${version}.ts`)
  expect(upgrades.filter((path) => !existsSync(path))).toEqual([])
})
