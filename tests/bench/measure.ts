import type { BrowserContext, Page } from '@playwright/test'
import { pasteCells } from './paste'
import type { Pasted } from './paste'
import { scrollThrough } from './scroll'
import type { Scrolled } from './scroll'
import type { Side } from './side'

/** ms from the Enter key. */
export interface Edit {
  /** Until a frame with the new status has been painted. */
  readonly painted: number
  /** Until the transaction is complete; undefined where there is no store. */
  readonly durable: number | undefined
}

export interface Round {
  /** ms from the start of navigation until the first rows are painted. */
  readonly firstRows: number
  readonly edits: readonly Edit[]
  readonly scrolled: Scrolled
  /** Undefined where the side takes no range. */
  readonly pasted: Pasted | undefined
}

const enoughRows = 6
const patience = 15_000

/** One visit to one side: opens it in a page of its own, edits, each time changing a status, scrolls and pastes. */
export async function measureRound(context: BrowserContext, side: Side, edits: number): Promise<Round> {
  const page = await context.newPage()
  try {
    await page.addInitScript(noteStored)
    const firstRows = await measureFirstRows(page, side)
    const times: Edit[] = []
    for (let edit = 0; edit < edits; edit++) times.push(await measureEdit(page, side, edit % 8))
    return {
      firstRows,
      edits: times,
      scrolled: await scrollThrough(page, side),
      pasted: await pasteCells(page, side),
    }
  } finally {
    await page.close()
  }
}

/** ms from the start of navigation until the first rows are painted, in a page that has just been made. */
export async function measureFirstRows(
  page: Page,
  { address, statuses }: Pick<Side, 'address' | 'statuses'>,
): Promise<number> {
  await page.addInitScript(watchForRows, { statuses, enoughRows })
  await page.goto(address)
  return awaited(page, 'firstRowsAt')
}

/** What the page puts on its window, once it is there and not 0. */
export async function awaited(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction((asked) => Number(Reflect.get(window, asked) ?? 0), name, {
    timeout: patience,
  })
  return handle.jsonValue()
}

/** Runs in the page: notes when the last transaction that wrote records was complete. */
function noteStored() {
  // oxlint-disable-next-line typescript/unbound-method -- called on the database that was asked
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...asked: Parameters<typeof begin>) {
    const transaction = begin.apply(this, asked)
    if (transaction.mode === 'readwrite' && transaction.objectStoreNames.contains('records'))
      transaction.addEventListener('complete', () => Reflect.set(window, 'storedAt', performance.now()))
    return transaction
  }
}

/** Runs in the page: the first frame with enough rows, taken when that frame has been painted. */
function watchForRows(asked: { readonly statuses: string; readonly enoughRows: number }) {
  const look = () => {
    if (document.querySelectorAll(asked.statuses).length < asked.enoughRows)
      return requestAnimationFrame(look)
    return setTimeout(() => Reflect.set(window, 'firstRowsAt', performance.now()))
  }
  requestAnimationFrame(look)
}

async function measureEdit(page: Page, side: Side, row: number): Promise<Edit> {
  const status = side.statusCell(row)
  const exceeds = /exceeds/i.test((await page.locator(status).textContent()) ?? '')
  await page.locator(side.actualCell(row)).focus()
  await page.keyboard.type(exceeds ? '99999' : '1')
  await page.evaluate(watchForStatus, status)
  await page.keyboard.press('Enter')
  const painted = await awaited(page, 'paintedAfter')
  if (side.stored === undefined) return { painted, durable: undefined }
  const durable = await awaited(page, 'storedAt')
  await page.locator(side.stored).waitFor({ state: 'attached' })
  return { painted, durable: durable - (await awaited(page, 'enteredAt')) }
}

/** Runs in the page: from the next Enter until a frame with another status has been painted. */
function watchForStatus(status: string) {
  const shown = () => document.querySelector(status)?.textContent
  const before = shown()
  Reflect.set(window, 'paintedAfter', 0)
  Reflect.set(window, 'storedAt', 0)
  const start = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    removeEventListener('keydown', start, true)
    Reflect.set(window, 'enteredAt', event.timeStamp)
    const look = () => {
      if (shown() === before) return requestAnimationFrame(look)
      return setTimeout(() => Reflect.set(window, 'paintedAfter', performance.now() - event.timeStamp))
    }
    requestAnimationFrame(look)
  }
  addEventListener('keydown', start, true)
}
