import type { BrowserContext } from '@playwright/test'
import { printCharts } from './charts'
import { printExchange } from './exchange'
import { firstPageLimit, firstPageScripts } from './firstPage'
import { printHistory } from './history'
import { printOutputs } from './outputs'
import { measureRatings } from './ratings'
import { printScorecards } from './scorecards'
import { printSparklines } from './sparklines'
import { round } from './statistics'
import { inBrowser, served } from './visits'

/** The folders of the built pages to compare with, and to take files in and make them. */
export interface Built {
  readonly aggrid: string
  readonly exchange: string
}

/** What can be asked for by name: `npm run bench -- scorecard`. */
const parts = {
  page: printFirstPage,
  scorecard: ({ aggrid }: Built) => printScorecards(aggrid),
  history: () => printHistory(),
  sparklines: () => printSparklines(),
  exchange: ({ exchange }: Built) => onPage(exchange, printExchange),
  outputs: ({ exchange }: Built) => onPage(exchange, printOutputs),
  charts: () => printCharts(),
  ratings: printRatings,
} as const

/** Prints the figures of the parts that were asked for; of all where none was. */
export async function runBench(built: Built, asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}: ask for ${Object.keys(parts).join(', ')}`)
  for (const [name, print] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) await print(built)
}

function printFirstPage({ aggrid }: Built) {
  const kilobytes = (folder: string) => firstPageScripts(folder).reduce((sum, one) => sum + one.kilobytes, 0)
  console.log('\nJavaScript of the first page, kB of gzip')
  console.table({
    Quarterdeck: { kB: round(kilobytes('dist')), limit: firstPageLimit },
    'AG Grid Community': { kB: round(kilobytes(aggrid)), limit: '' },
  })
}

function onPage(
  folder: string,
  print: (context: BrowserContext, address: string) => Promise<void>,
): Promise<void> {
  return inBrowser(async (browser) => {
    const page = await served(folder)
    try {
      await print(await browser.newContext(), page.address)
    } finally {
      await page.close()
    }
  })
}

function printRatings() {
  const { exact, floats } = measureRatings()
  const perSecond = (speed: number) => Math.round(speed).toLocaleString('en-GB')
  console.log('\nRatings per second, 160,000 measurements')
  console.table({
    'exact, from text to band': { 'per second': perSecond(exact), ratio: (exact / floats).toFixed(4) },
    'bare loop over floats': { 'per second': perSecond(floats), ratio: '1' },
  })
}
