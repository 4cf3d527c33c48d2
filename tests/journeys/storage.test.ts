import type { CDPSession, Page } from '@playwright/test'
import { openCouncil } from './support/council'
import {
  cell,
  chooseFile,
  expectSaved,
  openPage,
  openSection,
  payloadOf,
  savedFile,
  typeInto,
} from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

test('[F1] [F2] [F4] [F7] lost data is told and comes back whole from a backup; the rescue page works without opening it', async ({
  page,
}) => {
  await openCouncil(page, 12)
  await openPage(page, 'All figures')
  await typeInto(cell(page, /^PI10001/, 'actual'), '77')
  await expectSaved(page)
  await openPage(page, 'Settings')
  const backup = await savedFile(page, 'Save a backup')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('quarterdeck-had'))).toContain('records')

  await page.goto('./?safe=1')
  const raw = await savedFile(page, 'Save everything as it is')
  expect(raw.text).toContain('PI10001')
  await screenshot(page, 'rescue')
  await expectAccessible(page)

  const devtools = await page.context().newCDPSession(page)
  await clear(devtools, page, 'indexeddb')
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: /has deleted this application/ })).toBeVisible()
  await expect(page.getByText('Start a new report')).toBeHidden()
  await screenshot(page, 'lost-data')
  await expectAccessible(page)
  await chooseFile(page, 'Choose a backup file', backup.path)
  await page.getByRole('button', { name: 'Take it in' }).click()
  await openPage(page, 'Settings')
  const again = await savedFile(page, 'Save a backup')
  expect(payloadOf(again.text)).toBe(payloadOf(backup.text))

  await clear(devtools, page, 'all')
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 2, name: 'Restore from a backup file' })).toBeVisible()
  await expect(page.getByText(/in a private window until you close it/)).toBeVisible()
})

test('[F1] [F18] what is being typed while the browser empties its storage is there after a reload, though no key follows', async ({
  page,
}) => {
  await openCouncil(page, 12)
  await openPage(page, 'Settings')
  const backup = await savedFile(page, 'Save a backup')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('quarterdeck-had'))).toContain('records')
  await openSection(page, 'Safer streets')
  const target = cell(page, /^PI10003/, 'comment')
  await target.click()
  await target.press('Enter')
  await page.getByRole('textbox', { name: /Comment/ }).pressSequentially('Typed before it went.')
  await expect(page.getByRole('banner')).toContainText('kept as a draft')
  const devtools = await page.context().newCDPSession(page)
  await clear(devtools, page, 'indexeddb')
  await expect.poll(() => page.evaluate(draftsStored)).toContain('Typed before it went.')
  await expect(page.getByRole('banner')).toContainText('kept as a draft')
  await page.reload()
  await chooseFile(page, 'Choose a backup file', backup.path)
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByRole('region', { name: 'Texts that are not saved' })).toContainText(
    'Typed before it went.',
  )
})

/** What the drafts on the disk say. Runs in the page, and makes no database where there is none. */
const draftsStored = () =>
  new Promise<string>((resolve) => {
    const opening = indexedDB.open('quarterdeck-drafts')
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('error', () => resolve(''))
    opening.addEventListener('success', () => {
      const asked: IDBRequest<unknown[]> = opening.result.transaction('drafts').objectStore('drafts').getAll()
      asked.addEventListener('success', () => {
        opening.result.close()
        resolve(JSON.stringify(asked.result))
      })
      asked.addEventListener('error', () => resolve(''))
    })
  })

test('[F3] where the disk is full nothing is lost: the text stays, a backup goes out, and with room again it is saved', async ({
  page,
}) => {
  await openCouncil(page, 12)
  await openSection(page, 'Safer streets')
  await typeInto(cell(page, /^PI10001/, 'actual'), '77')
  await expectSaved(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: originOf(page), quotaSize: 5_000_000 })
  await fillUp(page)
  const target = cell(page, /^PI10003/, 'comment')
  const words = 'Written when there was no room left. '.repeat(20)
  await target.click()
  await target.press('Enter')
  const editor = page.getByRole('textbox', { name: /Comment/ })
  await editor.fill(words)
  await editor.press('Control+Enter')
  await expect(page.getByText('There is no room left for your work on this computer.')).toBeVisible()
  await expect(page.getByRole('banner').getByText(/^Not saved/)).toBeVisible()
  await expect(page.getByText(words.trim()).first()).toBeVisible()
  await expect(target.getByRole('button', { name: 'Export now' })).toBeVisible()
  await screenshot(page, 'disk-full')
  const backup = await savedFile(page, 'Export now', target)
  expect(backup.text).toContain('"77"')
  await page.evaluate(makeRoom)
  await editor.press('Enter')
  await expectSaved(page)
  await expect(page.getByText('There is no room left for your work on this computer.')).toBeHidden()
  await page.reload()
  await expect(target).toContainText(words.trim())
  await expect(cell(page, /^PI10001/, 'actual')).toContainText('77')
})

/** Random bytes, for what can be packed never fills a disk; in ever smaller pieces, until not even the smallest has room. */
const fillUp = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('filler', 1)
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('bytes', { autoIncrement: true }),
      )
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const add = (size: number) =>
      new Promise<boolean>((resolve) => {
        const bytes = new Uint8Array(size)
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
        const writing = db.transaction('bytes', 'readwrite', { durability: 'strict' })
        writing.objectStore('bytes').add(bytes)
        writing.addEventListener('complete', () => resolve(true))
        writing.addEventListener('abort', () => resolve(false))
      })
    for (const size of [500_000, 50_000, 5000, 500, 50]) while (await add(size));
    db.close()
  })

/** What filled the disk goes. Runs in the page. */
const makeRoom = () =>
  new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('filler')
    deleting.addEventListener('success', () => resolve())
    deleting.addEventListener('error', () => reject(new Error('The filler stays')))
  })

const originOf = (page: Page): string => new URL(page.url()).origin

const clear = (devtools: CDPSession, page: Page, storageTypes: string) =>
  devtools.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes })

test('[F46] a linked folder receives a backup when the work rests, is known after a reload, and nothing in it is changed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'showDirectoryPicker', () => navigator.storage.getDirectory())
  })
  await page.clock.install()
  await openCouncil(page, 12)
  await openPage(page, 'Settings')
  await page.getByRole('button', { name: 'Link a folder' }).click()
  await expect(page.getByText(/^Linked: .*Last backup: all_all_backup_/)).toBeVisible()
  const [first] = await filesIn(page)
  await page.reload()
  await openPage(page, 'All figures')
  await typeInto(cell(page, /^PI10001/, 'actual'), '77')
  await expectSaved(page)
  await page.clock.fastForward('07:00')
  await expect.poll(async () => (await filesIn(page)).length).toBe(2)
  const files = await filesIn(page)
  expect(files).toContainEqual(first)
  expect(files.map(({ name }) => name)).toEqual([
    expect.stringMatching(/-1_[0-9a-f]{8}\.json$/),
    expect.stringMatching(/-2_[0-9a-f]{8}\.json$/),
  ])
  expect(files[1]?.text).toContain('"77"')

  const other = await page.context().newPage()
  await other.goto('./#/2012-Q1/settings')
  await other.getByRole('button', { name: 'Unlink it' }).click()
  await expect(other.getByRole('button', { name: 'Link a folder' })).toBeVisible()
  await other.close()
  await typeInto(cell(page, /^PI10001/, 'actual'), '78')
  await expectSaved(page)
  await page.clock.fastForward('07:00')
  await openPage(page, 'Settings')
  await expect(page.getByRole('button', { name: 'Link a folder' })).toBeVisible()
  expect(await filesIn(page)).toHaveLength(2)
})

/** What lies in the browser's private folder, by name. */
const filesIn = (page: Page) =>
  page.evaluate(async () => {
    const found: { readonly name: string; readonly text: string }[] = []
    for await (const handle of (await navigator.storage.getDirectory()).values())
      if (handle instanceof FileSystemFileHandle)
        found.push({ name: handle.name, text: await (await handle.getFile()).text() })
    return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  })
