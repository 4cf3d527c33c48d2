import type { Page } from '@playwright/test'

/** One of the two scorecards that are measured side by side. Selectors are CSS. */
export interface Side {
  readonly name: string
  readonly address: string
  /** One per row that shows its status. */
  readonly statuses: string
  /** `row` counts the shown rows from 0. */
  readonly actualCell: (row: number) => string
  readonly statusCell: (row: number) => string
  /** There only while everything is stored; undefined where nothing is. */
  readonly stored: string | undefined
  /** What scrolls, and one row in it. */
  readonly scroller: string
  readonly rows: string
  /** Fills the profile before the first round. */
  readonly seed: (page: Page) => Promise<void>
}

/** Everything the bench knows about our own pages. */
export function ours(origin: string, bundles: readonly Buffer[]): Side {
  const row = (place: number) => `[role="grid"] tbody tr[aria-rowindex="${place + firstRowIndex}"]`
  return {
    name: 'Quarterdeck',
    address: `${origin}/#/2012-Q1/figures`,
    statuses: '[role="grid"] tbody [data-status]',
    actualCell: (place) => `${row(place)} [data-column="actual"]`,
    statusCell: (place) => `${row(place)} [data-column="status"]`,
    stored: 'header :is([data-state="saved"], [data-state="idle"])',
    scroller: 'div:has(> [role="grid"])',
    rows: '[data-row]',
    seed: (page) => takeIn(page, origin, bundles),
  }
}

/** `aria-rowindex` of the first row under a head of one row. */
const firstRowIndex = 2

/** Takes files in as a person does, all at once. */
export async function takeIn(page: Page, origin: string, bundles: readonly Buffer[]): Promise<void> {
  await page.goto(`${origin}/`)
  const files = bundles.map((buffer, at) => ({
    name: `scorecard-${at + 1}.json`,
    mimeType: 'application/json',
    buffer,
  }))
  await page.locator('input[type="file"]').first().setInputFiles(files, { timeout: seedPatience })
  await page.getByRole('button', { name: /^Take (it )?in/ }).click({ timeout: seedPatience })
  await page.getByRole('link', { name: 'All figures' }).click({ timeout: seedPatience })
  await page.locator('[role="grid"] [data-status]').first().waitFor({ timeout: seedPatience })
}

/** A hundred thousand records take their time. */
const seedPatience = 180_000

export function agGrid(origin: string, count: number): Side {
  const row = (place: number) => `.ag-row[row-index="${place}"]`
  return {
    name: 'AG Grid Community',
    address: `${origin}/?rows=${count}`,
    statuses: '.ag-row [data-status]',
    actualCell: (place) => `${row(place)} [col-id="actual"]`,
    statusCell: (place) => `${row(place)} [col-id="status"]`,
    stored: undefined,
    scroller: '.ag-grid-viewport',
    rows: '.ag-row',
    seed: async () => {},
  }
}
