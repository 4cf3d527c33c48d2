import type { Page } from '@playwright/test'
import { chartedBundle } from '../chartedBundle'
import type { Charted } from '../chartedBundle'
import { awaited } from './measure'
import { takeIn } from './side'
import { median, round } from './statistics'
import { freshProfile, inBrowser, inTurn, served } from './visits'

const rounds = 7

const figure = (value: number) =>
  ({
    actual: { state: 'final', value: String(value) },
    target: { kind: 'point', value: '100' },
  }) as const

/** The same page with the same eighty rows in its table, once without anything to draw. */
const indicators: readonly Charted[] = [
  {
    id: 'drawn',
    title: 'With a chart',
    figures: Array.from({ length: 80 }, (_, at) => figure(90 + ((at * 7) % 23))),
  },
  {
    id: 'plain',
    title: 'Without a chart',
    figures: Array.from({ length: 80 }, () => ({ actual: { state: 'notDue' }, target: figure(1).target })),
  },
]

/** Prints how long the page of an indicator takes until its chart is painted, beside the same page without one. */
export const printCharts = (): Promise<void> =>
  inBrowser(async (browser) => {
    const own = await served()
    try {
      const context = await freshProfile(browser)
      const seeding = await context.newPage()
      await takeIn(seeding, own.address, [Buffer.from(JSON.stringify(chartedBundle(indicators)))])
      await seeding.close()
      const visits: readonly Visit[] = [
        { name: 'without a chart', id: 'plain', seen: tableRows, times: [] },
        { name: 'chart painted', id: 'drawn', seen: drawing, times: [] },
      ]
      await inTurn(rounds, visits, async ({ id, seen, times }) => {
        const page = await context.newPage()
        times.push(await paintedAfter(page, `${own.address}/#/2012-Q1/indicator/${id}`, seen))
        await page.close()
      })
      const base = median(visits[0]?.times ?? [])
      console.log(`\nPage of an indicator with 80 quarters, from navigation; medians of ${rounds} rounds; ms`)
      console.table(
        Object.fromEntries(
          visits.map(({ name, times }) => [
            name,
            { ms: round(median(times)), ratio: (median(times) / base).toFixed(2) },
          ]),
        ),
      )
    } finally {
      await own.close()
    }
  })

interface Visit {
  readonly name: string
  readonly id: string
  /** What is there once it can be read. */
  readonly seen: string
  readonly times: number[]
}

const tableRows = 'tbody tr:nth-child(80)'
const drawing = 'figure .recharts-surface path'

async function paintedAfter(page: Page, address: string, seen: string): Promise<number> {
  await page.addInitScript(watchFor, seen)
  await page.goto(address)
  return awaited(page, 'paintedAt')
}

/** Runs in the page: the first frame that has it, taken when that frame has been painted. */
function watchFor(selector: string) {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look)
    return setTimeout(() => Reflect.set(window, 'paintedAt', performance.now()))
  }
  requestAnimationFrame(look)
}
