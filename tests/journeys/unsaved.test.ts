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

test('[F12] what another tab changed meanwhile is not overwritten by leaving, and what is lost is said', async ({
  page,
  context,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const other = await context.newPage()
  await other.goto(page.url())
  const [mine, theirs] = [page, other].map((tab) => cell(tab, /^PI1128/, 'actual'))
  await mine?.click()
  await page.keyboard.type('2,000')
  await theirs?.click()
  await other.keyboard.type('2,100')
  await other.keyboard.press('Enter')
  await expectSaved(other)
  await openPage(page, 'Overview')
  await expect(page.getByRole(header)).toContainText('Not saved: 2,000 in Actual of PI1128')
  await openSection(page, crime)
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('2,100')
})
