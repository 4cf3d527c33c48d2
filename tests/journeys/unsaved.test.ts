import { cell, crime, expectSaved, openExample, openPage, openSection } from './support/report'
import { expect, test } from './support/test'

const header = 'banner'

test('a summary being typed is not saved yet: reloading asks, and going Back keeps it', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await page.getByRole('button', { name: /^(Write|Edit) Summary/ }).click()
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await summary.pressSequentially(' Typed and not committed.')
  await expect(page.getByRole(header)).toContainText('Not saved yet')
  const asked = page.waitForEvent('dialog')
  page.once('dialog', (dialog) => void dialog.dismiss())
  await Promise.all([asked, page.evaluate(() => setTimeout(() => location.reload(), 0))])
  expect((await asked).type()).toBe('beforeunload')
  await expect(summary).toHaveValue(/Typed and not committed\.$/)
  await page.evaluate(() => history.back())
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
  await expectSaved(page)
  await page.goForward()
  await expect(page.getByText(/Typed and not committed\.$/)).toBeVisible()
})

test('a figure being typed is kept by going Back, and one that was refused is said to be lost', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const actual = cell(page, /^PI1128/, 'actual')
  await actual.click()
  await page.keyboard.type('1,900')
  await page.goBack()
  await expectSaved(page)
  await page.goForward()
  await expect(actual).toContainText('1,900')
  await actual.click()
  await page.keyboard.type('abc')
  await page.keyboard.press('Tab')
  await openPage(page, 'Overview')
  await expect(page.getByRole(header)).toContainText(/Not saved: abc in Actual of PI1128/)
})
