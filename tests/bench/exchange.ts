import type { BrowserContext, Page } from '@playwright/test'
import type { Taken } from './exchange/main'
import { median } from './statistics'

const rounds = 3

/** What the budgets allow, in ms (issue "Exchange"). */
const limits = { returns: 1500, large: 2500 } as const

/** Prints how long files take to come in, beside what cannot be avoided, in the same browser and run. */
export async function printExchange(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'measureLarge' in window)
  const returns = await inRounds(page, 'measureReturns')
  const large = await inRounds(page, 'measureLarge')
  console.log(`\nFiles taken in, ms; medians of ${rounds} rounds after one that is not counted`)
  console.table({
    '40 returns × 150 records': rowOf(returns, limits.returns),
    '10,000 records in one bundle': rowOf(large, limits.large),
  })
  await page.close()
}

async function inRounds(page: Page, which: 'measureReturns' | 'measureLarge'): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  for (let round = 0; round <= rounds; round += 1)
    taken.push(await page.evaluate((name) => window[name](), which))
  return taken.slice(1)
}

function rowOf(taken: readonly Taken[], limit: number) {
  const middle = (part: keyof Taken): number => Math.round(median(taken.map((one) => one[part])))
  const all = Math.round(median(taken.map(({ gate, plan, apply }) => gate + plan + apply)))
  const bare = Math.round(median(taken.map(({ parse, write }) => parse + write)))
  return {
    gate: middle('gate'),
    plan: middle('plan'),
    apply: middle('apply'),
    all,
    limit,
    'JSON.parse': middle('parse'),
    'bare write': middle('write'),
    ratio: (all / bare).toFixed(2),
  }
}
