import type { Page } from '@playwright/test'
import type { Side } from './side'

/** ms from the paste of 500 cells. */
export interface Pasted {
  /** Until a frame with the pasted figures has been painted. */
  readonly painted: number
  /** Until the transaction is complete; undefined where there is no store. */
  readonly durable: number | undefined
}

export const pastedCells = 500

/** Less than it takes to find out that nothing comes. */
const patience = 5000

/**
 * Pastes one column of figures from the second row on, as a spreadsheet puts it on the clipboard. Undefined where only
 * one cell, or nothing, took it.
 */
export async function pasteCells(page: Page, side: Side): Promise<Pasted | undefined> {
  await page.locator(side.scroller).evaluate((element) => element.scrollTo(0, 0))
  const cell = page.locator(side.actualCell(1))
  await cell.click()
  const first = 100 + Math.floor(Math.random() * 700)
  const values = Array.from({ length: pastedCells }, (_, place) => String(first + (place % 90)))
  const last = lastInView
  await page.evaluate(pasteAndWatch, {
    cell: side.actualCell(1),
    shown: side.actualCell(last),
    expected: values[last - 1] ?? '',
    text: `${values.join('\r\n')}\r\n`,
  })
  const found = await page
    .waitForFunction(() => Number(Reflect.get(window, 'pastePaintedAfter') ?? 0), undefined, {
      timeout: patience,
    })
    .catch(() => undefined)
  if (!found) return undefined
  const painted = await found.jsonValue()
  if (side.stored === undefined) return { painted, durable: undefined }
  await page.locator(side.stored).waitFor({ state: 'attached' })
  const durable = await page.evaluate(
    () => Number(Reflect.get(window, 'storedAt')) - Number(Reflect.get(window, 'pastedAt')),
  )
  return { painted, durable }
}

/** The row that is looked at: one that is in view from the start. */
const lastInView = 6

/** Runs in the page. */
function pasteAndWatch(asked: {
  readonly cell: string
  readonly shown: string
  readonly expected: string
  readonly text: string
}) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', asked.text)
  const target = document.querySelector(asked.cell)
  Reflect.set(window, 'pastePaintedAfter', 0)
  Reflect.set(window, 'storedAt', 0)
  const started = performance.now()
  Reflect.set(window, 'pastedAt', started)
  target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  const look = () => {
    if (document.querySelector(asked.shown)?.textContent?.trim() !== asked.expected)
      return requestAnimationFrame(look)
    return setTimeout(() => Reflect.set(window, 'pastePaintedAfter', performance.now() - started))
  }
  requestAnimationFrame(look)
}
