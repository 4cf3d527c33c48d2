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
    await expectAccessible(page)
    await screenshot(page, `page-${name}`)
    await page.setViewportSize({ width: 400, height: 800 })
    await expectAccessible(page)
    await screenshot(page, `page-${name}-400`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
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
