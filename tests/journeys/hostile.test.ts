import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Locator, Page } from '@playwright/test'
import { planLists } from '#ui/plan/planPaths.ts'
import { hostileFile, mark, routed, shownHostile, tellWhatRuns } from './support/hostile'
import { chooseFile } from './support/report'
import { expect, test } from './support/test'

const quarter = '2012-Q1'
const committee = 'community-safety-scrutiny'

/** Every page, with a record of every kind that has one. */
const addresses = [
  '',
  '/section/constructor',
  '/section/young-people',
  '/figures',
  '/indicator/pi1128',
  '/indicator/pi1171',
  '/indicator/pi1172',
  '/compare/2012-Q1',
  '/checks',
  '/exchange',
  '/open/2012-Q2',
  '/done',
  '/settings',
  '/packs',
  `/packs/${committee}`,
  '/packs/section/constructor',
  '/packs/briefing/pi1128',
  ...planLists.map((list) => (list === 'report' ? '/plan' : `/plan/${list}`)),
  '/plan/plan/council-plan-2013',
  '/plan/priority/constructor',
  '/plan/section/constructor',
  '/plan/objective/anti-social-behaviour',
  '/plan/indicator/pi1128',
  '/plan/activity/ta1a',
  '/plan/directorate/cex',
  '/plan/post/anti-social-behaviour-manager',
  '/plan/scheme/dudley',
  `/plan/committee/${committee}`,
  '/plan/new/indicator/constructor',
]

/** What `shownHostile` finds where texts are texts. */
const onlyShown = { isShown: true, obeyed: [], became: [], elsewhere: [] }

/** What a spreadsheet takes for a formula: what begins like one and is no number. */
const isFormula = /^(?!-?[\d.]+$)[=+\-@＝＋－＠\t\r]/

/** What is more than text in the parts of an Office file: a formula, an address outside, a macro. */
const active = /<f[ >].{0,40}|TargetMode="External"|<script|vbaProject/g

interface SavedFile {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

async function saved(page: Page, button: Locator): Promise<SavedFile> {
  const downloading = page.waitForEvent('download')
  await button.click()
  const download = await downloading
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(await readFile(path)) }
}

const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test('[F30] [F35] [F36] [F37] a file of hostile texts is text on every page and in everything that is published', async ({
  page,
  context,
  faults,
}) => {
  test.setTimeout(240_000)
  faults.allow(/^request to another origin: file:/)
  const dialogs: string[] = []
  context.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await tellWhatRuns(page)
  await page.goto('./')
  const file = hostileFile()
  const polluting = file.replace('"values":{', '"values":{"__proto__":{"polluted":true},')
  await chooseFile(page, 'Choose the file I was sent', asFile('polluting.json', polluting))
  await expect(page.getByRole('alert').filter({ hasText: '__proto__' })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await chooseFile(
    page,
    'Choose the file I was sent',
    asFile(`<img src=x onerror="${mark}name')">.json`, file),
  )
  const take = page.getByRole('button', { name: 'Take it in' })
  await expect(take).toBeVisible()
  expect(await shownHostile(page)).toEqual(onlyShown)
  await take.click()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()

  expect(routed().filter((word) => !addresses.some((address) => address.split('/')[1] === word))).toEqual([])
  for (const address of addresses) {
    await page.goto(`./#/${quarter}${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => shownHostile(page), address).toEqual(onlyShown)
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)

  await page.goto(`./#/${quarter}/indicator/pi1128`)
  const drawing = await saved(page, page.getByRole('button', { name: 'Download drawing (SVG)' }))
  const data = await saved(page, page.getByRole('button', { name: 'Download data (CSV)' }))
  await page.goto(`./#/${quarter}/packs/${committee}`)
  const buttons = page.getByRole('list', { name: 'Save as a file' }).getByRole('button')
  await expect(buttons).toHaveCount(7)
  const pack: SavedFile[] = []
  for (const button of await buttons.all()) pack.push(await saved(page, button))
  const [html, word, excel, figures, activities, text, json] = pack
  if (!html || !word || !excel || !figures || !activities || !text || !json) throw new Error('not all saved')

  for (const { path } of [html, drawing, text, json]) {
    const opened = await context.newPage()
    await tellWhatRuns(opened)
    await opened.goto(pathToFileURL(path).href)
    const said = await shownHostile(opened)
    expect({ ...said, elsewhere: [] }, path).toEqual({
      ...onlyShown,
      obeyed: path === json.path ? said.obeyed : [],
    })
    await expect(opened.locator('script')).toHaveCount(0)
    await opened.close()
  }
  for (const table of [data, figures, activities]) {
    const rows = Papa.parse<string[]>(new TextDecoder().decode(table.bytes)).data
    expect(rows.flat().some((cell) => cell.includes(mark))).toBe(true)
    expect(rows.flat().filter((cell) => isFormula.test(cell))).toEqual([])
  }
  for (const zip of [word, excel]) {
    const parts = Object.values(unzipSync(zip.bytes)).map((part) => new TextDecoder().decode(part))
    expect(parts.some((part) => part.includes(mark.replace("'", '&apos;')) || part.includes(mark))).toBe(true)
    expect(parts.flatMap((part) => part.match(active) ?? [])).toEqual([])
    await page.goto(`./#/${quarter}/exchange`)
    await chooseFile(page, 'Choose files', zip.path)
    await expect.poll(() => shownHostile(page), zip.name).toEqual(onlyShown)
    await page.reload()
  }
  await page.goto(`./#/${quarter}/exchange`)
  await chooseFile(page, 'Choose files', json.path)
  await expect(page.getByRole('heading', { level: 1, name: /^Reading / })).toBeVisible()
  await expect.poll(() => shownHostile(page), json.name).toEqual(onlyShown)
  expect(dialogs).toEqual([])
})
