import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './test'

export const crime = 'Tackling crime, fear of crime and anti-social behaviour'

/** Opens the example from the first page, as a person does, and waits until it stands there. */
export async function openExample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('link', { name: 'Open the example' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
}

/** Goes to a section by its link in the frame. */
export async function openSection(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Goes to a page of the frame: Overview, All figures, Plan, Exchange (which says how many choices wait), Settings. */
export async function openPage(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Report' }).getByRole('link', {
    name: new RegExp(`^${name}( \\(|$)`),
  })
  await link.click()
}

/** The cell of a row, by the words in its row and the id of its column. */
export function cell(page: Page, row: string | RegExp, column: string): Locator {
  return page.getByRole('row', { name: row }).locator(`[data-column="${column}"]`)
}

/** Types a new value into a cell with the keyboard. */
export async function typeInto(target: Locator, text: string): Promise<void> {
  await target.click()
  await target.press('Enter')
  const editor = target.getByRole('textbox')
  await editor.fill(text)
  await editor.press('Enter')
}

/** Waits until everything that was done is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText(/^(Saved \d|Everything is saved)/)).toBeVisible()
}

export interface SavedFile {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** Presses what saves a file, and gives the file. */
export async function savedFile(
  page: Page,
  button: string,
  within: Page | Locator = page,
): Promise<SavedFile> {
  const downloading = page.waitForEvent('download')
  await within.getByRole('button', { name: button }).click()
  const download = await downloading
  const path = await download.path()
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') }
}

/** Chooses a file on whatever page offers to open one. */
export async function chooseFile(page: Page, label: string, file: Parameters<Locator['setInputFiles']>[0]) {
  await page.getByLabel(label).setInputFiles(file)
}

/** The payload of a bundle, byte for byte. */
export function payloadOf(text: string): string {
  const [, payload = ''] = /"payload": (.*?)\n "(?:history|integrity)"/s.exec(text) ?? []
  expect(payload.length).toBeGreaterThan(100)
  return payload
}
