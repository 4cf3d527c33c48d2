import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { crime, openExample, openSection } from './support/report'
import { expect, test } from './support/test'

test('[F9, F11] beside a newer version a tab stops writing and keeps what is typed; opened again, it is too old', async ({
  page,
  context,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await page.getByRole('button', { name: /^Edit Summary/ }).click()
  await page.getByRole('textbox', { name: 'Summary' }).pressSequentially(' Typed before.')
  await expect(page.getByRole('banner')).toContainText('kept as a draft')

  const other = await context.newPage()
  await other.goto('./it-note.html')
  await other.evaluate(openAsNewer, 'quarterdeck-example')
  await expect(page.getByText('This tab is out of date')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  expect(await other.evaluate(rowsIn, 'quarterdeck-example-drafts')).toContain(' Typed before.')

  const before = await other.evaluate(rowsIn, 'quarterdeck-example')
  expect(before).toContain('a later version')
  await page.getByRole('button', { name: 'Reload this tab' }).click()
  await expect(page.getByRole('alert')).toContainText('too old for your work')
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.')
  expect(await other.evaluate(rowsIn, 'quarterdeck-example')).toBe(before)
})

test('[F10] an upgrade that another tab stands in the way of says so, and goes on by itself', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await other.goto('./it-note.html')
  const old: unknown = JSON.parse(await readFile('tests/fixtures/databases/version-1.json', 'utf8'))
  await other.evaluate(holdOld, old)
  await page.goto('./')
  await expect(page.getByText('the version before is still open in another tab')).toBeVisible()
  await other.close()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
  expect(await versionOf(page)).toBe(20)
})

const versionOf = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'quarterdeck')?.version)

/** Runs in a page: does to a database what a later version of Quarterdeck does when it is opened. */
function openAsNewer(database: string): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  new BroadcastChannel('quarterdeck-tabs').postMessage({ database, schema: 3 })
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 30)
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 1, of: 'a later version' }),
    )
    opening.addEventListener('error', () => reject(new Error('The storage does not open')))
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve()
    })
  })
}

/** Runs in a page: every row of a database as text. */
async function rowsIn(database: string): Promise<string> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result))
      asked.addEventListener('error', () => reject(new Error('The storage does not answer')))
    })
  const db = await done(indexedDB.open(database))
  const rows: unknown[] = [db.version]
  for (const name of db.objectStoreNames)
    rows.push(name, await done(db.transaction(name).objectStore(name).getAll()))
  db.close()
  return JSON.stringify(rows)
}

/** Runs in a page: lays out a database as version 1 left it, and holds it open whatever happens. */
function holdOld(old: unknown): Promise<void> {
  const { stores, tables } = Object(old)
  return new Promise((resolve) => {
    const opening = indexedDB.open('quarterdeck', 10)
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, keys] of Object.entries<string>(stores)) {
        const [key = '', ...indexes] = keys.split(', ')
        const pathOf = (words: string) =>
          words.startsWith('[') ? words.slice(1, -1).split('+') : words.replace('++', '')
        const store = opening.result.createObjectStore(name, {
          keyPath: pathOf(key),
          autoIncrement: key.startsWith('++'),
        })
        for (const index of indexes) store.createIndex(index, pathOf(index))
        for (const row of tables[name] ?? []) store.put(row)
      }
    })
    opening.addEventListener('success', () => {
      Reflect.set(window, 'held', opening.result)
      resolve()
    })
  })
}
