import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import {
  cell,
  chooseFile,
  crime,
  expectSaved,
  openExample,
  openPage,
  openSection,
  payloadOf,
  savedFile,
  typeInto,
} from './support/report'
import { expect, screenshot, test } from './support/test'

test('[B4] what is written, opened in another browser and written again is the same payload', async ({
  page,
  newProfile,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1172/, 'target'), '1,000')
  await expectSaved(page)
  await openPage(page, 'Exchange')
  const sent = await savedFile(page, 'Save everything')
  await screenshot(page, 'exchange')

  const other = await newProfile()
  await other.goto('./')
  await chooseFile(other, 'Choose a backup file', sent.path)
  await other.getByRole('button', { name: 'Take it in' }).click()
  await openSection(other, crime)
  await expect(cell(other, /^PI1172/, 'status')).toHaveAttribute('data-status', 'exceeds')
  await openPage(other, 'Exchange')
  const again = await savedFile(other, 'Save everything')
  expect(payloadOf(again.text)).toBe(payloadOf(sent.text))
  expect(contentIdOf(again.text)).toBe(contentIdOf(sent.text))
})

test('[B5] a section goes to a colleague and opens in an empty browser', async ({ page, newProfile }) => {
  await openExample(page)
  await openPage(page, 'Exchange')
  await page.getByLabel('Section', { exact: true }).selectOption({ label: crime })
  const sent = await savedFile(page, 'Save this section')
  expect(sent.name).toMatch(/^2012-Q1_tackling-crime.*_request_[0-9a-f]+-1_[0-9a-f]{8}\.json$/)

  const other = await newProfile()
  await other.goto('./')
  await chooseFile(other, 'Choose the file I was sent', sent.path)
  await other.getByRole('button', { name: 'Take it in' }).click()
  await openSection(other, crime)
  await expect(cell(other, /^PI1128/, 'status')).toHaveAttribute('data-status', 'exceeds')
  await expect(other.getByRole('link', { name: 'Young People' })).toHaveCount(0)
})

test("[B2] Hart's published figures come in as a plain file in one step", async ({ page }) => {
  await page.goto('./')
  await chooseFile(page, 'Choose the file I was sent', 'tests/fixtures/hart-2014-15-q1.json')
  await screenshot(page, 'preview')
  await page.getByRole('button', { name: 'Take it in' }).click()
  await openPage(page, 'All figures')
  await expect(page.getByText('45 figures')).toBeVisible()
  await expect(cell(page, /^IT03/, 'status')).toContainText('printed')
  await screenshot(page, 'hart')
})

test('[R5] what two people wrote is taken in, and one is led to the choice', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1128/, 'comment'), 'Ours')
  await expectSaved(page)
  const example = await readFile('public/example-dudley-2012-13.json', 'utf8')
  const theirs = example.replace(/("id": "pi1128@2012-Q1",\s+"values": \{)/, '$1 "comment": "Theirs",')
  await openPage(page, 'Exchange')
  await chooseFile(page, 'Choose files', givenFile('theirs.json', Buffer.from(theirs)))
  await expect(page.getByRole('row', { name: /PI1128.*Ours.*Theirs/ })).toBeVisible()
  await screenshot(page, 'contends')
  await page.getByRole('button', { name: 'Take it in' }).click()
  await page.getByRole('button', { name: 'Choose which to keep' }).click()
  await expect(page.getByRole('heading', { name: 'Choose which to keep' })).toBeFocused()
})

const whole = () => readFile('public/example-dudley-2012-13.json', 'utf8')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

const badFiles: readonly (readonly [string, () => Promise<Buffer>, RegExp])[] = [
  ['[G2] [F28] cut off', async () => Buffer.from((await whole()).slice(0, 20_000)), /half-downloaded|stops/i],
  ['[G2] [F29] in UTF-16', async () => utf16(await whole()), /UTF-16/],
  ['[G2] a Word file', async () => docx(), /Word/],
  [
    '[B3] [F26] from a newer version',
    async () => Buffer.from((await whole()).replace('"minReaderVersion": 1', '"minReaderVersion": 9')),
    /newer/,
  ],
  [
    '[G3] [F30] with __proto__',
    async () =>
      Buffer.from((await whole()).replace('"values": {', '"values": { "__proto__": {"polluted": true},')),
    /__proto__/,
  ],
  ['[G3] [F32] with duplicate ids', async () => Buffer.from(twice(await whole())), /twice|same id|two/i],
  ['[G1] [F31] of 30 MB', () => Promise.resolve(Buffer.alloc(30 * 1024 * 1024, ' ')), /30/],
  [
    '[G6] of another organisation',
    () => readFile('tests/fixtures/hart-2014-15-q1.json'),
    /Hart District Council/,
  ],
]

for (const [name, bytes, words] of badFiles)
  test(`${name}: a sentence names it, nothing is stored, everything else is still there`, async ({
    page,
  }) => {
    await openExample(page)
    await openPage(page, 'Exchange')
    const before = await stored(page)
    await chooseFile(page, 'Choose files', givenFile('bad.json', await bytes()))
    const alert = page.getByRole('alert').filter({ hasText: words })
    await expect(alert).toBeVisible()
    await expect(alert).toContainText(/[Nn]othing was changed/)
    await expect(page.getByRole('button', { name: 'Take it in' })).toHaveCount(0)
    expect(await stored(page)).toBe(before)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    await openSection(page, crime)
    await expect(cell(page, /^PI1128/, 'actual')).toContainText('1,850')
  })

const givenFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer })

const contentIdOf = (text: string) => /"contentId": "(sha256:[0-9a-f]{64})"/.exec(text)?.[1]

/** The first record of the file once more. */
const twice = (text: string): string => text.replace(/("records": \[)(\s+\{.*?\n {3}\})/s, '$1$2,$2')

/** The first bytes of a .docx as Word writes it. */
function docx(): Buffer {
  const name = '[Content_Types].xml'
  const header = Buffer.alloc(30)
  header.write('PK\u0003\u0004', 'latin1')
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(`${name}word/document.xml`), Buffer.alloc(200)])
}

/** Every row of the example's database, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('quarterdeck-example')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('not opened')))
    })
    const rows = [...db.objectStoreNames].map(
      (store) =>
        new Promise((resolve) => {
          const reading = db.transaction(store).objectStore(store).getAll()
          reading.addEventListener('success', () => resolve([store, reading.result]))
        }),
    )
    const text = JSON.stringify(await Promise.all(rows))
    db.close()
    return text
  })
}
