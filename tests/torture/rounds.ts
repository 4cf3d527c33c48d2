import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What one run of rounds came to. */
export interface Tally {
  readonly of: string
  readonly rounds: number
  readonly kills: number
  /** One sentence each. */
  readonly losses: readonly string[]
}

/** Rounds of each cell of a matrix. */
export const roundsPerCell = Number(process.env['TORTURE_ROUNDS'] ?? 20)

/** Numbers in [0, 1) that are the same for the same seed and name (mulberry32). */
export function chanceOf(name: string): () => number {
  let state = [...`${process.env['TORTURE_SEED'] ?? 1} ${name}`].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  )
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** All of them, in an order by chance. */
export function shuffled<T>(all: readonly T[], chance: () => number): readonly T[] {
  return all
    .map((one) => ({ one, by: chance() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one)
}

/** Leaves a tally for the end, where `run.mjs` adds them up. */
export async function report(tally: Tally): Promise<void> {
  const folder = join('.reports', 'torture')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${tally.of.replaceAll(/\W+/g, '-')}.json`), JSON.stringify(tally))
}
