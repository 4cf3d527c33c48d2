import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { holdOld, shapeOfFiles } from './support/databases'
import { startOn } from './support/killable'
import { chooseFile, openPage } from './support/report'
import { expect, test } from './support/test'

const figures = 3000

/** After so many ms from the press of the button; the import of so many figures takes longer than most of them. */
const delays = [0, 150, 400]

test('[F24] a browser killed at any moment of an import has all of the file or nothing of it', async ({
  baseURL,
}, testInfo) => {
  test.setTimeout(150_000)
  const profile = testInfo.outputPath('import-profile')
  let browser = await startOn(profile)
  await browser.page.goto(baseURL ?? '')
  await expect(browser.page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const delay of delays) {
    const before = await storedIn(browser.page)
    await offer(browser.page, {
      name: `file-${delay}.json`,
      mimeType: 'application/json',
      buffer: fileOf(delay),
    })
    await browser.page.getByRole('button', { name: 'Take it in' }).waitFor()
    await browser.page.evaluate((wait) => {
      for (const button of document.querySelectorAll('button'))
        if (button.textContent === 'Take it in') button.click()
      return new Promise((resolve) => setTimeout(resolve, wait))
    }, delay)
    await browser.kill()

    browser = await startOn(profile)
    await browser.page.goto(baseURL ?? '')
    await expect(browser.page.getByRole('heading', { level: 1 })).toBeVisible()
    const after = await storedIn(browser.page)
    const added = figures + (before.files === 0 ? 2 : 0)
    const all = {
      records: before.records + added,
      marks: before.marks + added,
      files: before.files + 1,
      texts: before.texts + 1,
      steps: before.steps + 1,
    }
    expect([before, all], `${delay} ms after the press`).toContainEqual(after)
    const heading = after.files === 0 ? /^Write your council/ : /Quarter 1 2012\/13/
    await expect(browser.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
  await browser.kill()
})

/** After so many ms from when it is said that the work is being made ready. */
for (const delay of [0, 700])
  test(`[F15] a browser killed ${delay} ms into an upgrade has the old version or the new one, whole`, async ({
    baseURL,
  }, testInfo) => {
    test.setTimeout(120_000)
    const old: unknown = JSON.parse(await readFile('tests/fixtures/databases/version-1.json', 'utf8'))
    const profile = testInfo.outputPath('upgraded')
    const first = await startOn(profile)
    await first.page.goto(`${baseURL ?? ''}it-note.html`)
    await first.page.evaluate(holdOld, { old, copies: 300 })
    await first.page.goto(baseURL ?? '')
    await first.page.getByText('is being made ready').waitFor()
    await first.page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), delay)
    await first.kill()

    const second = await startOn(profile)
    await second.page.goto(`${baseURL ?? ''}it-note.html`)
    const version1 = { native: 10, schema: 1, covers: 0, texts: 301, ledger: null }
    const version2 = { native: 20, schema: 2, covers: 301, texts: 301, ledger: [{ to: 2 }] }
    expect([version1, version2]).toContainEqual(await second.page.evaluate(shapeOfFiles))
    await second.page.goto(baseURL ?? '')
    await expect(second.page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
    expect(await second.page.evaluate(shapeOfFiles)).toEqual(version2)
    await second.kill()
  })

/** Chooses a file where the page offers it: on the first page, or on that of files. */
async function offer(page: Page, file: Parameters<typeof chooseFile>[2]): Promise<void> {
  const isFirst = await page.getByRole('heading', { name: /^Write your council/ }).isVisible()
  if (!isFirst) await openPage(page, 'Exchange')
  await chooseFile(page, isFirst ? 'Choose the file I was sent' : 'Choose files', file)
}

/** A plain file of a council with so many figures that no other of these has. */
function fileOf(name: number): Buffer {
  const records = [
    {
      kind: 'organisation',
      id: 'organisation',
      values: { identity: { name: 'Anytown' }, year: { firstMonth: 4 } },
    },
    { kind: 'quarter', id: '2012-Q1', values: { state: 'open' } },
    ...Array.from({ length: figures }, (_, place) => ({
      kind: 'measurement',
      id: `figure-${name}-${place}@2012-Q1`,
      values: { actual: { state: 'final', value: String(place) }, comment: 'Words on it.' },
    })),
  ]
  const head = {
    app: { name: 'hand', version: '1' },
    organisation: { id: 'anytown', name: 'Anytown', firstMonth: 4 },
    createdAt: '2012-07-12T09:30:00Z',
  }
  const bundle = {
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'request',
    head,
  }
  return Buffer.from(JSON.stringify({ ...bundle, payload: { records } }))
}

/** How many rows stand in the tables that one import writes. */
const storedIn = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('quarterdeck')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('The storage does not open')))
    })
    const count = (table: string) =>
      new Promise<number>((resolve, reject) => {
        const asked = db.transaction(table).objectStore(table).count()
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(new Error(`${table} cannot be counted`)))
      })
    const stored = {
      records: await count('records'),
      marks: await count('marks'),
      files: await count('bundles'),
      texts: await count('bundleTexts'),
      steps: await count('ownEntries'),
    }
    db.close()
    return stored
  })
