import { entriesOf, expectPrintedWhereSaid, pagesOf } from './support/printed'
import { crime, expectSaved, openExample, openPage } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const committee = 'Community Safety and Community Services Scrutiny Committee'

test('a committee’s pack is composed by keyboard and by mouse, shown as printed and given out as a numbered draft', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await openExample(page)
  await openPage(page, 'Settings')
  await page.getByLabel('Choose a logo').setInputFiles('tests/fixtures/screenshot-section.png')
  await expect(page.getByRole('img', { name: 'The logo as it is kept' })).toBeVisible()
  await openPage(page, 'Packs')
  await expect(page.getByText('8 of 8 indicators are in this committee’s remit')).toBeVisible()
  await page.getByRole('link', { name: committee }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText(/^Draft 1, /).first()).toBeVisible()

  const contents = preview.getByRole('navigation', { name: 'Contents of the pack' }).getByRole('listitem')
  const up = page.getByRole('button', { name: 'Move Summary of performance up' })
  await up.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(contents.nth(1)).toHaveText(/^Summary of performance/)
  await expect(up).toBeFocused()
  const parts = page.getByRole('list', { name: 'Parts of the pack' }).getByRole('listitem')
  await parts.filter({ hasText: 'Definitions of the indicators' }).dragTo(parts.first())
  await expect(contents.first()).toHaveText(/^Definitions of the indicators/)
  await page.getByLabel('Charts').selectOption({ label: 'Of every indicator with earlier figures' })
  await expect(preview.getByRole('img', { name: /Quarter 1 2012\/13: 1,850, target 2,061/ })).toBeVisible()
  await expectSaved(page)

  const scorecard = preview.getByRole('table', { name: `Scorecard: ${crime}` })
  await expect(scorecard.getByRole('row', { name: /PI1124/ })).toContainText('Below')
  await expect(preview.locator('img')).toHaveJSProperty('complete', true)
  await screenshot(page, 'pack')

  await page.getByRole('button', { name: 'Print draft 1' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await expect(page.getByText(/This very draft was given out/)).toBeVisible()

  const paper = await page.pdf({ preferCSSPageSize: true, tagged: true })
  expect(paper.byteLength).toBeGreaterThan(10_000)
  const printed = pagesOf(paper)
  if (printed) {
    await expect(preview.locator('[data-frame]')).toHaveCount(printed.length)
    expectPrintedWhereSaid(printed, await entriesOf(preview.getByRole('navigation')))
    const began = printed.find((one) => one.includes('TA3a'))
    expect(began, 'a table begins with its title, whole, and its first row').toContain('Objective3:Drugs')
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: /^Print draft/ })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await page.setViewportSize({ width: 680, height: 988 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680)
})

test('the composer and a section’s own draft can be used by everyone', async ({ page }) => {
  await openExample(page)
  await openPage(page, 'Packs')
  await page.getByRole('link', { name: committee }).click()
  await page.getByRole('checkbox', { name: 'Priorities: texts, scorecards, objectives' }).click()
  await expect(
    page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: crime }),
  ).toBeHidden()
  await page.evaluate(() => globalThis.scrollTo(0, 0))
  await expectAccessible(page)
  await openPage(page, 'Packs')
  await page.getByRole('link', { name: 'Young People' }).last().click()
  await expect(page.getByRole('table', { name: 'Scorecard: Young People' })).toBeVisible()
  await expectAccessible(page)
})
