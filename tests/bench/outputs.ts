import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { packFormats } from '#state/commands/packOutputs'
import type { Output } from './exchange/outputs'
import { median } from './statistics'

const rounds = 3

/** What the budgets allow of 200 indicators: ms of every output, kB of the web page. */
const limits = { ms: 1200, html: 500 } as const

/** Prints time and size of each output of a pack, beside what LibreOffice takes to print the workbook of the same pack. */
export async function printOutputs(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'measureOutput' in window)
  for (const count of [200, 1000]) {
    console.log(
      `\nOutputs of a pack of ${count} indicators; medians of ${rounds} rounds, the first time beside them`,
    )
    console.table(await tableOf(page, count))
  }
  const office = await printedByOffice(page)
  console.log(
    `LibreOffice prints the workbook of 200 in ${office ?? '–'} ms (limit of each: ${limits.ms} ms)`,
  )
  await page.close()
}

async function tableOf(page: Page, count: number) {
  const table: Record<string, object> = {}
  for (const format of packFormats) {
    const measure = (): Promise<Output> =>
      page.evaluate(([asked, size]) => window.measureOutput(asked, size), [format, count] as const)
    const first = await measure()
    const later: Output[] = []
    for (let round = 0; round < rounds; round += 1) later.push(await measure())
    table[format] = {
      ms: Math.round(median(later.map(({ ms }) => ms))),
      first: Math.round(first.ms),
      'limit ms': count === 200 ? limits.ms : '',
      kB: Math.round(first.kB),
      'limit kB': count === 200 && format === 'html' ? limits.html : '',
    }
  }
  return table
}

/** Undefined where there is no LibreOffice. */
async function printedByOffice(page: Page): Promise<number | undefined> {
  if (spawnSync('soffice', ['--version']).error) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
  try {
    const workbook = join(folder, 'pack.xlsx')
    writeFileSync(workbook, Buffer.from(await page.evaluate(() => window.workbookOf(200)), 'base64'))
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const print = () =>
      spawnSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook])
    print()
    const start = performance.now()
    print()
    return Math.round(performance.now() - start)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
