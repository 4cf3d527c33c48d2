import type { Page } from '@playwright/test'
import { chartedBundle } from '../../chartedBundle'
import type { Charted } from '../../chartedBundle'
import { chooseFile } from './report'
import { expect } from './test'

/** Opens a council with these indicators in one section. */
export async function openCharted(page: Page, indicators: readonly Charted[]): Promise<void> {
  await page.goto('./')
  await chooseFile(page, 'Choose the file I was sent', {
    name: 'charted.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(chartedBundle(indicators))),
  })
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
}

/** The page of one of them, once its chart is drawn. */
export async function openChart(page: Page, indicator: string): Promise<void> {
  await page.goto(`./#/2012-Q1/indicator/${indicator}`)
  await expect(page.locator('figure .recharts-surface').first()).toBeVisible()
}
