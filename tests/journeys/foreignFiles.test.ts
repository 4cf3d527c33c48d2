import { scorecards } from '../readers/support/files'
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
