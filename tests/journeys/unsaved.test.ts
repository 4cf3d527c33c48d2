import type { Page } from '@playwright/test'
import { cell, crime, expectSaved, openExample, openPage, openSection } from './support/report'
import { expect, expectAccessible, test } from './support/test'
import { goesAtOnce, keepDiskBusy, offers } from './support/typing'

const header = 'banner'

const typeSummary = async (page: Page, text: string) => {
  await page.getByRole('button', { name: /^(Write|Edit) Summary/ }).click()
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await summary.pressSequentially(text)
  return summary
}

test('a summary being typed is not saved yet but kept as a draft; going Back saves it', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await typeSummary(page, ' Typed and not committed.')
  await expect(page.getByRole(header)).toContainText('Not saved yet, kept as a draft')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
  await expectSaved(page)
  await page.goForward()
  await expect(page.getByText(/Typed and not committed\.$/)).toBeVisible()
  await expect(offers(page)).toBeHidden()
})

/** The browser asked before a draft was on the disk after every key; now reloading loses nothing, so nothing is asked. */
test('[F18] reloading does not ask, offers what was being typed to the last key, and going on with it saves it', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await typeSummary(page, ' Typed and cut short')
  await keepDiskBusy(page)
  await page.keyboard.type('.')
  await goesAtOnce(page)
  await page.reload()
  await expect(offers(page)).toContainText('1 text was being typed when the page was closed')
  await expect(offers(page)).toContainText('Typed and cut short.')
  await expectAccessible(page)
  await expect(page.getByText(/planned\.[^“]*Typed and cut short\.$/)).toBeHidden()
  await openPage(page, 'Overview')
  await offers(page).getByRole('button', { name: 'Go on writing Summary' }).click()
  await expect(page.getByRole('heading', { level: 1, name: crime })).toBeVisible()
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await expect(summary).toBeFocused()
  await expect(summary).toHaveValue(/Typed and cut short\.$/)
  await expect(offers(page)).toBeHidden()
  await summary.press('Control+Enter')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByText(/Typed and cut short\.$/)).toBeVisible()
  await expect(offers(page)).toBeHidden()
})

test('[F20] a draft that was discarded, or dropped by Escape, never comes back', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await typeSummary(page, ' To be discarded.')
  await goesAtOnce(page)
  await page.reload()
  await offers(page).getByRole('button', { name: 'Discard Summary' }).click()
  await expect(offers(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const summary = await typeSummary(page, ' To be dropped.')
  await summary.press('Escape')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Edit Summary/ })).toBeVisible()
  await openPage(page, 'Overview')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
  expect(await draftsIn(page)).toEqual([])
  await expect(page.getByText(/To be (discarded|dropped)/)).toBeHidden()
})

test('what stands there by now is shown beside a draft that was begun on something else', async ({
  page,
  context,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1, name: crime })).toBeVisible()
  await cell(page, /^PI1128/, 'actual').click()
  await page.keyboard.type('2,000')
  await goesAtOnce(page)
  await page.close()
  await cell(other, /^PI1128/, 'actual').click()
  await other.keyboard.type('2,100')
  await other.keyboard.press('Enter')
  await expectSaved(other)
  await expect(offers(other)).toContainText('1 text was being typed when the page was closed')
  await expect(offers(other)).toContainText(/You typed“2,000”Changed since: it now says“2100”/)
  await offers(other)
    .getByRole('button', { name: /^Go on writing Actual of PI1128/ })
    .click()
  await expect(cell(other, /^PI1128/, 'actual').getByRole('textbox')).toHaveValue('2,000')
  await other.keyboard.press('Enter')
  await expect(cell(other, /^PI1128/, 'actual')).toContainText('2,000')
  await expect(offers(other)).toBeHidden()
})

test('what was typed into a form comes back into it, with the part of the page it is folded into open', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const how = page.getByRole('combobox', { name: 'How' })
  await page.getByText('Sign-off', { exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw the sign-off' }).click()
  await how.fill('by letter')
  await page.reload()
  await offers(page).getByRole('button', { name: 'Go on writing Sign-off' }).click()
  await expect(how).toBeFocused()
  await expect(how).toHaveValue('by letter')
  await page.getByLabel('Signed off by').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Sign off', exact: true }).click()
  await expectSaved(page)
  await expect.poll(() => draftsIn(page)).toEqual([])
})

test('removing the example removes what was typed into it', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await typeSummary(page, ' Typed and cut short.')
  await goesAtOnce(page)
  await page.reload()
  await expect(offers(page)).toBeVisible()
  await page.getByRole('button', { name: 'Remove the example' }).click()
  await expect(page.getByRole('heading', { name: 'Start a new report' })).toBeVisible()
  expect(await draftsIn(page)).toEqual([])
})

test('a figure being typed is kept by going Back, and one that was refused is kept as a draft', async ({
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
  await expect(page.getByRole(header)).toContainText(/Not saved, kept as a draft: abc in Actual of PI1128/)
  await expect(offers(page)).toContainText('1 text that you typed was not saved')
  await offers(page)
    .getByRole('button', { name: /^Discard Actual of PI1128/ })
    .click()
  await expectSaved(page)
})

/** The names of all that is in the journal of the example. */
const draftsIn = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('quarterdeck-example-drafts')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('The drafts do not open')))
    })
    const rows = await new Promise<readonly { name: string }[]>((resolve) => {
      const asked = db.transaction('drafts').objectStore('drafts').getAll()
      asked.addEventListener('success', () => resolve(asked.result))
    })
    db.close()
    return rows.map(({ name }) => name)
  })
