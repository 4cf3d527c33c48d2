import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { cell, chooseFile, crime, openExample, openPage, openSection } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

/** Published reports, read in place: their sentences are not copied into the project. */
const dudley = join('..', 'shared', 'data', 'dudley-2012-13-q1.txt')
const hart = join('..', 'shared', 'data', 'hart-2014-15-q1.csv')

const scorecard = [
  'Housing scorecard Quarter 1 2012/13',
  '',
  'Ref\tIndicator\tActual\tTarget\tStatus\tComment',
  'HE01\tMissed bins per 100,000 collections\t42\t50\t★\tA new round began in May.',
  'HE02\tHouseholds helped to stay in their home\t31\t30\t●\t',
  'PI1172\tAdult drug users into treatment\t1,072\t1,000\t★\t',
].join('\n')

test('the text of a report, pasted, is the report', async ({ page }) => {
  test.skip(!existsSync(dudley), 'The published report is not here.')
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Start from what you have' })).toBeVisible()
  await paste(page, { text: await readFile(dudley, 'utf8') })
  await expect(page.getByRole('heading', { name: 'What was read in Pasted text' })).toBeFocused()
  await page.getByRole('checkbox', { name: 'Read the two rows of PI1049 as one.' }).check()
  await expect(page.getByText('Found: 8 indicators, 3 objectives, 8 key activities')).toBeVisible()
  await screenshot(page, 'reading')
  await expectAccessible(page)
  await seeAndTakeIn(page)
  await expect(page.getByText('7 of 8 indicators have a status.')).toBeVisible()
  await openSection(page, crime)
  await expect(cell(page, /^PI1128/, 'actual')).toHaveText('1,850')
  await expect(cell(page, /^PI1128/, 'status')).toHaveAttribute('data-status', 'exceeds')
  await expect(cell(page, /^PI1049/, 'target')).toHaveText('1.06')
  await expect(cell(page, /^PI1124/, 'status')).toHaveAttribute('data-status', 'below')
  await expect(cell(page, /^PI1172/, 'comment')).not.toBeEmpty()
  await expect(page.getByRole('row', { name: /^TA\d/ })).toHaveCount(8)
  await expect(page.getByRole('row', { name: /^PI1/ })).toHaveCount(7)
  await screenshot(page, 'reading-section')
  await openSection(page, 'Young People')
  await page.getByRole('button', { name: /^Undo: File Pasted text/ }).click()
  await expect(page.getByRole('heading', { name: 'Start from what you have' })).toBeVisible()
})

test('a published CSV is read from the first page', async ({ page }) => {
  test.skip(!existsSync(hart), 'The published figures are not here.')
  const [head = '', ...rows] = (await readFile(hart, 'utf8')).trim().split(/\r?\n/u)
  const text = [head, ...rows].map((line) => cellsOf(line).map(asCopied).join('\t')).join('\n')
  await page.goto('./')
  await chooseFile(page, 'Choose a workbook or document', given('hart.txt', text))
  await expect(page.getByText(`Found: ${rows.length} indicators`)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Quarter', exact: true })).toHaveValue('2014-Q1')
  await page.setViewportSize({ width: 400, height: 800 })
  await expectNotTooWide(page)
  await screenshot(page, 'reading-400')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('textbox', { name: 'Name of the council' }).fill('Hart District Council')
  await seeAndTakeIn(page)
  await openPage(page, 'All figures')
  await expect(page.getByText(`${rows.length} figures`)).toBeVisible()
})

test('a table is pasted into a report that is there, with the keyboard alone', async ({ page }) => {
  await openExample(page)
  await openPage(page, 'Exchange')
  await expect(page.getByRole('heading', { level: 1, name: 'Exchange' })).toBeFocused()
  await paste(page, { text: scorecard })
  const heading = page.getByRole('heading', { name: 'What was read in Pasted text' })
  await expect(heading).toBeFocused()
  const known = page.getByRole('table', { name: 'Indicators as read' }).getByRole('row', { name: /PI1172/ })
  await expect(known).toContainText('Known here by its reference')
  await pressUntil(page, 'Take HE02')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Take HE02' })).not.toBeChecked()
  await pressUntil(page, 'See what it would do')
  await expectInView(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Pasted text (as read)' })).toBeFocused()
  await pressUntil(page, 'Back to what was read')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Take HE02' })).not.toBeChecked()
  await expectAccessible(page)
  await screenshot(page, 'reading-council')
  await pressUntil(page, 'See what it would do')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Pasted text (as read)' })).toBeFocused()
  await pressUntil(page, 'Take it in')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Taken in: Pasted text/)).toBeVisible()
  await openPage(page, 'All figures')
  await expect(cell(page, /^HE01/, 'actual')).toHaveText('42')
  await expect(cell(page, /^HE01/, 'target')).toHaveText('50')
  await expect(page.getByRole('row', { name: /^HE02/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /^HE01/ })).toHaveCount(0)
})

test('a table that is no scorecard is a sentence, and nothing is stored', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Paste a table' }).click()
  await page
    .getByRole('textbox', { name: 'Table or text' })
    .fill('Day\tLunch\tPrice\nMonday\tSoup\t2.50\nTuesday\tPie\t3.10\nFriday\tFish\t4.00')
  await page.getByRole('button', { name: 'See what is in it' }).click()
  await expect(page.getByText(/^No scorecard was found\. /)).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'reading-nothing')
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect(page.getByRole('button', { name: 'Paste a table' })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Start from what you have' })).toBeVisible()
})

test('a workbook of 2,000 rows can be looked at and corrected', async ({ page }) => {
  const rows = Array.from({ length: 2000 }, (_, at) => `LG${at}\tMeasure number ${at} of many\t${at}\t100\t`)
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Start from what you have' })).toBeVisible()
  await paste(page, { text: ['Ref\tIndicator\tActual\tTarget\tStatus', ...rows].join('\n') })
  await expect(page.getByRole('heading', { name: 'Indicators as read (2,000)' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Take LG3', exact: true }).uncheck()
  await expect(page.getByText('2,000 indicators, 1 left out')).toBeVisible()
  await page.getByRole('button', { name: 'Show 100 more of 2,000 indicators' }).click()
  await expect(page.getByRole('checkbox', { name: 'Take LG100', exact: true })).toBeFocused()
})

test('what is pasted into a text is no file', async ({ page }) => {
  await openExample(page)
  await openPage(page, 'Exchange')
  await page.getByLabel('Note to officers').focus()
  await paste(page, { text: scorecard })
  await expect(page.getByRole('heading', { name: /^What was read/ })).toHaveCount(0)
})

/** As the browser does it: at what has the focus. */
async function paste(
  page: Page,
  { text = '', html = '' }: { readonly text?: string; readonly html?: string },
) {
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      if (rich !== '') clipboardData.setData('text/html', rich)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [text, html],
  )
}

async function seeAndTakeIn(page: Page) {
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await page.getByRole('button', { name: 'Take it in' }).click()
}

/** Tab, until what has the focus has this name. */
async function pressUntil(page: Page, name: string) {
  const named = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('checkbox', { name, exact: true }))
  const isThere = () => named.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 200 && !(await isThere()); presses += 1) await page.keyboard.press('Tab')
  await expect(named).toBeFocused()
}

/** What has the focus is not hidden. */
async function expectInView(page: Page) {
  await expect(page.locator(':focus')).toBeInViewport()
}

async function expectNotTooWide(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
}

const given = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** As a spreadsheet copies a cell. */
const asCopied = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)

/** A line of the published file: commas between the cells, quotation marks around those that have some. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
    .map(([, text = '']) => text.replace(/^"|"$/gu, '').replaceAll('""', '"'))
    .slice(0, 13)
