import { readFile, writeFile } from 'node:fs/promises'
import type { Page, TestInfo } from '@playwright/test'
import { unzipSync } from 'fflate'
import { cellOf, filledWorkbook } from '../filledWorkbook'
import {
  cell,
  chooseFile,
  crime,
  expectSaved,
  openExample,
  openPage,
  openSection,
  savedFile,
  typeInto,
} from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

test('[N2] [B5] [G6] [F25] a request goes out as a workbook, is filled in in Excel and comes back as a return', async ({
  page: clerk,
}, testInfo) => {
  test.setTimeout(120_000)
  clerk.setDefaultTimeout(20_000)
  const workbook = await issued(clerk, testInfo)
  const filled = await filledIn(workbook, testInfo)

  await test.step('opened, it says what it brings and what was not read, before anything changes', async () => {
    await openPage(clerk, 'Exchange')
    await chooseFile(clerk, 'Choose files', filled)
    await expect(clerk.getByText('Look at these places in filled.xlsx.')).toBeVisible()
    await expect(clerk.getByText(/^sheet Figures, \w+: .*about 600/)).toBeVisible()
    await expect(clerk.getByText(/It comes as a proposal and is left out unless you tick it/)).toBeVisible()
    await expect(clerk.getByText(/1 proposal is left out unless you tick it below/)).toBeVisible()
    await screenshot(clerk, 'workbook-preview')
    await expectAccessible(clerk)
    await clerk.getByRole('button', { name: 'Take it in' }).click()
    await expect(clerk.getByText(/^Taken in: /)).toBeVisible()
    await expect(clerk.getByRole('heading', { name: 'Proposals' })).toBeVisible()
  })

  await test.step('its figures are there, with where they come from', async () => {
    await openSection(clerk, crime)
    await expect(cell(clerk, /^PI1128/, 'actual')).toHaveText('1,900')
    await expect(cell(clerk, /^PI1171/, 'actual')).not.toContainText('600')
    await clerk
      .getByRole('row', { name: /^PI1128/ })
      .getByRole('link')
      .first()
      .click()
    await expect(clerk.getByRole('heading', { level: 1, name: /Overall Recorded Crime/ })).toBeVisible()
    await expect(
      clerk.getByText(
        /^Actual.*: written on .* by Community safety manager; came with the file filled\.xlsx/i,
      ),
    ).toBeVisible()
  })

  await test.step('the same file again says when it first came', async () => {
    await openPage(clerk, 'Exchange')
    await chooseFile(clerk, 'Choose files', filled)
    await expect(clerk.getByText(/You took this (file )?in on \d/).first()).toBeVisible()
  })
})

test('what came by e-mail is entered for whoever sent it', async ({ page }) => {
  page.setDefaultTimeout(20_000)
  await openExample(page)
  await openSection(page, crime)
  await page.getByRole('button', { name: 'Enter for someone else' }).click()
  const dialog = page.getByRole('dialog', { name: 'Enter for someone else' })
  await dialog.getByRole('button', { name: 'Start entering' }).click()
  await expect(dialog.getByText('Choose the post that gave you this.')).toBeVisible()
  await screenshot(page, 'enter-for-dialog')
  await dialog.getByLabel('Whose they are').selectOption({ index: 1 })
  await dialog.getByLabel('Where they come from').fill('e-mail of 12 July')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Start entering' }).click()
  const bar = page.getByRole('complementary', { name: 'Entering for someone else' })
  await expect(bar).toBeVisible()
  await typeInto(cell(page, /^PI1128/, 'actual'), '1,900')
  await expectSaved(page)
  await screenshot(page, 'entering-for')
  await expectAccessible(page)
  await page.reload()
  await expect(bar).toContainText('source: e-mail of 12 July')
  await bar.getByRole('button', { name: 'Stop entering for them' }).click()
  await expect(bar).toHaveCount(0)
  await page
    .getByRole('row', { name: /^PI1128/ })
    .getByRole('link')
    .first()
    .click()
  await expect(
    page.getByText(/^Actual.*: typed here .* \(typed in .*, from e-mail of 12 July\)\.$/i),
  ).toBeVisible()
})

/** The clerk opens Quarter 2 of the example and issues its requests as workbooks; gives that of the crime section. */
async function issued(clerk: Page, testInfo: TestInfo): Promise<Uint8Array> {
  await withoutPickers(clerk)
  await openExample(clerk)
  await clerk.getByRole('link', { name: 'Open Quarter 2 2012/13' }).click()
  await clerk.getByRole('button', { name: 'Open Quarter 2 2012/13' }).click()
  await expect(clerk.getByRole('heading', { level: 1, name: 'Exchange' })).toBeVisible()
  await clerk.getByRole('group', { name: 'Save each request as' }).getByLabel('Excel workbooks').check()
  await screenshot(clerk, 'requests-as-workbooks')
  await expectAccessible(clerk)
  const zip = await savedFile(clerk, 'Issue 2 requests')
  const files = Object.entries(unzipSync(new Uint8Array(await readFile(zip.path))))
  expect(files.map(([name]) => name.endsWith('.xlsx'))).toEqual([true, true])
  const [name = '', bytes = new Uint8Array()] = files.find(([one]) => one.includes('tackling-crime')) ?? []
  await writeFile(testInfo.outputPath(name), bytes)
  return bytes
}

/** What an officer does in Excel: fills some cells in, one of them not readable, and changes a locked one. */
async function filledIn(bytes: Uint8Array, testInfo: TestInfo): Promise<string> {
  const figure = (id: string, key: string) => cellOf(bytes, 'figures', [`${id}@2012-Q2`, key])
  const filled = filledWorkbook(
    bytes,
    {
      guide: { [cellOf(bytes, 'guide', ['filled-in-by', 'value'])]: 'Community safety manager' },
      figures: {
        [figure('pi1128', 'actual')]: '1,900',
        [figure('pi1128', 'comment')]: 'Fewer thefts from vehicles.',
        [figure('pi1128', 'target')]: '2,500',
        [figure('pi1171', 'actual')]: 'about 600',
      },
    },
    { savedAt: '2012-10-12T10:00:00Z' },
  )
  const path = testInfo.outputPath('filled.xlsx')
  await writeFile(path, filled)
  return path
}

/** A headless browser shows no dialog of the system to choose a place in; downloads go on by themselves. */
const withoutPickers = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showDirectoryPicker')
  })
