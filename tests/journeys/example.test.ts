import { cell, crime, expectSaved, openExample, openSection, typeInto } from './support/report'
import { expect, screenshot, test } from './support/test'

const figures = [
  ['PI1128', '1,850', '2,061', 'exceeds'],
  ['PI1049', '0.93', '1.06', 'exceeds'],
  ['PI1124', '140', '110', 'below'],
  ['PI1171', '571', '738.5', 'exceeds'],
  ['PI1172', '1,072', 'awaiting', 'targetAwaiting'],
  ['PI1174', '0.93', '1.06', 'exceeds'],
  ['PI1179', '2.63', '2.8', 'exceeds'],
] as const

const activities = [
  ['TA1a', /not reported/i],
  ['TA1b', /Good/],
  ['TA1c', /Good/],
  ['TA1d', /Good/],
  ['TA2a', /Good/],
  ['TA2b', /Good/],
  ['TA3a', /Excellent/],
  ['TA3b', /Fair/],
] as const

test('[S3] the Dudley report opens with its eight indicators and eight activities', async ({ page }) => {
  await openExample(page)
  await openSection(page, 'Young People')
  const entrants = cell(page, /First time entrants/, 'status')
  await expect(entrants).toHaveAttribute('data-status', 'upper')
  await expect(entrants).toContainText('printed')
  await openSection(page, crime)
  for (const [ref, actual, target, status] of figures) {
    await expect(cell(page, new RegExp(`^${ref}`), 'actual')).toContainText(actual)
    await expect(cell(page, new RegExp(`^${ref}`), 'target')).toContainText(target)
    await expect(cell(page, new RegExp(`^${ref}`), 'status')).toHaveAttribute('data-status', status)
  }
  for (const [ref, status] of activities)
    await expect(page.getByRole('row', { name: new RegExp(`^${ref}`) })).toContainText(status)
  await expect(page.getByRole('columnheader', { name: '01/04/2012 to 30/06/2012' })).toBeVisible()
  await screenshot(page, 'section')
})

test('[S13] PI1172 is given a target: status, reason, reload, undo and redo', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  const target = cell(page, /^PI1172/, 'target')
  const status = cell(page, /^PI1172/, 'status')
  await typeInto(target, '1,000')
  await expect(status).toHaveAttribute('data-status', 'exceeds')
  await expectSaved(page)

  await status.getByRole('button').click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('1,072 is 72 above the target of 1,000')
  await expect(why).toContainText('higher is better')
  await screenshot(page, 'why')
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()

  await page.reload()
  await expect(status).toHaveAttribute('data-status', 'exceeds')
  await page.getByRole('button', { name: 'Undo: Target of PI1172' }).click()
  await expect(status).toHaveAttribute('data-status', 'targetAwaiting')
  await expect(target).toContainText('awaiting')
  await page.keyboard.press('Control+Shift+Z')
  await expect(status).toHaveAttribute('data-status', 'exceeds')
  await page.keyboard.press('Control+Z')
  await expect(status).toHaveAttribute('data-status', 'targetAwaiting')
})

test('[N2] a figure that is none is explained at the cell, kept as typed and never stored', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const actual = cell(page, /^PI1128/, 'actual')
  await typeInto(actual, 'about 1,800')
  const editor = actual.getByRole('textbox')
  await expect(editor).toHaveAttribute('aria-invalid', 'true')
  await expect(editor).toHaveValue('about 1,800')
  await screenshot(page, 'refused-figure')
  await editor.press('Escape')
  await expect(actual).toContainText('1,850')
  await page.reload()
  await expect(actual).toContainText('1,850')
})

test('[N2] N/A stores nothing by itself and offers what may be meant', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1128/, 'actual'), 'N/A')
  await page.getByRole('button', { name: 'Not due this quarter' }).click()
  await expect(cell(page, /^PI1128/, 'status')).toHaveAttribute('data-status', 'notDue')
  await page.getByRole('button', { name: 'Undo: Actual of PI1128' }).click()
  await expect(cell(page, /^PI1128/, 'status')).toHaveAttribute('data-status', 'exceeds')
})

test('the example is kept apart and goes in one click', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Remove the example' }).click()
  await expect(page.getByRole('heading', { name: 'Start a new report' })).toBeVisible()
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names).not.toContain('quarterdeck-example')
})
