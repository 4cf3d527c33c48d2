import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lintedProject } from './lintedProject'
import type { LintedProject } from './lintedProject'

const imports = (...names: readonly string[]) =>
  names
    .map((name, place) => `import * as m${place} from '${name}'\nexport const x${place} = m${place}\n`)
    .join('')

/** What a layer may not import: `[file, specifier]`. */
const forbidden = [
  ['src/domain/a1.ts', '#storage/database'],
  ['src/domain/a2.ts', '#state/session'],
  ['src/domain/a3.ts', '#ui/App'],
  ['src/domain/a4.ts', 'react'],
  ['src/domain/a5.ts', 'dexie'],
  ['src/domain/a6.ts', '@tanstack/react-table'],
  ['src/domain/a7.ts', 'node:fs'],
  ['src/domain/records/a8.ts', '../../storage/database'],
  ['src/storage/b1.ts', '#state/session'],
  ['src/storage/b2.ts', '#ui/App'],
  ['src/storage/b3.ts', '../domain/quarter'],
  ['src/storage/b4.ts', 'react'],
  ['src/readers/c1.ts', '#storage/database'],
  ['src/readers/c2.ts', '#writers/html'],
  ['src/readers/c3.ts', '../domain/quarter'],
  ['src/writers/d1.ts', '#storage/database'],
  ['src/writers/d2.ts', '#readers/csv'],
  ['src/writers/d3.ts', 'react'],
  ['src/state/e1.ts', '#ui/App'],
  ['src/state/e2.ts', 'dexie'],
  ['src/state/commands/e3.ts', '../../storage/database'],
  ['src/ui/f1.ts', '#storage/database'],
  ['src/ui/f2.ts', '#writers/html'],
  ['src/ui/f3.ts', 'dexie'],
  ['src/ui/f4.ts', '../state/session'],
] as const

/** What it may: everything to its left, and itself. */
const allowed = {
  'src/domain/records/good.ts': imports(
    '../quarter',
    '#domain/quarter',
    'fraction.js',
    'node-diff3',
    'valibot',
  ),
  'src/storage/good.ts': imports('./database', '#domain/quarter', 'dexie'),
  'src/readers/good.ts': imports('#domain/quarter', 'fflate'),
  'src/writers/good.ts': imports('#domain/quarter', 'fflate'),
  'src/state/good.ts': imports('#domain/quarter', '#storage/database', 'zustand'),
  'src/ui/good.ts': imports('./App', '#domain/quarter', '#state/session', '@tanstack/react-table'),
  'src/main.tsx': imports('#domain/quarter', '#storage/database', '#state/session', '#ui/App', 'dexie'),
} as const

/** Other faults, each with the rule that must find it. */
const faults = [
  ['src/domain/lazy.ts', 'no-restricted-imports', "export const x = () => import('#ui/App')"],
  ['src/domain/again.ts', 'no-restricted-imports', "export { a } from '#ui/App'"],
  ['src/domain/onlyTypes.ts', 'no-restricted-imports', "export type { A } from '#ui/App'"],
  ['src/domain/hen.ts', 'no-cycle', "import { egg } from '#domain/egg'\nexport const hen = () => egg"],
  ['src/domain/egg.ts', 'no-cycle', "import { hen } from './hen'\nexport const egg = () => hen"],
  ['src/domain/clock.ts', 'no-restricted-properties', 'export const now = () => Date.now()'],
  ['src/domain/chance.ts', 'no-restricted-properties', 'export const chance = () => Math.random()'],
  ['src/domain/secret.ts', 'no-restricted-globals', 'export const id = () => crypto.randomUUID()'],
  ['src/domain/net.ts', 'no-restricted-globals', "export const load = () => fetch('x')"],
  ['src/domain/page.ts', 'no-restricted-globals', 'export const title = () => document.title'],
  ['src/domain/wide.ts', 'no-restricted-globals', 'export const width = () => window.innerWidth'],
  ['src/domain/byDefault.ts', 'no-default-export', 'const a = 1\nexport default a'],
  ['src/domain/anything.ts', 'no-explicit-any', 'export const f = (a: any) => String(a)'],
  ['src/domain/surely.ts', 'no-non-null-assertion', 'export const f = (a?: string) => a!.length'],
  ['src/domain/believe.ts', 'consistent-type-assertions', 'export const f = (a: unknown) => a as string'],
  ['src/domain/later.ts', 'no-warning-comments', '// FIXME: the rest\nexport const a = 1'],
  ['src/domain/long.ts', 'max-lines', `export const a = 1\n${'// a line\n'.repeat(250)}`],
  ['src/domain/many.ts', 'max-params', 'export const f = (a: 1, b: 1, c: 1, d: 1) => a + b + c + d'],
  ['src/domain/big.ts', 'max-lines-per-function', `export function f() {\n${'  f()\n'.repeat(50)}}`],
  ['src/ui/Big.tsx', 'max-lines-per-function', `export function Big() {\n${'  Big()\n'.repeat(80)}}`],
  ['src/domain/some.ts', 'switch-exhaustiveness-check', switchWithoutTwo()],
  ['src/state/forgotten.ts', 'no-floating-promises', 'export function f(a: Promise<void>) {\n  a\n}'],
  ['src/ui/Hook.tsx', 'rules-of-hooks', hookInCondition()],
  ['src/ui/Html.tsx', 'no-danger', "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'a' }} />"],
  ['src/ui/Picture.tsx', 'alt-text', 'export const A = () => <img src="a.png" />'],
] as const

let project: LintedProject

beforeAll(() => {
  project = lintedProject({
    'src/domain/quarter.ts': 'export const a = 1',
    'src/storage/database.ts': 'export const a = 1',
    'src/state/session.ts': 'export const a = 1',
    'src/ui/App.tsx': 'export type A = 1\nexport const a = 1',
    ...allowed,
    ...Object.fromEntries(forbidden.map(([file, name]) => [file, imports(name)])),
    ...Object.fromEntries(faults.map(([file, , text]) => [file, `${text}\n`])),
  })
}, 60_000)

afterAll(() => project.remove())

describe('a layer imports only what is to its left', () => {
  test.each(forbidden)('%s may not import %s', (file) => {
    expect(project.findings(file)).toContain('no-restricted-imports')
  })

  test.each(Object.keys(allowed))('%s imports what it may', (file) => {
    expect(project.findings(file)).not.toContain('no-restricted-imports')
  })
})

describe('the linter keeps the style', () => {
  test.each(faults)('%s breaks %s', (file, rule) => {
    expect(project.findings(file)).toContain(rule)
  })
})

function switchWithoutTwo(): string {
  return "export function f(a: 'one' | 'two') {\n  switch (a) {\n    case 'one':\n      return 1\n  }\n  return 0\n}"
}

function hookInCondition(): string {
  return "import { useState } from 'react'\nexport function A(p: { a: boolean }) {\n  if (p.a) useState(1)\n  return null\n}"
}
