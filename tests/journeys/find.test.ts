import type { Page } from '@playwright/test'
import { cell, crime, expectSaved, openExample, openPage, openSection, typeInto } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const bar = (page: Page) => page.getByRole('search', { name: 'Find on this page' })
const input = (page: Page) => bar(page).getByRole('textbox', { name: 'Find' })
const count = (page: Page) => bar(page).getByRole('status')

test('Ctrl+F finds in texts and cells, goes on with Enter, and Escape stays where it has come to', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await page.keyboard.press('Control+f')
  await expect(input(page)).toBeFocused()
  await page.keyboard.type('criminal damage')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText(/^1 of \d+$/)
  const all = Number((await count(page).textContent())?.split(' ')[2])
  expect(all).toBeGreaterThan(1)
  await expect(input(page)).toBeFocused()
  await expect(page.locator('[data-found]')).toContainText(/criminal damage/i)
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveText(`${all} of ${all}`)
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText(`1 of ${all}`)
  await bar(page).getByRole('checkbox', { name: 'Match case' }).check()
  await input(page).fill('Criminal damage')
  await expect(count(page)).toHaveText('1 found')
  await page.keyboard.press('Enter')
  await expect(cell(page, /^PI1171/, 'title')).toHaveAttribute('data-found')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(cell(page, /^PI1171/, 'title')).toBeFocused()
  await expect(page.locator('[data-found]')).toHaveCount(0)
})

test('Enter goes to what was typed, however soon it is pressed', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await page.keyboard.press('Control+f')
  await expect(input(page)).toBeFocused()
  await page.keyboard.type('crime')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText(/^1 of/)
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range instanceof Range ? String(range) : '')),
  )
  expect(new Set(marked)).toEqual(new Set(['crime']))
})

test('Ctrl+F pressed again leaves the key to the browser', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await page.evaluate(() => {
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'f') document.title = defaultPrevented ? 'taken' : 'left to the browser'
    })
  })
  await page.keyboard.press('Control+f')
  await expect(input(page)).toBeFocused()
  await expect(page).toHaveTitle('taken')
  await page.keyboard.press('Control+f')
  await expect(page).toHaveTitle('left to the browser')
})

test('words are replaced in texts, but in no figure and not where they were unticked: one step of undo', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const [first, second] = [cell(page, /^PI1128/, 'comment'), cell(page, /^PI1171/, 'comment')]
  await typeInto(first, 'Fewer than 1,850 burglaries.')
  await typeInto(second, 'Burglaries fell.')
  await expectSaved(page)
  await page.keyboard.press('Control+h')
  await page.keyboard.type('1,850')
  await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('1,900')
  await bar(page).getByRole('button', { name: 'Review replacements…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Replace “1,850” with “1,900”' })
  await expect(dialog.getByRole('checkbox', { name: 'Comment on PI1128' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /Actual/ })).toHaveCount(0)
  await dialog.getByRole('checkbox', { name: 'Summary' }).uncheck()
  await expectAccessible(page)
  await screenshot(page, 'replace')
  await dialog.getByRole('button', { name: 'Replace in 1 text' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(first).toHaveText('Fewer than 1,900 burglaries.')
  await expect(cell(page, /^PI1128/, 'actual')).toHaveText('1,850')
  await expect(page.getByText(/There were 1,850 recorded crimes/)).toBeVisible()

  await input(page).fill('burglaries')
  await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('break-ins')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Replace in 2 texts' }).press('Enter')
  await expect(first).toHaveText('Fewer than 1,900 break-ins.')
  await expect(second).toHaveText('break-ins fell.')
  await expectSaved(page)
  await page.getByRole('button', { name: /^Undo: Replace “burglaries” with “break-ins” in 2 texts/ }).click()
  await expect(first).toHaveText('Fewer than 1,900 burglaries.')
  await expect(second).toHaveText('Burglaries fell.')
})

test('a text that another tab changes meanwhile is not replaced in', async ({ page, context }) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1128/, 'comment'), 'Burglaries.')
  await expectSaved(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await page.keyboard.press('Control+h')
  await page.keyboard.type('Burglaries')
  await bar(page).getByRole('button', { name: 'Review replacements…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Replace/ })
  await expect(dialog.getByRole('checkbox', { name: 'Comment on PI1128' })).toBeChecked()
  await typeInto(cell(other, /^PI1128/, 'comment'), 'Robberies.')
  await expectSaved(other)
  await expect(dialog).toContainText('Nothing was found to replace.')
  await expect(dialog.getByRole('button', { name: 'Replace in 0 texts' })).toBeDisabled()
  await expect(cell(page, /^PI1128/, 'comment')).toHaveText('Robberies.')
})

test('what hidden columns hold can be shown, and a cell is brought into sight as a whole', async ({
  page,
}) => {
  await openExample(page)
  await openPage(page, 'All figures')
  await expect(page.getByRole('button', { name: 'Find and replace' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('community safety team')
  await bar(page).getByRole('button', { name: 'Show these columns' }).click()
  await expect(count(page)).toHaveText('1 found')
  await expect(input(page)).toBeFocused()
  await page.keyboard.press('Enter')
  const comment = cell(page, /^PI1172/, 'comment')
  await expect(comment).toHaveAttribute('data-found')
  await expect
    .poll(async () => {
      const box = await comment.boundingBox()
      return (box?.x ?? Infinity) + (box?.width ?? 0)
    })
    .toBeLessThanOrEqual(1280)
  await page.keyboard.press('F3')
  await comment.focus()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(comment).toBeFocused()
})

test('in All figures it opens the group that holds what was found', async ({ page }) => {
  await openExample(page)
  await openPage(page, 'All figures')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Status')
  await page.getByRole('button', { name: 'Close all groups' }).click()
  await expect(cell(page, /^PI1124/, 'actual')).toHaveCount(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('PI1124')
  await expect(count(page)).toHaveText('1 found')
  await page.keyboard.press('Enter')
  await expect(cell(page, /^PI1124/, 'ref')).toHaveAttribute('data-found')
  await page.setViewportSize({ width: 400, height: 800 })
  await expectAccessible(page)
  await screenshot(page, 'find-400')
})
