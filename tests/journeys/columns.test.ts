import type { Locator, Page } from '@playwright/test'
import { cell, crime, openExample, openPage, openSection } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const scorecard = (page: Page) => page.getByRole('grid', { name: /^Scorecard/ })
const heading = (page: Page, column: string) => scorecard(page).locator(`thead th[data-column="${column}"]`)
const placeOf = async (target: Locator) => Number(await target.getAttribute('aria-colindex'))

const boxOf = async (target: Locator) => {
  const box = await target.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

/** From the middle of one place to another, in steps as a hand does. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

test('by mouse a heading is dragged elsewhere and its edge made wider, and both are there the next time', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await heading(page, 'status').scrollIntoViewIfNeeded()
  const [comment, status] = [await boxOf(heading(page, 'comment')), await boxOf(heading(page, 'status'))]
  const middle = status.y + status.height / 2
  await drag(page, { x: comment.x + 30, y: middle }, { x: status.x + 8, y: middle })
  await expect(heading(page, 'comment')).toHaveAttribute('aria-colindex', '5')
  await expect(heading(page, 'status')).toHaveAttribute('aria-colindex', '6')
  await expect(heading(page, 'comment'), 'a drag does not sort').toHaveAttribute('aria-sort', 'none')
  await expect(scorecard(page).locator('th[data-group="period"]')).toHaveCount(2)

  const target = await boxOf(heading(page, 'target'))
  const edge = { x: target.x + target.width - 3, y: target.y + target.height / 2 }
  await drag(page, edge, { x: edge.x + 80, y: edge.y })
  await expect.poll(async () => (await boxOf(heading(page, 'target'))).width).toBeGreaterThan(140)
  const wide = (await boxOf(heading(page, 'target'))).width
  expect(wide, 'the edge follows the pointer').toBeCloseTo(target.width + 80, -1)

  await page.reload()
  await expect(heading(page, 'comment')).toHaveAttribute('aria-colindex', '5')
  expect((await boxOf(heading(page, 'target'))).width).toBeCloseTo(wide, 0)
  await heading(page, 'target').locator('[data-resize]').dblclick()
  await expect.poll(async () => (await boxOf(heading(page, 'target'))).width).toBeLessThan(140)
})

test('by keyboard alone a column is moved, kept in sight, made wider, hidden and shown again', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const menu = page.getByRole('menu')
  const choose = async (name: RegExp) => {
    await press('Alt+ArrowDown')
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    const item = menu.getByRole('menuitem', { name })
    for (let presses = 0; presses < 10; presses++) {
      if (await item.evaluate((element) => element === document.activeElement)) break
      await press('ArrowDown')
    }
    await press('Enter')
  }
  await cell(page, /^PI1128/, 'target').click()
  await press('ArrowUp')
  await expect(heading(page, 'target')).toBeFocused()
  await choose(/^Move left/)
  await expect(heading(page, 'target')).toBeFocused()
  expect(await placeOf(heading(page, 'target'))).toBe(3)
  await choose(/^Keep in sight/)
  await expect(heading(page, 'target')).toBeFocused()
  const before = (await boxOf(heading(page, 'target'))).width
  await press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight')
  await expect.poll(async () => (await boxOf(heading(page, 'target'))).width).toBeGreaterThan(before + 20)
  await choose(/^Hide/)
  await expect(heading(page, 'target')).toHaveCount(0)
  await expect(heading(page, 'ref')).toBeFocused()
  await page.reload()
  await expect(heading(page, 'ref')).toBeVisible()
  await expect(heading(page, 'target')).toHaveCount(0)

  const columns = page.getByRole('button', { name: 'Columns (3 hidden): scorecard' })
  await columns.focus()
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Columns' })
  await dialog.getByRole('checkbox', { name: /^Target, \d/ }).press('Space')
  await expect(heading(page, 'target')).toBeVisible()
  await dialog.getByRole('button', { name: 'Put back as usual' }).press('Enter')
  expect(await placeOf(heading(page, 'target'))).toBe(4)
  await press('Escape')
  await expect(page.getByRole('button', { name: 'Columns (2 hidden): scorecard' })).toBeFocused()
})

test('what is kept in sight does not scroll away, as far as the window has room for it', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await heading(page, 'actual').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Keep in sight/ }).click()
  await page.setViewportSize({ width: 900, height: 800 })
  const [title, actual] = [cell(page, /^PI1128/, 'title'), cell(page, /^PI1128/, 'actual')]
  await cell(page, /^PI1128/, 'comment').click()
  const scroller = scorecard(page).locator('..')
  await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100)
  const [named, figure] = [await boxOf(title), await boxOf(actual)]
  expect(named.x).toBeGreaterThanOrEqual(0)
  expect(figure.x).toBeCloseTo(named.x + named.width, 0)
  expect(await boxOf(heading(page, 'actual'))).toMatchObject({ x: figure.x })
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(async () => (await boxOf(title)).x).toBeLessThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('on paper chosen widths and what is kept in sight do not count', async ({ page }) => {
  await openExample(page)
  await page.evaluate(() => {
    const widths = { ref: 20, title: 60, actual: 40, target: 40 }
    const view = { order: [], shown: {}, widths, pinned: ['ref', 'title', 'actual'] }
    localStorage.setItem('quarterdeck-columns-scorecard', JSON.stringify(view))
  })
  await openSection(page, crime)
  await expect(scorecard(page)).toHaveCSS('min-width', /\d{4}px/)
  await page.setViewportSize({ width: 688, height: 995 })
  await page.emulateMedia({ media: 'print' })
  await expect(heading(page, 'actual')).toHaveCSS('position', 'static')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688)
})

test('figures are grouped by the address, closed and opened by key, and axe finds nothing', async ({
  page,
}) => {
  await openExample(page)
  await openPage(page, 'All figures')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Section')
  await expect(page).toHaveURL(/figures\?group=section$/)
  const group = page.getByRole('gridcell', { name: /^Tackling crime.*, 7 figures/ })
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await cell(page, /^PI1128/, 'title').press('ArrowUp')
  await expect(group).toBeFocused()
  await group.press('Enter')
  await expect(cell(page, /^PI1128/, 'title')).toHaveCount(0)
  await expectAccessible(page)
  await screenshot(page, 'figures-grouped')
  await group.press('ArrowRight')
  await expect(cell(page, /^PI1128/, 'title')).toBeVisible()
  await page.reload()
  await expect(group).toBeVisible()
})

test('axe finds nothing in the choice of columns', async ({ page }) => {
  await openExample(page)
  await openPage(page, 'All figures')
  await page.getByRole('button', { name: /^Columns .*: all figures$/ }).click()
  await page.setViewportSize({ width: 400, height: 800 })
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'columns-400')
})

test('axe finds nothing in the menu of a heading', async ({ page }) => {
  await openExample(page)
  await openPage(page, 'All figures')
  await page.getByRole('columnheader', { name: 'Actual' }).click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Column Actual' })).toBeVisible()
  await expectAccessible(page)
})
