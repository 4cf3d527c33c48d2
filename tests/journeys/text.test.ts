import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { cell, crime, expectSaved, openExample, openSection } from './support/report'
import { expect, expectAccessible, test } from './support/test'

const word = (name: string) => readFile(`tests/fixtures/pasted/${name}.html`, 'utf8')

/** As a person copies in one program and pastes in this one. */
async function paste(page: Page, html: string, plain: string) {
  await page.evaluate(
    ([richText, text]) => {
      const data = new DataTransfer()
      data.setData('text/html', richText)
      data.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [html, plain] as const,
  )
}

async function openText(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^(Write|Edit) ${name}$`) }).click()
  return page.getByRole('textbox', { name })
}

const lineEnd = 'Control+End'

test('a narrative is written with bold and bullets by keyboard, undone by the browser, and shown set', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const challenges = await openText(page, 'Challenges')
  const before = await challenges.inputValue()
  await page.keyboard.press(lineEnd)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('What comes next:')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('More ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('patrols')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' at night')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Wardens')
  const written = `${before}\n\nWhat comes next:\n- More **patrols** at night\n- Wardens`
  await expect(challenges).toHaveValue(written)

  await page.keyboard.press('Enter')
  await expect(challenges).toHaveValue(`${written}\n- `)
  await page.keyboard.press('Control+z')
  await expect(challenges).toHaveValue(written)
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+b')
  await expect(challenges).toHaveValue(
    `${before}\n\nWhat comes next:\n- More **patrols** at night\n- **Wardens**`,
  )
  await page.keyboard.press('Control+z')
  await expect(challenges).toHaveValue(written)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: /^More patrols at night$/ })).toBeVisible()
  await expect(page.locator('strong').getByText('patrols', { exact: true })).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(page.locator('strong').getByText('patrols', { exact: true })).toBeVisible()
})

test('what was copied in Word comes as bullets and bold, and typing goes on after it', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  const summary = await openText(page, 'Summary')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await paste(page, await word('word'), 'Anti-social behaviour (plain)')
  await page.keyboard.type(' Typed at once.')
  await expect(summary).toHaveValue(
    /^\*\*Anti-social behaviour\*\*\n\nReports of \*\*anti-social behaviour\*\* fell/,
  )
  await expect(summary).toHaveValue(/\n- Patrols on Friday nights\n- In Dudley and Stourbridge\n/)
  await expect(summary).toHaveValue(/See the full report\. Typed at once\.$/)
  await expect(summary).not.toHaveValue(/Is this the right figure|old|<|font/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: /^Patrols on Friday nights$/ })).toBeVisible()
})

test('last quarter’s comment is there to start from, and the comment grows in its cell', async ({ page }) => {
  await openExample(page)
  await openSection(page, crime)
  const address = page.url()
  await page.goto(address.replace('2012-Q1', '2011-Q4'))
  const earlier = cell(page, /^PI1124/, 'comment')
  await earlier.click()
  await page.keyboard.type('Reports rose **at weekends**.')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await page.goto(address)
  const comment = cell(page, /^PI1124/, 'comment')
  await expect(comment).toContainText('Comment and corrective action required')
  await comment.click()
  await page.keyboard.press('Enter')
  const editor = comment.getByRole('textbox')
  const height = async () => (await editor.boundingBox())?.height ?? 0
  await expect(comment.getByRole('complementary', { name: 'Quarter 4 2011/12 said:' })).toBeVisible()
  const small = await height()
  await page.keyboard.press("Control+'")
  await expect(editor).toHaveValue('Reports rose **at weekends**.')
  for (const line of ['a', 'b', 'c', 'd']) {
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type(line)
  }
  await expect.poll(height).toBeGreaterThan(small)
  await page.keyboard.press('Enter')
  await expect(comment).toContainText('Reports rose at weekends.')
  await expect(comment).toContainText('Corrective action required')
  await expect(comment.locator('strong')).toHaveText('at weekends')
})

test('beside a figure stand the quarter before and what it would be, out of the way of its column', async ({
  page,
}) => {
  await openExample(page)
  await openSection(page, crime)
  const actual = cell(page, /^PI1128/, 'actual')
  await actual.click()
  await page.keyboard.type('2,200')
  const editor = actual.getByRole('textbox')
  await expect(editor).toHaveAccessibleDescription(/Quarter 4 2011\/12 1,921, target 2,075/)
  const note = page.getByText(/^Would be:/)
  await expect(note).toHaveText(/below the target tolerance/)
  const below = cell(page, /^PI1049/, 'actual')
  const [covering, column] = await Promise.all([note.boundingBox(), below.boundingBox()])
  expect(covering && column && covering.x >= column.x + column.width - 1).toBe(true)
  await page.keyboard.press('Enter')
  await expect(cell(page, /^PI1128/, 'comment')).toContainText('Comment and corrective action required')
  await expect(below).toBeFocused()
})

test.describe('axe finds nothing, light and dark', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page)
    await openSection(page, crime)
  })

  test('while a narrative is written', async ({ page }) => {
    await openText(page, 'Challenges')
    await expectAccessible(page)
  })

  test('while a comment is written in its cell', async ({ page }) => {
    const comment = cell(page, /^PI1128/, 'comment')
    await comment.click()
    await page.keyboard.press('Enter')
    await expect(comment.getByRole('textbox')).toBeFocused()
    await expectAccessible(page)
  })

  test('while a figure is typed with help beside it', async ({ page }) => {
    await cell(page, /^PI1128/, 'actual').click()
    await page.keyboard.type('2,200')
    await expect(page.getByText(/^Would be:/)).toBeVisible()
    await expectAccessible(page)
  })
})
