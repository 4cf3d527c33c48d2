import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'

test('every command that the README names exists', () => {
  const json: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  const { scripts } = v.parse(v.object({ scripts: v.record(v.string(), v.string()) }), json)
  const readme = readFileSync('README.md', 'utf8')
  const named = [...readme.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = '']) => name)
  const known = new Set([...Object.keys(scripts), 'ci', 'install'])

  expect(named).toContain('start')
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('versions are exact and the lock file names no registry', () => {
  const json: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  const versions = v.record(v.string(), v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)))

  expect(
    v.safeParse(v.object({ dependencies: versions, devDependencies: versions }), json).issues,
  ).toBeUndefined()
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})
