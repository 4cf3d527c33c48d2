import type { Page } from '@playwright/test'
import { openExample } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const pages = [
  ['overview', '', /Quarter 1 2012\/13/],
  ['section', '/section/crime', /Tackling crime/],
  ['figures', '/figures', 'All figures'],
  ['indicator', '/indicator/pi1124', /PI1124/],
  ['plan', '/plan', 'Plan'],
  ['plan-indicator', '/plan/indicator/pi1124', 'Plan'],
  ['plan-new', '/plan/new/indicator/crime', 'Plan'],
  ['plan-activity', '/plan/activity/ta3b', 'Plan'],
  ['plan-staff', '/plan/staff', 'Plan'],
  ['plan-schemes', '/plan/schemes', 'Plan'],
  ['plan-committees', '/plan/committees', 'Plan'],
  ['exchange', '/exchange', 'Exchange'],
  ['done', '/done', 'What was done'],
  ['settings', '/settings', 'Settings'],
] as const

for (const [name, path, heading] of pages)
  test(`axe finds nothing on ${name}, light and dark, wide and at 400 px`, async ({ page }) => {
    await openExample(page)
    await page.goto(`./#/example/2012-Q1${path}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.locator('main')).not.toContainText('Loading')
    if (name === 'section') await openTrends(page)
    await expectAccessible(page)
    await screenshot(page, `page-${name}`)
    await page.setViewportSize({ width: 400, height: 800 })
    await expectAccessible(page)
    await screenshot(page, `page-${name}-400`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
  })

/** The small charts with their table, and the lines of the rows in a window that has room for them. */
async function openTrends(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 800 })
  await expect(page.getByRole('img', { name: /^From 2,168 in Quarter 2 2011\/12/ })).toBeVisible()
  await page.getByText('Trends of these figures').click()
  await page.getByText('The same in a table').click()
  await expect(page.getByRole('region', { name: 'Figures of the last quarters' })).toBeVisible()
}

test('Enter on a status says why, axe finds nothing there, and Escape goes back to the cell', async ({
  page,
}) => {
  await openExample(page)
  await page.goto('./#/example/2012-Q1/section/crime')
  const cell = page.locator('[data-row="pi1124"] [data-column="status"]')
  await cell.focus()
  await page.keyboard.press('Enter')
  const why = page.getByRole('dialog', { name: 'PI1124, Quarter 1 2012/13: Below the target tolerance' })
  await expect(why.getByRole('img', { name: /^Scale, lowest values first/ })).toBeVisible()
  await expect(why.getByRole('button', { name: 'Close' })).toBeInViewport()
  await expectAccessible(page)
  await screenshot(page, 'why')
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()
  await expect(cell).toBeFocused()
})

/** 1280 pixels less a scroll bar, as on a small laptop. */
for (const width of [1263, 1349])
  test(`a scorecard is whole at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openExample(page)
    await page.goto('./#/example/2012-Q1/section/crime')
    const card = page.getByRole('grid', { name: /^Scorecard/ })
    await expect(card.getByRole('columnheader', { name: 'Comment' })).toBeVisible()
    const hidden = await card.evaluate((table) => table.clientWidth - (table.parentElement?.clientWidth ?? 0))
    expect(hidden, 'pixels to scroll to').toBeLessThanOrEqual(0)
  })
