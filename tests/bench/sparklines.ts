import type { Browser, BrowserContext } from '@playwright/test'
import { plainBundles } from './bundle'
import { measureRound } from './measure'
import type { Round } from './measure'
import { madeUpFigures } from './scorecard'
import { ours } from './side'
import type { Side } from './side'
import { median, percentile, round } from './statistics'
import { freshProfile, inBrowser, inTurn, served } from './visits'

const rows = 2000
const years = 3
const rounds = 5
const editsPerRound = 12

interface Visited {
  readonly name: string
  readonly side: Side
  readonly context: BrowserContext
  readonly taken: Round[]
  readonly drawn: number[]
}

/** Prints the same scorecard with the column of recent quarters beside it without, in turn in one browser. */
export const printSparklines = (): Promise<void> =>
  inBrowser(async (browser) => {
    const own = await served()
    try {
      const side = ours(own.address, plainBundles(madeUpFigures(rows), { years }))
      const visited = [await ready(browser, side, false), await ready(browser, side, true)]
      await inTurn(rounds, visited, async ({ context, taken }) => {
        taken.push(await measureRound(context, side, editsPerRound))
      })
      for (const { drawn, context } of visited.slice(1))
        for (let turn = 0; turn < rounds; turn++) drawn.push(await linesAfterRows(context, side))
      print(visited)
    } finally {
      await own.close()
    }
  })

async function ready(browser: Browser, side: Side, isShown: boolean): Promise<Visited> {
  const context = await freshProfile(browser)
  const view = { order: [], shown: { recent: isShown }, widths: {}, pinned: null }
  await context.addInitScript(
    (text) => localStorage.setItem('quarterdeck-columns-figures', text),
    JSON.stringify(view),
  )
  const page = await context.newPage()
  await side.seed(page)
  await page.close()
  await measureRound(context, side, 2) // unmeasured
  return { name: isShown ? 'with sparklines' : 'without', side, context, taken: [], drawn: [] }
}

/** From the first row that is there to the first line in it, ms. */
async function linesAfterRows(context: BrowserContext, side: Side): Promise<number> {
  const page = await context.newPage()
  try {
    await page.goto(side.address)
    await page.locator(side.statuses).first().waitFor()
    const rowsAt = await page.evaluate(() => performance.now())
    await page.locator('[data-column="recent"] svg').first().waitFor()
    return (await page.evaluate(() => performance.now())) - rowsAt
  } finally {
    await page.close()
  }
}

const figures = {
  'first rows': (taken: readonly Round[]) => median(taken.map(({ firstRows }) => firstRows)),
  'edit p50': (taken: readonly Round[]) =>
    percentile(
      taken.flatMap(({ edits }) => edits.map(({ painted }) => painted)),
      50,
    ),
  'longest frame': (taken: readonly Round[]) => median(taken.map(({ scrolled }) => scrolled.longest)),
  'frames > 32': (taken: readonly Round[]) => median(taken.map(({ scrolled }) => scrolled.slow)),
} as const

function print(visited: readonly Visited[]) {
  const measured = visited.map(({ taken }) =>
    Object.fromEntries(Object.entries(figures).map(([name, of]) => [name, of(taken)] as const)),
  )
  const [without = {}, shown = {}] = measured
  console.log(`\n${rows} rows of ${years} years, with and without the column of recent quarters; medians; ms`)
  console.table(
    Object.fromEntries(
      Object.keys(figures).map((name) => [
        name,
        {
          without: round(without[name] ?? Number.NaN),
          with: round(shown[name] ?? Number.NaN),
          ratio: ((shown[name] ?? Number.NaN) / (without[name] ?? Number.NaN)).toFixed(2),
        },
      ]),
    ),
  )
  console.log(`The first lines come ${round(median(visited.at(-1)?.drawn ?? []))} ms after the first rows.`)
}
