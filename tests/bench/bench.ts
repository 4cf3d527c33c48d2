import { basename, dirname } from 'node:path'
import { chromium } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'
import { preview } from 'vite'
import { chromiumArguments, chromiumPath } from '../journeys/support/chromium'
import { plainBundle } from './bundle'
import { printExchange } from './exchange'
import { firstPageLimit, firstPageScripts } from './firstPage'
import { measureRound } from './measure'
import type { Round } from './measure'
import { measureRatings } from './ratings'
import { madeUpFigures } from './scorecard'
import { agGrid, ours } from './side'
import type { Side } from './side'
import { median, percentile } from './statistics'

const rows = 2000
const rounds = 5
const editsPerRound = 16

/** Prints every figure of the bench. The folders are those of the built pages to compare with and to take files in. */
export async function runBench({ aggrid, exchange }: { readonly aggrid: string; readonly exchange: string }) {
  printFirstPage(aggrid)
  await printScorecards(aggrid)
  await printFilesTaken(exchange)
  printRatings()
}

function printFirstPage(aggrid: string) {
  const kilobytes = (folder: string) => firstPageScripts(folder).reduce((sum, one) => sum + one.kilobytes, 0)
  console.log('\nJavaScript of the first page, kB of gzip')
  console.table({
    Quarterdeck: { kB: round(kilobytes('dist')), limit: firstPageLimit },
    'AG Grid Community': { kB: round(kilobytes(aggrid)), limit: '' },
  })
}

async function printScorecards(aggrid: string) {
  const servers = await Promise.all([preview({ preview: { port: 0, open: false } }), served(aggrid)])
  const [own = '', other = ''] = servers.map((server) => server.resolvedUrls?.local[0]?.replace(/\/$/, ''))
  const bundle = Buffer.from(plainBundle(madeUpFigures(rows)))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    const measured = await interleave(context, [ours(own, bundle), agGrid(other)])
    console.log(`\n${rows.toLocaleString('en-GB')} rows, ms; medians of ${rounds} rounds, the sides in turn`)
    console.table(Object.fromEntries(measured.map(({ side, taken }) => [side.name, resultOf(taken)])))
    printRatios(measured)
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
  }
}

/** A built page on a port of its own. */
const served = (folder: string) =>
  preview({
    configFile: false,
    root: dirname(folder),
    build: { outDir: basename(folder) },
    preview: { port: 0, open: false },
  })

async function printFilesTaken(folder: string) {
  const server = await served(folder)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  try {
    await printExchange(await browser.newContext(), server.resolvedUrls?.local[0] ?? '')
  } finally {
    await browser.close()
    await server.close()
  }
}

interface Measured {
  readonly side: Side
  readonly taken: readonly Round[]
}

/** Round by round one visit to each side, so that a slow moment of the machine meets both. One visit first, unmeasured. */
async function interleave(context: BrowserContext, sides: readonly Side[]): Promise<readonly Measured[]> {
  const ready = []
  for (const side of sides) if (await isReady(context, side)) ready.push({ side, taken: new Array<Round>() })
  for (let turn = 0; turn < rounds; turn++)
    for (const { side, taken } of turn % 2 === 0 ? ready : ready.toReversed())
      taken.push(await measureRound(context, side, editsPerRound))
  return ready
}

async function isReady(context: BrowserContext, side: Side): Promise<boolean> {
  const page = await context.newPage()
  try {
    await side.seed(page)
    await measureRound(context, side, 2)
    return true
  } catch (error) {
    console.log(
      `${side.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`,
    )
    process.exitCode = 1
    return false
  } finally {
    await page.close()
  }
}

interface Result {
  readonly 'first rows': number
  readonly 'edit p50': number
  readonly 'edit p95': number
}

function resultOf(taken: readonly Round[]): Result {
  const edits = taken.flatMap((one) => one.edits)
  return {
    'first rows': round(median(taken.map((one) => one.firstRows))),
    'edit p50': round(percentile(edits, 50)),
    'edit p95': round(percentile(edits, 95)),
  }
}

function printRatios(measured: readonly Measured[]) {
  const [own, other] = measured.map(({ taken }) => resultOf(taken))
  if (!own || !other) return
  const ratio = (name: keyof Result) => (own[name] / other[name]).toFixed(2)
  console.log(
    `Quarterdeck : AG Grid = ${ratio('first rows')} first rows, ${ratio('edit p50')} edit p50, ` +
      `${ratio('edit p95')} edit p95 (ours from IndexedDB and stored, theirs from memory)`,
  )
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

const round = (number: number): number => Math.round(number * 10) / 10
