import { readFile, writeFile } from 'node:fs/promises'
import type { Page, TestInfo } from '@playwright/test'
import { unzipSync } from 'fflate'
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

test('[B5] [R5] [R7] [G6] [F40] four browsers: requests, returns, one choice, one proposal, and nothing is lost', async ({
  page: clerk,
  newProfile,
}, testInfo) => {
  test.setTimeout(300_000)
  clerk.setDefaultTimeout(20_000)
  const [coordinator, colleague, youth] = [await newProfile(), await newProfile(), await newProfile()]
  for (const one of [clerk, coordinator, colleague, youth]) await withoutPickers(one)
  const requests = await issue(clerk, testInfo)

  await takeIn(colleague, requests.crime)
  await write(colleague, crime, [[/^PI1049/, '1.01']])
  const fromColleague = await submitted(colleague, testInfo, 'colleague.json')

  await takeIn(coordinator, requests.crime)
  await expect(coordinator.getByRole('link', { name: 'Young People' })).toHaveCount(0)
  await screenshot(coordinator, 'officer-overview')
  await takeIn(coordinator, fromColleague)
  await write(coordinator, crime, [[/^PI1128/, '1,900']])
  await expect(cell(coordinator, /^PI1049/, 'actual')).toContainText('1.01')
  await screenshot(coordinator, 'officer-section')
  await widenTolerance(coordinator)
  const first = await submitted(coordinator, testInfo, 'crime.json')

  await takeIn(youth, requests.youth)
  await write(youth, 'Young People', [[/First time entrants/, '7']])
  const fromYouth = await submitted(youth, testInfo, 'youth.json')

  await test.step('the clerk, who corrected a figure too, sees one choice and one proposal', async () => {
    await write(clerk, crime, [
      [/^PI1128/, '1,850'],
      [/^PI1179/, '2.5'],
    ])
    await openPage(clerk, 'Exchange')
    await clerk.getByLabel('Choose files').setInputFiles([first, fromYouth])
    await expect(clerk.getByText('2 files: 1 record needs a choice, 4 are new.')).toBeVisible()
    await expect(clerk.getByText('1 proposal is left out unless you tick it below.')).toBeVisible()
    await screenshot(clerk, 'files-preview')
    await expectAccessible(clerk)
    await clerk.getByRole('button', { name: 'Take in 2 files' }).click()
    await expect(railLink(clerk, 'Exchange (1 to choose)')).toBeVisible()
    await expect(clerk.getByRole('heading', { name: 'Proposals' })).toBeVisible()
    await screenshot(clerk, 'files-taken')
    await expectAccessible(clerk)
  })

  await test.step('they settle it, and undo brings the choice back', async () => {
    await clerk.getByRole('button', { name: /^Keep 1,900/ }).click()
    await expect(railLink(clerk, 'Exchange')).toBeVisible()
    await clerk.getByRole('button', { name: /^Undo: / }).click()
    await expect(railLink(clerk, 'Exchange (1 to choose)')).toBeVisible()
    await clerk.getByRole('button', { name: /^Keep 1,900/ }).click()
    await expect(railLink(clerk, 'Exchange')).toBeVisible()
    await clerk
      .getByRole('button', { name: /^Turn down: / })
      .first()
      .click()
    await expect(clerk.getByRole('heading', { name: 'Proposals' })).toHaveCount(0)
  })

  await test.step('one file is withdrawn and put back; own figures and choices stay', async () => {
    await clerk.getByRole('button', { name: 'Withdraw crime.json' }).click()
    await screenshot(clerk, 'withdraw')
    await clerk.getByRole('button', { name: 'Withdraw this file' }).last().click()
    await expect(clerk.getByText('Withdrawn: crime.json').first()).toBeVisible()
    await expectFigures(clerk, { PI1049: 'not reported', PI1128: '1,900', PI1179: '2.5' })
    await openPage(clerk, 'Exchange')
    await clerk.getByRole('button', { name: 'Put crime.json back' }).click()
    await expect(clerk.getByText('Put back: crime.json').first()).toBeVisible()
    await expectFigures(clerk, { PI1049: '1.01', PI1128: '1,900', PI1179: '2.5' })
  })

  await test.step('the same file again says when it first came, and a second return brings only what is new', async () => {
    await openPage(clerk, 'Exchange')
    await chooseFile(clerk, 'Choose files', first)
    await expect(clerk.getByText(/You took this (file )?in on \d/).first()).toBeVisible()
    await clerk
      .getByRole('button', { name: /^(Leave|Close)/ })
      .first()
      .click()
    await write(coordinator, crime, [[/^PI1171/, '600']])
    const second = await submitted(coordinator, testInfo, 'crime-2.json')
    await openPage(clerk, 'Exchange')
    await chooseFile(clerk, 'Choose files', second)
    await expect(clerk.getByText(/1 (record )?is new/).first()).toBeVisible()
    await screenshot(clerk, 'second-return')
    await clerk.getByRole('button', { name: 'Take it in' }).click()
    await expect(clerk.getByRole('button', { name: 'Withdraw crime-2.json' })).toBeVisible()
    await expectFigures(clerk, { PI1049: '1.01', PI1128: '1,900', PI1171: '600', PI1179: '2.5' })
  })
})

test('[R3] [B4] the same files in every order, and a backup in a new browser, give the same content', async ({
  page: clerk,
  newProfile,
}, testInfo) => {
  test.setTimeout(300_000)
  clerk.setDefaultTimeout(20_000)
  const [officer, other] = [await newProfile(), await newProfile()]
  for (const one of [clerk, officer, other]) await withoutPickers(one)
  const requests = await issue(clerk, testInfo)
  const before = await everything(clerk, testInfo, 'before.json')
  await takeIn(officer, requests.crime)
  await write(officer, crime, [[/^PI1128/, '1,900']])
  const first = await submitted(officer, testInfo, 'first.json')
  await write(officer, crime, [[/^PI1128/, '1,901']])
  const second = await submitted(officer, testInfo, 'second.json')
  await takeIn(other, requests.crime)
  await write(other, crime, [[/^PI1128/, '1,899']])
  const third = await submitted(other, testInfo, 'third.json')

  const contents: string[] = []
  for (const order of [
    [first, second, third],
    [third, second, first],
    [second, third, first, second],
  ]) {
    const browser = await newProfile()
    await restored(browser, before.path)
    for (const file of order.slice(0, 3)) await takeIn(browser, file)
    const after = await everything(browser, testInfo, `after-${contents.length}.json`)
    contents.push(after.contentId)
    const again = await newProfile()
    await restored(again, after.path)
    contents.push((await everything(again, testInfo, `again-${contents.length}.json`)).contentId)
  }
  expect(new Set(contents).size, contents.join(' ')).toBe(1)
  expect(contents[0]).not.toBe(before.contentId)
})

/** Opens a backup on the first page of an empty browser. */
async function restored(page: Page, path: string): Promise<void> {
  await page.goto('./')
  await chooseFile(page, 'Choose a backup file', path)
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByRole('navigation', { name: 'Report' })).toBeVisible()
  await page.getByRole('button', { name: 'Quarter', exact: false }).first().waitFor()
  if (!page.url().includes('2012-Q2')) await page.goto('./#/2012-Q2')
}

async function everything(page: Page, testInfo: TestInfo, name: string) {
  await openPage(page, 'Exchange')
  const file = await savedFile(page, 'Save everything')
  const path = testInfo.outputPath(name)
  await writeFile(path, file.text)
  const [, contentId = ''] = /"contentId": "([^"]+)"/.exec(file.text) ?? []
  return { path, contentId }
}

/** What the scorecard of the section shows, by reference; empty: no figure. */
async function expectFigures(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  await openSection(page, crime)
  for (const [reference, figure] of Object.entries(figures))
    await expect(cell(page, new RegExp(`^${reference}`), 'actual')).toHaveText(figure)
}

const railLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name, exact: true })

/** The clerk opens Quarter 2 of the example and issues a request per section. */
async function issue(clerk: Page, testInfo: TestInfo) {
  await openExample(clerk)
  await clerk.getByRole('link', { name: 'Open Quarter 2 2012/13' }).click()
  await clerk.getByRole('button', { name: 'Open Quarter 2 2012/13' }).click()
  await expect(clerk.getByRole('heading', { level: 1, name: 'Exchange' })).toBeVisible()
  const zip = await savedFile(clerk, 'Issue 2 requests')
  const files = Object.entries(unzipSync(new Uint8Array(await readFile(zip.path))))
  const paths: string[] = []
  for (const [name, bytes] of files) {
    const path = testInfo.outputPath(name)
    await writeFile(path, bytes)
    paths.push(path)
  }
  const pathOf = (words: string) => paths.find((path) => path.includes(words)) ?? ''
  return { crime: pathOf('tackling-crime'), youth: pathOf('young-people') }
}

/** Opens a file: on the first page of an empty browser, later on the page Exchange. */
async function takeIn(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') {
    await page.goto('./')
    await chooseFile(page, 'Choose the file I was sent', path)
    await page.getByRole('button', { name: 'Take it in' }).click()
    return expect(page.getByRole('heading', { name: /^You were asked for/ })).toBeVisible()
  }
  await openPage(page, 'Exchange')
  await chooseFile(page, 'Choose files', path)
  await page.getByRole('button', { name: 'Take it in' }).click()
  return expect(page.getByText(/^Taken in: /)).toBeVisible()
}

async function write(page: Page, section: string, figures: readonly [RegExp, string][]): Promise<void> {
  await openSection(page, section)
  for (const [row, text] of figures) await typeInto(cell(page, row, 'actual'), text)
  await expectSaved(page)
}

async function submitted(page: Page, testInfo: TestInfo, name: string): Promise<string> {
  await openPage(page, 'Overview')
  await page.getByRole('button', { name: /^Submit/ }).click()
  const file = await savedFile(page, 'Save the file')
  await screenshot(page, `submitted-${name}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
  const path = testInfo.outputPath(name)
  await writeFile(path, file.text)
  return path
}

async function widenTolerance(page: Page): Promise<void> {
  await openPage(page, 'Plan')
  await page
    .getByRole('link', { name: /PI1124/ })
    .first()
    .click()
  const form = page.getByRole('form').filter({ has: page.getByLabel('Tolerance', { exact: true }) })
  await form.getByLabel('Tolerance', { exact: true }).fill('30')
  await form.getByRole('button', { name: 'Save' }).click()
  await expectSaved(page)
}

/** A headless browser shows no dialog of the system to choose a place in; downloads go on by themselves. */
const withoutPickers = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showDirectoryPicker')
  })
