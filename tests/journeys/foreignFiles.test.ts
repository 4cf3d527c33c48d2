import { scorecards } from '../readers/support/files'
import { badFiles } from './support/badFiles'
import { chooseFile } from './support/report'
import { expect, test } from './support/test'

const files = [
  ['figures.xlsx', scorecards.excel],
  ['figures.docx', scorecards.word],
  ['figures.csv', scorecards.csv],
  ['figures.html', scorecards.html],
] as const

for (const [name, bytes] of files)
  test(`[G2] ${name} is read in the browser, under its policy`, async ({ page }) => {
    await page.goto('./')
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
    await chooseFile(page, 'Choose the file I was sent', file)
    await expect(page.getByRole('heading', { name: `What was read in ${name}` })).toBeVisible()
    await expect(page.getByText('96.2%').first()).toBeAttached()
  })

test('[G2] a bad file is a sentence that names the place, and what is good in it can be taken', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const choose = (name: string, bytes: Uint8Array) => {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
    return chooseFile(page, 'Choose the file I was sent', file)
  }
  await page.goto('./')
  for (const { name, bytes, says, good } of badFiles)
    await test.step(name, async () => {
      await choose(name, bytes)
      await expect(page.getByText(says)).toBeVisible()
      await expect(page.getByRole('rowheader', { name: good ?? /^H1/ })).toHaveCount(good ? 1 : 0)
      await page.getByRole('button', { name: /^(?:Leave it|Close)$/ }).click()
    })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Start from what you have' })).toBeVisible()
  for (const { name, bytes } of badFiles.filter((one) => one.name === 'broken.xlsx'))
    await choose(name, bytes)
  await expect(page.getByRole('heading', { name: 'What was read in broken.xlsx' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of the council' }).fill('Ambridge')
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByText('1 of 2 indicators has a status.')).toBeVisible()
})
