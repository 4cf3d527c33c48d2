import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { holdOld, openAsNewer, rowsIn } from './support/databases'
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
  await expect(page.getByText('too old for your work')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.')
  expect(await other.evaluate(rowsIn, 'quarterdeck-example')).toBe(before)
  await page.getByRole('link', { name: 'the rescue page' }).click()
  await expect(page.getByRole('button', { name: 'Save everything as it is' })).toBeVisible()
})

test('[F10] an upgrade that another tab stands in the way of says so, and goes on by itself', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await other.goto('./it-note.html')
  const old: unknown = JSON.parse(await readFile('tests/fixtures/databases/version-1.json', 'utf8'))
  await other.evaluate(holdOld, { old, copies: 0 })
  await page.goto('./')
  await expect(page.getByText('the version before is still open in another tab')).toBeVisible()
  await other.close()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
  expect(await versionOf(page)).toBe(20)
})

const versionOf = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'quarterdeck')?.version)
