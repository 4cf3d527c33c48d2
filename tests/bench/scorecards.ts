import type { Browser, BrowserContext } from '@playwright/test'
import { plainBundles } from './bundle'
import { measureRound } from './measure'
import type { Round } from './measure'
import { pastedCells } from './paste'
import { madeUpFigures } from './scorecard'
import { agGrid, ours } from './side'
import type { Side } from './side'
import { median, percentile, round } from './statistics'
import { freshProfile, inBrowser, inTurn, notMeasured, served } from './visits'

const sizes = [2000, 20_000] as const
const rounds = 5
const editsPerRound = 16

/** Prints our scorecard, from IndexedDB and stored, beside the same in AG Grid Community from memory. */
export const printScorecards = (aggrid: string): Promise<void> =>
  inBrowser(async (browser) => {
    const [own, other] = await Promise.all([served(), served(aggrid)])
    try {
      for (const rows of sizes)
        await printSize(
          browser,
          [ours(own.address, plainBundles(madeUpFigures(rows))), agGrid(other.address, rows)],
          rows,
        )
    } finally {
      await Promise.all([own.close(), other.close()])
    }
  })

interface Measured {
  readonly side: Side
  readonly taken: Round[]
}

async function printSize(browser: Browser, sides: readonly Side[], rows: number): Promise<void> {
  const context = await freshProfile(browser)
  const measured: Measured[] = []
  for (const side of sides) if (await isReady(context, side)) measured.push({ side, taken: [] })
  await inTurn(rounds, measured, async ({ side, taken }) => {
    taken.push(await measureRound(context, side, editsPerRound))
  })
  const results = measured.map(({ taken }) => resultOf(taken))
  console.log(`\n${rows.toLocaleString('en-GB')} rows; medians of ${rounds} rounds, the sides in turn; ms`)
  console.table(Object.fromEntries(measured.map(({ side }, at) => [side.name, shown(results[at])])))
  printRatios(results)
  await context.close()
}

/** One visit first, unmeasured. */
async function isReady(context: BrowserContext, side: Side): Promise<boolean> {
  const page = await context.newPage()
  try {
    await side.seed(page)
    await measureRound(context, side, 2)
    return true
  } catch (error) {
    notMeasured(side.name, error)
    return false
  } finally {
    await page.close()
  }
}

/** Undefined where a side has no such figure: memory stores nothing. */
type Result = Readonly<Record<Figure, number | undefined>>
type Figure = keyof typeof figures

const figures = {
  'first rows': (taken: readonly Round[]) => median(taken.map(({ firstRows }) => firstRows)),
  'edit p50': (taken: readonly Round[]) => percentile(paintedIn(taken), 50),
  'edit p95': (taken: readonly Round[]) => percentile(paintedIn(taken), 95),
  'durable p50': (taken: readonly Round[]) => percentile(durableIn(taken), 50),
  'durable p95': (taken: readonly Round[]) => percentile(durableIn(taken), 95),
  'frames > 32': (taken: readonly Round[]) => median(taken.map(({ scrolled }) => scrolled.slow)),
  'of frames': (taken: readonly Round[]) => median(taken.map(({ scrolled }) => scrolled.frames)),
  'longest frame': (taken: readonly Round[]) => median(taken.map(({ scrolled }) => scrolled.longest)),
  'blank %': (taken: readonly Round[]) => median(taken.map(({ scrolled }) => scrolled.blank)),
  paste: (taken: readonly Round[]) => median(taken.flatMap(({ pasted }) => pasted?.painted ?? [])),
  'paste durable': (taken: readonly Round[]) => median(taken.flatMap(({ pasted }) => pasted?.durable ?? [])),
} as const

const paintedIn = (taken: readonly Round[]) =>
  taken.flatMap(({ edits }) => edits.map(({ painted }) => painted))
const durableIn = (taken: readonly Round[]) =>
  taken.flatMap(({ edits }) => edits.flatMap(({ durable }) => durable ?? []))

function resultOf(taken: readonly Round[]): Result {
  const of = (figure: Figure): number | undefined => {
    const found = figures[figure](taken)
    return Number.isNaN(found) ? undefined : round(found)
  }
  const all = Object.keys(figures).map((name) => [name, isFigure(name) ? of(name) : undefined])
  return Object.fromEntries(all)
}

const isFigure = (name: string): name is Figure => name in figures

const shown = (result: Result | undefined) =>
  Object.fromEntries(Object.entries(result ?? {}).map(([name, found]) => [name, found ?? '']))

function printRatios([own, other]: readonly Result[]) {
  if (!own || !other) return
  const ratio = (mine: number | undefined, theirs: number | undefined) =>
    mine === undefined || theirs === undefined ? 'not measured' : (mine / theirs).toFixed(2)
  const compared: readonly Figure[] = ['first rows', 'edit p50', 'edit p95', 'longest frame', 'paste']
  console.log(
    `Quarterdeck : AG Grid = ${compared.map((name) => `${name} ${ratio(own[name], other[name])}`).join(', ')}; ` +
      `frames over 32 ms ${own['frames > 32']} : ${other['frames > 32']}. Ours comes from IndexedDB and is stored ` +
      'as well (durable: its transaction is complete), theirs is in memory.',
  )
  console.log(
    `Paste: ${pastedCells} cells by one paste event; AG Grid Community takes no range from the clipboard, so its ` +
      'page gives the same values to its own applyTransaction.',
  )
  if (own.paste === undefined) console.log('Quarterdeck took no range: nothing was pasted.')
}
