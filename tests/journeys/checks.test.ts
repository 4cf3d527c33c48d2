import { cell, crime, expectSaved, openExample, openPage } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

test('[C1] [C8] the checks of the example: looked at, jumped to, put right and dismissed', async ({
  page,
}) => {
  await openExample(page)
  const frame = page.getByRole('navigation', { name: 'Report' })
  await expect(frame.getByRole('link', { name: 'Checks (9 to check)' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, 'Checks')
  const entries = page.locator('[data-check]')
  await expect(entries).toHaveCount(9)
  await expect(page.getByText('“Exceeds” fits only if higher is better.')).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'checks')

  await test.step('the place of a finding takes the focus', async () => {
    await page.getByRole('list', { name: 'Comment or corrective action missing' }).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: crime })).toBeVisible()
    await expect(cell(page, /^PI1124/, 'comment')).toBeFocused()
    await expect(page.getByRole('main').getByRole('link', { name: '8 things to check' })).toBeVisible()
    await page.goBack()
    await expect(entries).toHaveCount(9)
  })

  await test.step('by keyboard: a reference is corrected, and a finding dismissed with a reason', async () => {
    await page.getByRole('button', { name: /^Write PI1172/ }).press('Enter')
    await expect(entries).toHaveCount(8)
    await page.getByRole('button', { name: /^Dismiss….*Unit does not fit/ }).press('Enter')
    await page.keyboard.type('A rate by its definition')
    await expectAccessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('7 things to check', { exact: true })).toBeVisible()
    await expect(page.getByText('Dismissed: A rate by its definition')).toBeVisible()
    await expectSaved(page)
  })

  await test.step('both outlast a reload, and are undone one after the other', async () => {
    await page.reload()
    await expect(page.getByText('7 things to check', { exact: true })).toBeVisible()
    await expect(page.getByText('Dismissed: A rate by its definition')).toBeVisible()
    await page.getByRole('button', { name: /^Undo: Dismissed: Unit does not fit: PI1174/ }).click()
    await expect(page.getByText('8 things to check', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: /^Undo: Reference corrected to PI1172/ }).click()
    await expect(page.getByText('9 things to check', { exact: true })).toBeVisible()
  })

  await test.step('a narrow window needs no scrolling sideways', async () => {
    await page.setViewportSize({ width: 400, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    await screenshot(page, 'checks-narrow')
  })
})
