import type { Page } from '@playwright/test'
import { cell, crime, expectSaved, openExample, openPage, openSection, typeInto } from './support/report'
import { expect, screenshot, test } from './support/test'

/** The definition form of an indicator of the example. */
async function openIndicatorInPlan(page: Page, title: string) {
  await openPage(page, 'Plan')
  await page
    .getByRole('navigation', { name: 'Outline of the plan' })
    .getByRole('link', { name: title })
    .click()
  return page.getByRole('form', { name: 'What it is' })
}

const statusIn = (page: Page, quarter: string) =>
  page
    .getByRole('table')
    .filter({ hasText: 'Definition from' })
    .getByRole('row')
    .filter({ hasText: quarter })
    .first()
    .locator('[data-tone]')
    .first()

test('[S14] a tolerance changed from Quarter 1 on leaves the earlier quarters their colours', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await expect(cell(page, /^PI1124/, 'status')).toHaveAttribute('data-status', 'below')
  await page.getByRole('link', { name: 'Number of reported incidents of anti social behaviour' }).click()
  const before = await statusIn(page, 'Quarter 4 2011/12').textContent()

  const form = await openIndicatorInPlan(page, 'PI1124')
  await form.getByLabel('Tolerance', { exact: true }).fill('30')
  await form.getByLabel('What I changed above holds').selectOption({ label: 'from Quarter 1 2012/13 on' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expectSaved(page)
  await screenshot(page, 'plan')

  await openSection(page, crime)
  await expect(cell(page, /^PI1124/, 'status')).toHaveAttribute('data-status', 'lower')
  await page.getByRole('link', { name: 'Number of reported incidents of anti social behaviour' }).click()
  await expect(statusIn(page, 'Quarter 1 2012/13')).toContainText('Lower half')
  expect(await statusIn(page, 'Quarter 4 2011/12').textContent()).toBe(before)
  await screenshot(page, 'indicator')
  await page.getByRole('button', { name: /^Undo: .*PI1124/ }).click()
  await expect(statusIn(page, 'Quarter 1 2012/13')).toContainText('Below')
})

test('[S2] a tolerance of −5 is refused at the field, with the rest of the form as typed', async ({
  page,
}) => {
  await openExample(page)
  const form = await openIndicatorInPlan(page, 'PI1128')
  const tolerance = form.getByLabel('Tolerance', { exact: true })
  await tolerance.fill('-5')
  await form.getByLabel('Source').fill('Police records')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(tolerance).toHaveAttribute('aria-invalid', 'true')
  await expect(tolerance).toHaveAccessibleDescription(/below zero/)
  await expect(tolerance).toHaveValue('-5')
  await expect(form.getByLabel('Source')).toHaveValue('Police records')
  await screenshot(page, 'refused-tolerance')
  await page.reload()
  await expect(tolerance).toHaveValue('5')
})

test('two indicators with one reference: the other one is named', async ({ page }) => {
  await openExample(page)
  const form = await openIndicatorInPlan(page, 'PI1128')
  const reference = form.getByLabel('Reference')
  await reference.fill('PI1171')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(reference).toHaveAccessibleDescription(/Criminal damage/)
  await page.reload()
  await expect(reference).toHaveValue('PI1128')
})

test('[P3] an end before the start is refused', async ({ page }) => {
  await openExample(page)
  await openIndicatorInPlan(page, 'PI1128')
  const due = page.getByRole('form', { name: 'When it is due' })
  await due.getByLabel('First quarter').selectOption({ label: 'Quarter 1 2012/13' })
  await due.getByLabel('Last quarter').selectOption({ label: 'Quarter 4 2011/12' })
  await due.getByRole('button', { name: 'Save' }).click()
  await expect(due.locator('[aria-invalid="true"]').first()).toHaveAccessibleDescription(/before/)
})

test('a council starts from nothing: council, section, indicator, figure, status', async ({ page }) => {
  await page.goto('./')
  await page.getByLabel('Name of the council').fill('Anytown Council')
  await page.getByRole('button', { name: 'Start the report' }).click()
  await openSection(page, 'Council performance')
  await screenshot(page, 'empty-section')
  await page.getByRole('link', { name: 'Add an indicator' }).first().click()
  await page.getByLabel('Reference').fill('H1')
  await page.getByLabel('Title').fill('Empty homes brought back into use')
  await page.getByRole('button', { name: /^Add/ }).click()
  await expectSaved(page)
  await openSection(page, 'Council performance')
  await typeInto(cell(page, /^H1/, 'target'), '40')
  await typeInto(cell(page, /^H1/, 'actual'), '44')
  await expect(cell(page, /^H1/, 'status')).toHaveAttribute('data-status', 'exceeds')
  await expectSaved(page)
  await page.reload()
  await expect(cell(page, /^H1/, 'status')).toHaveAttribute('data-status', 'exceeds')
  await expect(page.getByRole('banner').getByText('Anytown Council')).toBeVisible()
})
