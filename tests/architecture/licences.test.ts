import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quarterdeck-licences-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `npm run licences` says of the lock file in the folder, where npm answers the question for vulnerabilities so. */
function licences(audit: string) {
  const npm = join(folder, 'npm.cjs')
  writeFileSync(npm, `process.stdout.write(${JSON.stringify(audit)})`)
  const { status, stdout } = spawnSync(process.execPath, [resolve('.ci/licences.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  })
  return { status, stdout }
}

const lock = (packages: Readonly<Record<string, object>>) =>
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }))

const none = JSON.stringify({ vulnerabilities: {} })

test('every package that is used has a licence that is allowed', () => {
  copyFileSync('package-lock.json', join(folder, 'package-lock.json'))
  const { status, stdout } = licences(none)

  expect(stdout).toMatch(/^Licences: \d{3,} packages, 0 not allowed$/m)
  expect(status).toBe(0)
})

test('one that is not allowed is named: in what is served also one that a tool may have, and none at all', () => {
  lock({
    'node_modules/copyleft': { license: 'AGPL-3.0', dev: true },
    'node_modules/@scope/served': { license: 'MPL-2.0' },
    'node_modules/tool': { license: 'MPL-2.0', dev: true },
    'node_modules/either': { license: '(MIT OR GPL-3.0-or-later)' },
    'node_modules/both': { license: '(MIT AND GPL-3.0-or-later)' },
    'node_modules/silent': {},
  })
  const { status, stdout } = licences(none)

  expect(stdout.split('\n').slice(0, 5)).toEqual([
    'Licences: 6 packages, 4 not allowed',
    '    copyleft: AGPL-3.0',
    '    @scope/served: MPL-2.0',
    '    both: (MIT AND GPL-3.0-or-later)',
    '    silent: says none',
  ])
  expect(status).toBe(1)
})

test('a known vulnerability is named and fails; where nobody can be asked, that is said and nothing fails', () => {
  lock({ 'node_modules/old': { license: 'MIT' } })
  const old = { name: 'old', severity: 'high', range: '<2.0.0' }
  const found = licences(JSON.stringify({ vulnerabilities: { old } }))
  expect(found.stdout).toContain('    old <2.0.0: high')
  expect(found.status).toBe(1)

  for (const answer of ['', 'npm error ENOTFOUND', '{"message":"405","error":{}}']) {
    const away = licences(answer)
    expect(away.stdout).toContain('Vulnerabilities: not checked')
    expect(away.status).toBe(0)
  }
})
