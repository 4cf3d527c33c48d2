import type { Locator } from '@playwright/test'
import { cell, crime, openExample, openSection, typeInto } from './support/report'
import { expect, test } from './support/test'

/** A4 between its margins, in CSS pixels. */
const paper = { width: 688, height: 995 }

test('on paper a scorecard fits the page, breaks no word and leaves out what stands beneath', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await page.setViewportSize(paper)
  await page.emulateMedia({ media: 'print' })
  const scorecard = page.getByRole('grid', { name: /^Scorecard/ })
  await expect(scorecard.getByRole('columnheader', { name: 'Status' }).first()).toBeVisible()
  await expect(scorecard.getByRole('columnheader', { name: 'Comment' })).toBeHidden()
  await expect(scorecard.getByRole('columnheader', { name: 'Year to date', exact: true })).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width)
  expect(await cutOff(page.getByRole('grid').locator('th, td'))).toEqual([])
  await expect(cell(page, /^PI1171/, 'title')).toHaveCSS('overflow-wrap', 'normal')
})

test('in a table wider than the window the title stays in sight and a comment is written whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1150, height: 768 })
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1172/, 'target'), '1,260,000')
  await expect(page.locator('[data-more]')).toBeVisible() // columns have their new widths
  const comment = cell(page, /^PI1128/, 'comment')
  await comment.dblclick()
  const title = cell(page, /^PI1128/, 'title')
  const sides = async (part: Locator) => {
    const box = await part.boundingBox()
    return { left: box?.x ?? -1, right: (box?.x ?? -1) + (box?.width ?? 0) }
  }
  await expect.poll(async () => (await sides(comment.getByRole('textbox'))).right).toBeLessThanOrEqual(1150)
  const [named, written] = [await sides(title), await sides(comment)]
  expect(named.left).toBeGreaterThanOrEqual(0)
  expect(named.right).toBeLessThanOrEqual(written.left)
})

test('in a narrow window the pages are behind a button that the keyboard opens', async ({ page }) => {
  await openExample(page)
  await page.setViewportSize({ width: 400, height: 800 })
  const link = page.getByRole('link', { name: 'All figures' })
  await expect(link).toBeHidden()
  await page.getByRole('button', { name: 'Pages and sections' }).press('Enter')
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'All figures' })).toBeVisible()
  await expect(link).toBeHidden()
})

test('in forced colours only the current page has its bar', async ({ page }) => {
  await openExample(page)
  await page.emulateMedia({ forcedColors: 'active' })
  const rail = page.getByRole('navigation', { name: 'Report' })
  const bar = (name: string) =>
    rail.getByRole('link', { name, exact: true }).evaluate((link) => getComputedStyle(link).borderLeftColor)
  expect(await bar('Plan')).toBe('rgb(255, 255, 255)')
  expect(await bar('Overview')).not.toBe('rgb(255, 255, 255)')
})

/** The words of cells whose content is wider than they are. */
const cutOff = (cells: Locator): Promise<readonly string[]> =>
  cells.evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent ?? ''),
  )
