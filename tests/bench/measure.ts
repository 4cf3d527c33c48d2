import type { BrowserContext, Page } from '@playwright/test'
import type { Side } from './side'

export interface Round {
  /** ms from the start of navigation until the first rows are painted. */
  readonly firstRows: number
  /** ms from the Enter key until the new status is painted and, where there is a store, stored. */
  readonly edits: readonly number[]
}

const enoughRows = 6
const patience = 15_000

/** One visit to one side: opens it in a page of its own and makes `edits` edits, each changing a status. */
export async function measureRound(context: BrowserContext, side: Side, edits: number): Promise<Round> {
  const page = await context.newPage()
  try {
    const firstRows = await measureFirstRows(page, side)
    const times: number[] = []
    for (let edit = 0; edit < edits; edit++) times.push(await measureEdit(page, side, edit % 8))
    return { firstRows, edits: times }
  } finally {
    await page.close()
  }
}

async function measureFirstRows(page: Page, { address, statuses }: Side): Promise<number> {
  await page.addInitScript(watchForRows, { statuses, enoughRows })
  await page.goto(address)
  const handle = await page.waitForFunction(
    () => Number(Reflect.get(window, 'firstRowsAt') ?? 0),
    undefined,
    {
      timeout: patience,
    },
  )
  return handle.jsonValue()
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

async function measureEdit(page: Page, side: Side, row: number): Promise<number> {
  const status = side.statusCell(row)
  const exceeds = /exceeds/i.test((await page.locator(status).textContent()) ?? '')
  await page.locator(side.actualCell(row)).focus()
  await page.keyboard.type(exceeds ? '99999' : '1')
  await page.evaluate(watchForStatus, { status, stored: side.stored, patience })
  await page.keyboard.press('Enter')
  const handle = await page.waitForFunction(() => Number(Reflect.get(window, 'editTook') ?? 0), undefined, {
    timeout: patience,
  })
  return handle.jsonValue()
}

/** Runs in the page: from the next Enter until a frame with another status, and all stored, has been painted. */
function watchForStatus(asked: { readonly status: string; readonly stored: string | undefined }) {
  const shown = () => document.querySelector(asked.status)?.textContent
  const before = shown()
  const isStored = () => asked.stored === undefined || document.querySelector(asked.stored) !== null
  Reflect.set(window, 'editTook', 0)
  const start = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    removeEventListener('keydown', start, true)
    const look = () => {
      if (shown() === before || !isStored()) return requestAnimationFrame(look)
      return setTimeout(() => Reflect.set(window, 'editTook', performance.now() - event.timeStamp))
    }
    requestAnimationFrame(look)
  }
  addEventListener('keydown', start, true)
}
