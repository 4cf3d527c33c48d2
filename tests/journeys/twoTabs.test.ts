import type { BrowserContext, Page } from '@playwright/test'
import { cell, crime, expectSaved, openExample, openSection } from './support/report'
import { expect, expectAccessible, test } from './support/test'
import { offers } from './support/typing'

/** Seen, not only spoken. */
const asked = (page: Page) => page.getByRole('main').getByText(/^This section is being edited in another tab/)

const takenOver = (page: Page, fate: string) =>
  page.getByRole('main').getByText(`This section was taken over in another tab. ${fate}`)

/** The same section in two tabs of one browser. */
async function twoTabs(page: Page, context: BrowserContext): Promise<Page> {
  await openExample(page)
  await openSection(page, crime)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1, name: crime })).toBeVisible()
  return other
}

const typeActual = async (page: Page, row: RegExp, text: string) => {
  await cell(page, row, 'actual').click()
  await page.keyboard.type(text)
}

test('[F12] different fields of a section, edited in two tabs, both survive', async ({ page, context }) => {
  const other = await twoTabs(page, context)
  await typeActual(page, /^PI1128/, '2,000')
  await page.keyboard.press('Enter')
  await typeActual(other, /^PI1049/, '0.5')
  await other.keyboard.press('Enter')
  for (const tab of [page, other]) {
    await expect(cell(tab, /^PI1128/, 'actual')).toContainText('2,000')
    await expect(cell(tab, /^PI1049/, 'actual')).toContainText('0.5')
    await expect(asked(tab)).toBeHidden()
  }
})

test('[F12] a section with something unsaved in one tab is not stored into by another until it is taken over', async ({
  page,
  context,
}) => {
  const other = await twoTabs(page, context)
  await typeActual(page, /^PI1128/, '2,000')
  await typeActual(other, /^PI1049/, '0.5')
  await expect(asked(other)).toBeVisible()
  await other.keyboard.press('Enter')
  await expect(cell(other, /^PI1049/, 'actual').getByRole('textbox')).toHaveValue('0.5')
  await other.keyboard.press('Tab')
  await expect(other.getByRole('button', { name: 'Take over' })).toBeFocused()
  await other.keyboard.press('Enter')
  await expect(asked(other)).toBeHidden()
  await expect(cell(other, /^PI1049/, 'actual').getByRole('textbox')).toBeFocused()
  await expect(takenOver(page, 'What you typed was stored.')).toBeVisible()
  await expect(cell(page, /^PI1128/, 'actual').getByRole('textbox')).toHaveCount(0)
  await other.keyboard.press('Enter')
  for (const tab of [page, other]) {
    await expect(cell(tab, /^PI1128/, 'actual')).toContainText('2,000')
    await expect(cell(tab, /^PI1049/, 'actual')).toContainText('0.5')
  }
})

test('[F12] what the first tab could not store is kept as a draft there', async ({ page, context }) => {
  const other = await twoTabs(page, context)
  await typeActual(page, /^PI1128/, 'abc')
  await typeActual(other, /^PI1049/, '0.5')
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(takenOver(page, 'What you typed is kept as a draft.')).toBeVisible()
  await expect(offers(page)).toContainText('abc')
  await page.getByRole('button', { name: 'All right' }).click()
  await expect(takenOver(page, '')).toBeHidden()
})

test('[F12] left to the other tab, nothing changes; and it is free once that tab has done', async ({
  page,
  context,
}) => {
  const other = await twoTabs(page, context)
  await typeActual(page, /^PI1128/, '2,000')
  await typeActual(other, /^PI1049/, '0.5')
  await other.getByRole('button', { name: 'Leave it' }).click()
  await expect(cell(other, /^PI1049/, 'actual')).toContainText('0.93')
  await typeActual(other, /^PI1049/, '0.6')
  await expect(asked(other)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(asked(other)).toBeHidden()
  await other.keyboard.press('Enter')
  await expectSaved(other)
  await expect(cell(page, /^PI1049/, 'actual')).toContainText('0.6')
})

test('[F12] the same field: the second tab reads what it would overwrite and chooses', async ({
  page,
  context,
}) => {
  const other = await twoTabs(page, context)
  await typeActual(page, /^PI1128/, '2,000')
  await typeActual(other, /^PI1128/, '2,100')
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('2,000')
  await other.keyboard.press('Enter')
  await expect(other.getByText(/changed elsewhere meanwhile: it is now “2000”/).first()).toBeVisible()
  await other.getByRole('button', { name: 'Use mine' }).click()
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('2,100')
})

test('[F12] texts of a section are held with its figures', async ({ page, context }) => {
  const other = await twoTabs(page, context)
  await typeActual(page, /^PI1128/, '2,000')
  await other.getByRole('button', { name: /^Edit Summary/ }).click()
  const summary = other.getByRole('textbox', { name: 'Summary' })
  await summary.pressSequentially(' More.')
  await expect(asked(other)).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(summary).toBeFocused()
  await summary.press('Control+Enter')
  await expectSaved(other)
  await expect(page.getByText(/ More\.$/)).toBeVisible()
})
