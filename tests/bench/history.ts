import type { BrowserContext } from '@playwright/test'
import { plainBundles } from './bundle'
import { measureFirstRows } from './measure'
import { madeUpFigures } from './scorecard'
import { ours } from './side'
import type { Side } from './side'
import { median, round } from './statistics'
import { freshProfile, inBrowser, inTurn, served } from './visits'

const rows = 2000
const rounds = 7

/** Prints whether a quarter opens as soon with twenty years of history (162,000 measurements) as with one. */
export const printHistory = (): Promise<void> =>
  inBrowser(async (browser) => {
    const own = await served()
    try {
      const visited = []
      for (const years of [1, 20]) {
        const side = ours(own.address, plainBundles(madeUpFigures(rows), { years }))
        const context = await freshProfile(browser)
        visited.push({ years, side, context, times: await seeded(context, side) })
      }
      await inTurn(rounds, visited, async ({ context, side, times }) => {
        times.push(await firstRows(context, side))
      })
      const [one = Number.NaN, twenty = Number.NaN] = visited.map(({ times }) => median(times))
      console.log(`\nOpening a quarter of ${rows} figures; medians of ${rounds} rounds in turn; ms`)
      console.table({
        'after one year, 10,000 measurements': { 'first rows': round(one), ratio: '1' },
        'after twenty years, 162,000 measurements': {
          'first rows': round(twenty),
          ratio: (twenty / one).toFixed(2),
        },
      })
      console.log('The budget is a ratio of 1.20.')
    } finally {
      await own.close()
    }
  })

/** One visit first, unmeasured. */
async function seeded(context: BrowserContext, side: Side): Promise<number[]> {
  const page = await context.newPage()
  await side.seed(page)
  await page.close()
  await firstRows(context, side)
  return []
}

async function firstRows(context: BrowserContext, side: Side): Promise<number> {
  const page = await context.newPage()
  try {
    return await measureFirstRows(page, side)
  } finally {
    await page.close()
  }
}
