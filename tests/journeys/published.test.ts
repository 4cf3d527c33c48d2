import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { readExcel } from '#readers/excel'
import { badCouncil } from './support/badCouncil'
import { entriesOf, expectPrintedWhereSaid, pagesOf } from './support/printed'
import { cell, crime, expectSaved, openExample, openPage, openSection, typeInto } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const committee = 'Community Safety and Community Services Scrutiny Committee'

/** What the pack of the example must say in every format. */
const figures = ['1,850', '2,061', '571', '738.5', '467', '471', '140', '110', '1,072', '0.93', '2.63']
const statuses = [
  'Exceeds the target tolerance',
  'On target, upper half of tolerance',
  'Below the target tolerance',
]

async function openPack(page: Page) {
  await openPage(page, 'Packs')
  await page.getByRole('rowheader').getByRole('link', { name: committee }).click()
  await expect(page.getByRole('heading', { level: 1, name: committee })).toBeVisible()
}

async function finalise(page: Page, label: string) {
  await page.getByRole('button', { name: `Finalise version ${label}…` }).click()
  const dialog = page.getByRole('dialog', { name: `Finalise version ${label}` })
  await dialog.getByLabel('Figures as at').fill('2012-08-14')
  await dialog.getByRole('button', { name: `Finalise version ${label}`, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: `Version ${label}` })).toBeVisible()
  await expectSaved(page)
}

async function saveAs(page: Page, name: string) {
  const files = page.getByRole('list', { name: 'Save as a file' })
  const downloading = page.waitForEvent('download')
  await files.getByRole('button', { name }).click()
  const download = await downloading
  await expect(files.getByRole('button', { name })).toBeEnabled()
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(await readFile(path)) }
}

const textIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('[S14] a version of the example: every format says the same, and nothing later moves it', async ({
  page,
  context,
  faults,
}) => {
  faults.allow(/^request to another origin: file:/)
  await openExample(page)
  await openPack(page)
  await finalise(page, '1.0')
  await screenshot(page, 'version')

  const html = await saveAs(page, 'Web page (.html)')
  expect(html.name).toContain('Version 1.0.html')
  const published = await context.newPage()
  await published.goto(pathToFileURL(html.path).href)
  await expect(published.getByRole('heading', { level: 1 })).toHaveText(/Quarter 1/)
  const shown = (await published.locator('body').textContent()) ?? ''
  for (const said of [...figures, ...statuses]) expect(shown).toContain(said)
  await expectAccessible(published)
  const pages = pagesOf(
    await published.pdf({ preferCSSPageSize: true, path: 'test-results/screens/version.pdf' }),
  )
  if (pages) {
    expectPrintedWhereSaid(pages, await entriesOf(published.getByRole('navigation')))
    for (const printed of pages) expect(printed).toContain('Version1.0,figuresasat14August2012')
    for (const said of figures) expect(pages.join('')).toContain(said)
  }
  await published.setViewportSize({ width: 320, height: 800 })
  expect(await published.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await published.close()

  const word = await saveAs(page, 'Word (.docx)')
  const { value: wordText } = await mammoth.extractRawText({ buffer: Buffer.from(word.bytes) })
  for (const said of [...figures, ...statuses]) expect(wordText).toContain(said)

  const excel = await saveAs(page, 'Excel (.xlsx)')
  const read = readExcel(excel.name, excel.bytes)
  const sheets = JSON.stringify(read)
  for (const said of [...figures, ...statuses]) expect(sheets).toContain(said)

  const csv = await saveAs(page, 'Open data: figures (.csv)')
  const rows = Papa.parse<Record<string, string>>(textIn(csv.bytes).trim(), { header: true }).data
  expect(rows).toHaveLength(8)
  expect(rows.find(({ Reference }) => Reference === 'PI1128')).toMatchObject({
    Actual: '1850',
    Target: '2061',
  })

  await openSection(page, crime)
  await typeInto(cell(page, /^PI1171/, 'actual'), '800')
  await expect(cell(page, /^PI1171/, 'status')).toHaveAttribute('data-status', 'below')
  await openPack(page)
  await page.locator('summary', { hasText: 'Front page and own texts' }).click()
  const front = page.getByRole('form', { name: 'Front page and texts' })
  await front.getByLabel('Title').fill('Quarter 2 performance report')
  await front.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('checkbox', { name: 'How to read this report' }).uncheck()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Quarter 2 performance report')
  await expect(preview.getByRole('heading', { name: 'How to read this report' })).toBeHidden()
  await expectSaved(page)
  await page.getByRole('radio', { name: 'Version 1.0, figures as at 14 August 2012' }).check()
  await expect(
    page.getByText('These are for the next draft: version 1.0 keeps its own.').first(),
  ).toBeVisible()
  const again = await saveAs(page, 'Web page (.html)')
  expect(textIn(again.bytes)).toBe(textIn(html.bytes))
  expect((await saveAs(page, 'Word (.docx)')).bytes).toEqual(word.bytes)
  expect((await saveAs(page, 'Excel (.xlsx)')).bytes).toEqual(excel.bytes)

  await finalise(page, '1.1')
  await expect(preview.getByRole('heading', { name: 'Changes since version 1.0' })).toBeVisible()
  const change = preview.getByRole('table', { name: 'Changes since version 1.0' }).getByRole('row').last()
  await expect(change).toContainText('571, Exceeds the target tolerance')
  await expect(change).toContainText('800, Below the target tolerance')
})

test('[B5] another Quarterdeck reads the pack with the same figures, and gives out the same file', async ({
  page,
  context,
}) => {
  await openExample(page)
  await openPack(page)
  await finalise(page, '1.0')
  const json = await saveAs(page, 'For another Quarterdeck (.json)')
  const elsewhere = await context.newPage()
  await elsewhere.goto('./')
  await elsewhere.getByLabel('Choose the file I was sent').setInputFiles(json.path)
  await expect(elsewhere.getByRole('heading', { level: 1, name: /^Reading / })).toBeFocused()
  const readElsewhere = elsewhere.getByRole('region', { name: 'Preview' })
  for (const said of figures) await expect(readElsewhere).toContainText(said)
  await expectAccessible(elsewhere)
  await screenshot(elsewhere, 'pack-file')
  expect((await saveAs(elsewhere, 'For another Quarterdeck (.json)')).bytes).toEqual(json.bytes)
  await elsewhere.getByRole('link', { name: 'Close the pack' }).click()
  await expect(elsewhere.getByRole('heading', { level: 1, name: /^Write your/ })).toBeFocused()
  await elsewhere.close()
})

test('[C21] what is not for the public is in no byte of a public file', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await page.getByRole('link', { name: 'Criminal damage' }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Known to the police only.')
  await page.getByRole('button', { name: 'Save comment' }).click()
  await page.locator('summary', { hasText: 'Who may read it' }).click()
  const form = page.getByRole('form').filter({ has: page.getByRole('button', { name: /who may read it/ }) })
  await page.getByRole('combobox', { name: 'Who may read it' }).selectOption('internal')
  await form.getByRole('button', { name: 'Save who may read it' }).click()
  await expectSaved(page)
  await openPack(page)
  for (const name of [
    'Web page (.html)',
    'Word (.docx)',
    'Excel (.xlsx)',
    'Open data: figures (.csv)',
    'For another Quarterdeck (.json)',
  ]) {
    const { bytes } = await saveAs(page, name)
    const isZip = textIn(bytes.slice(0, 2)) === 'PK'
    const texts = isZip ? Object.values(unzipSync(bytes)).map(textIn) : [textIn(bytes)]
    expect(
      texts.filter((text) => text.includes('Known to the police only') || text.includes('PI1171')),
    ).toEqual([])
    expect(texts.some((text) => text.includes('Overall Recorded Crime'))).toBe(true)
  }
})

test('[F35] [F36] a pack of bad input stays right in every format, and one that fails leaves the others intact', async ({
  page,
  context,
  faults,
}) => {
  faults.allow(/^request to another origin: file:|ERR_FAILED/)
  await page.goto('./')
  await page
    .getByLabel('Choose the file I was sent')
    .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(badCouncil()) })
  await page.getByRole('button', { name: 'Take it in' }).click()
  await openPage(page, 'Packs')
  await page.getByRole('rowheader').getByRole('link', { name: 'Nobody’s committee' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(
    'No indicator and no key activity of this quarter is in this committee’s remit.',
  )
  await openPage(page, 'Packs')
  await page.getByRole('rowheader').getByRole('link', { name: '<script>alert(1)</script>' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('No text was written for this section in this quarter.')
  await expect(preview).toContainText('This section has not been handed in yet.')
  await expect(preview).toContainText('the 20,000th')
  await expect(preview).toContainText('⟨U+202E⟩')
  await expect(preview.getByText('No figure was given for PI7.').first()).toBeVisible()

  await page.route(/packExcel/, (route) => route.abort())
  await page.getByRole('button', { name: 'Excel (.xlsx)' }).click()
  await expect(page.getByText('Excel (.xlsx) could not be made.')).toBeVisible()
  await expect(page.getByText(/^Not given out yet/)).toBeVisible()
  await page.unroute(/packExcel/)

  const html = await saveAs(page, 'Web page (.html)')
  const published = await context.newPage()
  await published.goto(pathToFileURL(html.path).href)
  const shown = (await published.locator('body').textContent()) ?? ''
  for (const said of ['<script>alert(1)</script>', '⟨U+202E⟩', 'the 20,000th', 'PI299'])
    expect(shown).toContain(said)
  expect(await published.locator('script, img').count()).toBe(0)
  await published.close()
  const word = await saveAs(page, 'Word (.docx)')
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(word.bytes) })
  for (const said of ['<script>alert(1)</script>', '⟨U+202E⟩', 'the 20,000th', 'PI299'])
    expect(text).toContain(said)
  const csv = await saveAs(page, 'Open data: figures (.csv)')
  const rows = Papa.parse<Record<string, string>>(textIn(csv.bytes).trim(), { header: true }).data
  expect(rows).toHaveLength(300)
  expect(rows[5]?.Comment).toBe(`'=HYPERLINK("http://x")`)
})
