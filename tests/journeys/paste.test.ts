import type { Locator, Page } from '@playwright/test'
import { openCouncil } from './support/council'
import { cell, crime, expectSaved, openExample, openPage, openSection } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const section = 'Safer streets'

/** What a spreadsheet holds for 60 indicators: thousands, percentages, money in words, blanks, N/A. */
const figures = Array.from({ length: 60 }, (_, at) => ({
  ref: `PI${10_000 + at}`,
  actual:
    at === 7
      ? ''
      : at % 20 === 9
        ? 'N/A'
        : (['1,85', '46.', '£1.'][at % 3] ?? '') + (at % 10) + (at % 3 === 2 ? 'm' : at % 3 === 1 ? '%' : ''),
  target: at % 3 === 0 ? '2,061' : at % 3 === 1 ? '≤ 50%' : '£2,000,000',
  comment: at % 4 === 0 ? 'Fewer\r\n  than last year' : '',
}))

/** As Excel puts it on the clipboard: a title and headings in merged cells, its own attributes, CRLF. */
const excelHtml = [
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 style=\'border-collapse:collapse\'>',
  '<!--StartFragment--><tr height=20><td colspan=4 class=xl65>Safer streets</td></tr>',
  '<tr><td rowspan=2>Ref</td><td colspan=2>Quarter 1 2012/13</td><td rowspan=2>Comment</td></tr>',
  '<tr><td>Actual</td><td>Target</td></tr>',
  ...figures.map(
    ({ ref, actual, target, comment }) =>
      `<tr><td>${ref}</td><td align=right>${actual || '&nbsp;'}</td><td>${target}</td><td>${comment}</td></tr>`,
  ),
  '<!--EndFragment--></table></body></html>',
].join('\r\n')

const tabbed = figures
  .map(({ actual, target, comment }) => [
    actual === 'N/A' ? '' : actual,
    target,
    comment.replace(/\s+/g, ' '),
  ])
  .map((texts) => texts.join('\t'))
  .join('\r\n')

async function paste(
  target: Locator,
  clip: { readonly text: string; readonly html?: string },
): Promise<void> {
  await target.click()
  await target.evaluate((element, { text, html = '' }) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    if (html) data.setData('text/html', html)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, clip)
}

const row = (ref: string) => new RegExp(`^${ref}\\b`)
/** What stands under the grid, not what is read out. */
const told = (page: Page, words: string | RegExp) =>
  page.getByRole('group', { name: /^Cells of/ }).getByText(words)
const undo = (page: Page) => page.getByRole('button', { name: /^Undo:/ })

test('[N2] 60 rows × 3 columns from Excel land by reference and heading, N/A is asked, one undo takes it back', async ({
  page,
}) => {
  await openCouncil(page, 60)
  await openSection(page, section)
  await paste(cell(page, row('PI10030'), 'actual'), { text: 'not read', html: excelHtml })
  const dialog = page.getByRole('dialog', { name: 'Paste into this table' })
  await expect(dialog.getByText(/^131 cells will change/)).toBeVisible()
  await screenshot(page, 'paste-preview')
  for (const choice of await dialog.getByLabel(/^“N\/A” in/).all())
    await choice.selectOption('Not due this quarter')
  await dialog.getByRole('button', { name: 'Paste 134 cells' }).click()
  await expect(dialog).toBeHidden()
  await expect(told(page, /^Pasted 60 rows × 3 columns: 134 cells changed/)).toBeVisible()

  await expect(cell(page, row('PI10000'), 'actual')).toHaveText('1,850')
  await expect(cell(page, row('PI10001'), 'actual')).toHaveText('46.1%')
  await expect(cell(page, row('PI10002'), 'actual')).toHaveText('£1,200,000')
  await expect(cell(page, row('PI10007'), 'actual')).toHaveText('not reported')
  await expect(cell(page, row('PI10009'), 'actual')).toHaveText('not due')
  await expect(cell(page, row('PI10001'), 'target')).toHaveText('50%')
  await expect(cell(page, row('PI10059'), 'target')).toHaveText('£2,000,000')
  await expect(cell(page, row('PI10000'), 'comment')).toHaveText('Fewer than last year')
  await expectSaved(page)
  await page.reload()
  await expect(cell(page, row('PI10058'), 'actual')).toHaveText('46.8%')
  await undo(page).click()
  await expect(cell(page, row('PI10058'), 'actual')).toHaveText('not reported')
  await expect(cell(page, row('PI10000'), 'comment')).toHaveText('')
})

test('[N2] text between tabs lands side by side from the cell, at once and as one step', async ({ page }) => {
  await openCouncil(page, 60)
  await openSection(page, section)
  await paste(cell(page, row('PI10000'), 'actual'), { text: tabbed })
  await expect(told(page, /^Pasted 60 rows × 2 columns: 1\d\d cells changed.*cannot be edited/)).toBeVisible()
  await expect(cell(page, row('PI10058'), 'actual')).toHaveText('46.8%')
  await expect(undo(page)).toHaveAccessibleName('Undo: Paste 60 rows × 2 columns')
  await page.keyboard.press('Control+z')
  await expect(cell(page, row('PI10058'), 'actual')).toHaveText('not reported')
  await expect(cell(page, row('PI10000'), 'actual')).toHaveText('not reported')
})

test('a range is dragged, copied and pasted with the real clipboard, filled down and cleared', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  await openSection(page, crime)
  const [from, to] = [cell(page, /^PI1128/, 'actual'), cell(page, /^PI1049/, 'target')]
  await from.hover()
  await page.mouse.down()
  await to.hover({ position: { x: 5, y: 5 } })
  await page.mouse.up()
  const selected = page.getByRole('gridcell', { selected: true })
  await expect(selected).toHaveCount(4)
  await expect(from).toBeFocused()
  await screenshot(page, 'selected-range')
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1850\t2061\r\n0.93\t1.06')

  await cell(page, /^PI1171/, 'actual').click()
  await expect(selected).toHaveCount(0)
  await page.keyboard.press('Control+v')
  await expect(told(page, 'Pasted 2 rows × 2 columns: 4 cells changed.')).toBeVisible()
  await expect(cell(page, /^PI1171/, 'actual')).toHaveText('1,850')
  await expect(cell(page, /^PI1172/, 'target')).toHaveText('1.06')

  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(cell(page, /^PI1172/, 'actual')).toHaveText('1,850')
  await page.keyboard.press('Delete')
  await expect(cell(page, /^PI1171/, 'actual')).toHaveText('not reported')
  await expect(cell(page, /^PI1172/, 'actual')).toHaveText('not reported')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await expect(cell(page, /^PI1171/, 'actual')).toHaveText('571')
  await expect(cell(page, /^PI1172/, 'actual')).toHaveText('1,072')
})

test('what is typed and pasted faster than it is stored lands where it was meant', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCouncil(page, 9)
  await openSection(page, section)
  await page.evaluate(() => navigator.clipboard.writeText('33'))
  await cell(page, row('PI10000'), 'actual').click()
  const typed = ['10', '11', '12', '13', '14', '15', '16', '17'] as const
  const keys = typed.flatMap((figure) => [...figure, 'Enter'])
  await Promise.all(keys.map((key) => page.keyboard.press(key))) // none waits for the one before it
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Enter')
  for (const [at, figure] of [...typed, '33'].entries())
    await expect(cell(page, row(`PI${10_000 + at}`), 'actual')).toHaveText(new RegExp(`^£?${figure}%?$`))
})

test('rows that come into the page later are marked as selected too', async ({ page }) => {
  await openCouncil(page, 300)
  await openPage(page, 'All figures')
  await cell(page, row('PI10000'), 'actual').click()
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect(page.getByText('300 rows × 1 column')).toBeVisible()
  await expect(cell(page, row('PI10299'), 'actual')).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, row('PI10299'), 'target')).not.toHaveAttribute('aria-selected')
  await page.keyboard.press('5')
  await page.keyboard.press('Control+Enter')
  await expect(told(page, /^Filled 300 rows × 1 column/)).toBeVisible()
  await page.keyboard.press('Control+ArrowDown')
  await expect(cell(page, row('PI10299'), 'actual')).toHaveText('£5')
  await page.keyboard.press('Control+Home')
  await expect(cell(page, row('PI10000'), 'actual')).toBeInViewport()
})

test('what there is to choose is chosen by keyboard alone; the focus comes back to the cell', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, 'Young People')
  const actual = page.getByRole('row').locator('td[data-column="actual"]').first()
  await paste(actual, { text: 'N/A\tlots' })
  const dialog = page.getByRole('dialog', { name: 'Paste into this table' })
  await expect(dialog.getByText(/“lots” could not be read/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(dialog.getByLabel(/^“N\/A” in Actual/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const go = dialog.getByRole('button', { name: 'Paste 1 cell' })
  await expect(go).toBeEnabled()
  for (let presses = 0; presses < 12 && !(await isFocused(go)); presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(actual).toHaveText('not due')
  await expect(actual).toBeFocused()

  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('F1')
  await expect(page.getByText('1 row × 2 columns')).toBeVisible()
  await expect(page.getByRole('dialog', { name: 'Keyboard and pasting' })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'keys')
})

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)
