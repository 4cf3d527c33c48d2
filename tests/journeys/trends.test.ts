import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Values } from '#domain/records'
import type { Charted } from '../chartedBundle'
import { openChart, openCharted } from './support/chartedCouncil'
import { openExample, savedFile } from './support/report'
import { expect, expectAccessible, test } from './support/test'

const figure = (value: number, target = 100): Values<'measurement'> => ({
  actual: { state: 'final', value: String(value) },
  target: { kind: 'point', value: String(target) },
})

/** Twenty years that go up and down by a fixed rule, at last higher than ever. */
const long: Charted = {
  id: 'long',
  title: 'Reports of graffiti',
  figures: Array.from({ length: 80 }, (_, at) => figure(96 + ((at * 7) % 11) + (at > 71 ? 12 : 0))),
}

/** What it covers changes, later its unit; one quarter is awaited and the last figure is provisional. */
const broken: Charted = {
  id: 'broken',
  title: 'Streets that are clean',
  figures: [
    ...[120, 118, 111, 104, 98, 97, 90, 92].map((value) => figure(value)),
    figure(71, 70),
    { actual: { state: 'awaiting', reason: 'Survey', expected: null } },
    figure(74, 72),
    { ...figure(78, 74), actual: { state: 'provisional', value: '78' } },
  ],
  definitions: {
    7: { accumulation: 'rolling' },
    3: { unit: { kind: 'percent', name: '' }, polarity: 'higher' },
  },
}

const chartOf = (page: Page) => page.getByRole('figure', { name: /^Chart of/ })
/** Of the chart alone, to be looked at. */
const shot = (page: Page, name: string) =>
  chartOf(page).screenshot({ path: join('test-results', 'screens', `${name}.png`) })
const reader = (page: Page) => page.getByRole('application')

test('the example over four quarters: seen, switched, read by keys, and in words', async ({ page }) => {
  await openExample(page)
  await page.goto('./#/example/2012-Q1/indicator/pi1128')
  const chart = chartOf(page)
  await expect(chart.locator('.recharts-surface')).toBeVisible()
  await expect(chart.getByRole('radio', { name: 'Year to date' })).toBeChecked()
  await expect(chart).toContainText(
    'Quarter 1 2012/13: 1,850 against a target of 2,061 for the year to date.',
  )
  await expect(chart.getByRole('radio', { name: /^Process behaviour \(needs eight/ })).toBeDisabled()

  await reader(page).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(chart.getByRole('strong')).toHaveText(/^Quarter [34] 201[12]/)
  await expect(page.locator('[aria-live="polite"]')).toContainText(/Quarter .*: year to date /)
  await shot(page, 'trend-example')
  await page.keyboard.press('Escape')

  await chart.getByRole('radio', { name: 'Quarter', exact: true }).check()
  await expect(chart).toContainText('against a target of 2,061 in the quarter.')
  await chart.getByText('The figures of this chart as a table').click()
  await expect(chart.getByRole('rowheader', { name: 'Quarter 1 2012/13' })).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, 'trend-example-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 400, height: 800 })
  await shot(page, 'trend-example-400')
})

test('[T3] eighty quarters, and what chance does not explain', async ({ page }) => {
  await openCharted(page, [long])
  await openChart(page, 'long')
  await shot(page, 'trend-long')
  await chartOf(page).getByRole('radio', { name: 'Process behaviour' }).check()
  await expect(chartOf(page)).toContainText(/usual range 88\.2 to 116\.1\./)
  await expect(chartOf(page)).toContainText(/Worse than chance explains: .* above the mean/)
  await shot(page, 'trend-process')
  await page.setViewportSize({ width: 400, height: 800 })
  await shot(page, 'trend-process-400')
})

test('[T2] a break is seen and said, other units stand apart, also in forced colours and in print', async ({
  page,
}) => {
  await openCharted(page, [broken])
  await openChart(page, 'broken')
  const chart = chartOf(page)
  await expect(chart.locator('.recharts-surface')).toHaveCount(2)
  await expect(chart).toContainText(
    'the figure covers another time: what lies before is not compared with it.',
  )
  await expect(chart).toContainText('No figure is drawn for Quarter 3 2011/12 (awaiting data).')
  await shot(page, 'trend-break')
  await expectAccessible(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await shot(page, 'trend-forced-colours')
  await page.emulateMedia({ forcedColors: 'none', media: 'print' })
  await shot(page, 'trend-print')
})

test('[F37] the chart leaves as a picture, a drawing and data', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCharted(page, [{ ...broken, title: '=1+1' }])
  await openChart(page, 'broken')
  await page.emulateMedia({ colorScheme: 'dark' })

  await page.getByRole('button', { name: 'Copy as picture' }).click()
  await expect(chartOf(page)).toContainText('The chart is on the clipboard as a picture.')
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap(await (item ?? new ClipboardItem({})).getType('image/png'))
    return picture.width
  })
  expect(size).toBeGreaterThan(1000)

  const drawing = await savedFile(page, 'Download drawing (SVG)')
  expect(drawing.name).toBe('broken-1-1_quarter.svg')
  expect(drawing.text).not.toMatch(/NaN|undefined|var\(|class=|style=|currentColor|href/)
  expect(drawing.text).toContain('fill="#ffffff"')
  expect(drawing.text).toContain('definition changed')
  expect(drawing.text).toContain('Target of the quarter')

  const data = await savedFile(page, 'Download data (CSV)')
  const [head, newest] = data.text.split('\r\n')
  expect(head).toMatch(/^\uFEFFReference,Indicator,Quarter,Figure of the quarter,State,Target/)
  expect(newest).toMatch(/^BROKEN,"'=1\+1",Quarter 1 2012\/13,78,provisional,74,/)
})
