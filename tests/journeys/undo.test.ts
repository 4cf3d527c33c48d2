import type { Page } from '@playwright/test'
import {
  cell,
  chooseFile,
  crime,
  expectSaved,
  openExample,
  openPage,
  openSection,
  savedFile,
  typeInto,
} from './support/report'
import { expect, expectAccessible, test } from './support/test'

const action = (page: Page, label: string) => page.getByRole('listitem', { name: label })
const press = async (page: Page, keys: string) => {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}

test('[R11] undo goes to the cell, and the history undoes any action by itself, by keyboard alone', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1128/, 'actual'), '1900')
  await typeInto(cell(page, /^PI1172/, 'target'), '1100')
  await expect(cell(page, /^PI1172/, 'status')).toHaveAttribute('data-status', 'lower')
  await expectSaved(page)

  await cell(page, /^PI1124/, 'actual').click()
  await press(page, 'Control+z')
  await expect(cell(page, /^PI1172/, 'target')).toBeFocused()
  await expect(cell(page, /^PI1172/, 'status')).toHaveAttribute('data-status', 'targetAwaiting')
  await press(page, 'Control+y')
  await expect(cell(page, /^PI1172/, 'status')).toHaveAttribute('data-status', 'lower')

  await press(page, 'Control+Alt+z')
  await expect(page.getByRole('heading', { level: 1, name: 'What was done' })).toBeFocused()
  await expect(page).toHaveURL(/#\/example\/2012-Q1\/done$/)
  const first = page.getByRole('button', { name: 'Undo: Actual of PI1128' })
  await expect(first).toBeVisible()
  await first.focus()
  await press(page, 'Enter')
  const again = page.getByRole('button', { name: 'Do again: Actual of PI1128' })
  await expect(again).toBeFocused()
  await expect(action(page, 'Undone: Actual of PI1128')).toContainText(/undone at \d\d:\d\d/)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Actual of PI1128, Quarter 1 2012/13' }).first().press('Enter')
  const actual = cell(page, /^PI1128/, 'actual')
  await expect(actual).toBeFocused()
  await expect(actual).toContainText('1,850')
  await expect(cell(page, /^PI1172/, 'status')).toHaveAttribute('data-status', 'lower')
  await press(page, 'Control+y')
  await expect(actual).toContainText('1,900')
  await page.reload()
  await expect(actual).toContainText('1,900')
})

test('[R11] an undo of what another page shows says so, with the way there; an editor keeps the focus', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1128/, 'actual'), '1900')
  await expectSaved(page)
  await openPage(page, 'Plan')
  await page.getByRole('button', { name: /^Undo: Actual of PI1128/ }).click()
  const note = page.getByRole('group', { name: 'What undo did' })
  await expect(note).toContainText('Undone: Actual of PI1128')
  await note.getByRole('link', { name: 'Actual of PI1128, Quarter 1 2012/13' }).click()
  await expect(cell(page, /^PI1128/, 'actual')).toBeFocused()
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('1,850')
  await expect(note).toBeHidden()

  await press(page, 'Control+y')
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('1,900')
  await cell(page, /^PI1171/, 'actual').press('Enter')
  const editor = cell(page, /^PI1171/, 'actual').getByRole('textbox')
  await expect(editor).toBeFocused()
  await press(page, 'Control+z')
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('1,850')
  await expect(editor).toBeFocused()
})

test('[F22] after a merge, undo says what a file has changed since, keeps it, and takes the whole file out as one step', async ({
  page,
  newProfile,
}) => {
  await openExample(page)
  await openSection(page, crime)
  await typeInto(cell(page, /^PI1128/, 'actual'), '1900')
  await expectSaved(page)
  await openPage(page, 'Exchange')
  const all = await savedFile(page, 'Save everything')

  const officer = await newProfile()
  await officer.goto('./')
  await chooseFile(officer, 'Choose a backup file', all.path)
  await officer.getByRole('button', { name: 'Take it in' }).click()
  await openSection(officer, crime)
  await typeInto(cell(officer, /^PI1128/, 'actual'), '2000')
  await expectSaved(officer)
  await openPage(officer, 'Exchange')
  await officer.getByLabel('Section', { exact: true }).selectOption({ label: crime })
  const back = await savedFile(officer, 'Save this section')

  await chooseFile(page, 'Choose files', back.path)
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByText(/^Taken in:/)).toBeVisible()
  await openSection(page, crime)
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('2,000')

  await page.getByRole('link', { name: 'What was done' }).click()
  const mine = action(page, 'Actual of PI1128')
  await expect(mine).toContainText('It cannot be undone, as this has changed since:')
  await expect(mine).toContainText('Actual of PI1128, Quarter 1 2012/13 shows 2,000 now')
  await expect(mine.getByRole('button', { name: /^Undo/ })).toHaveCount(0)

  const list = page.getByRole('main')
  await list.getByRole('button', { name: /^Undo: File / }).click()
  await expect(list.getByRole('button', { name: /^Do again: File / })).toBeFocused()
  await expect(mine.getByRole('button', { name: 'Undo: Actual of PI1128' })).toBeVisible()
  await openSection(page, crime)
  await expect(cell(page, /^PI1128/, 'actual')).toContainText('1,900')
})
