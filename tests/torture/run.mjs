/**
 * `npm run torture`: kills, closes, reloads and leaves pages while something is typed, taken in, finalised, backed up or
 * brought to a newer version, over and over, and counts what was lost or does not hold any more. Prints its seed; `TORTURE_SEED=… npm run torture` does the same again, `TORTURE_ROUNDS=…` so many rounds of each
 * kind instead of 20. What follows `npm run torture --` goes to Playwright: `-g killed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const tallies = join('.reports', 'torture')
const seed = process.env.TORTURE_SEED ?? String(Math.floor(Math.random() * 1e9))
const { NODE_ENV: _, ...environment } = process.env

console.log(`Seed ${seed}, ${environment.TORTURE_ROUNDS ?? 20} rounds of each kind`)
rmSync(tallies, { recursive: true, force: true })
mkdirSync(tallies, { recursive: true })
await build({ logLevel: 'warn' })
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    join('tests', 'torture', 'torture.config.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment, TORTURE_SEED: seed } },
)

const all = readdirSync(tallies).map((file) => JSON.parse(readFileSync(join(tallies, file), 'utf8')))
for (const { of, rounds, kills, losses } of all) {
  console.log(`${of}: ${rounds} rounds, ${kills} kills, ${losses.length} lost`)
  for (const loss of losses) console.log(`    ${loss}`)
}
const sum = (count) => all.reduce((total, one) => total + count(one), 0)
console.log(
  `Seed ${seed}: ${sum(({ rounds }) => rounds)} rounds, ${sum(({ kills }) => kills)} kills, ${sum(({ losses }) => losses.length)} lost`,
)
process.exitCode = status === 0 && all.length > 0 ? 0 : 1
