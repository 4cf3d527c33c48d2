import type { Page } from '@playwright/test'
import type { Side } from './side'

/** One ride through the rows. */
export interface Scrolled {
  readonly frames: number
  /** Frames that came more than 32 ms after the one before. */
  readonly slow: number
  /** The longest wait for a frame, ms. */
  readonly longest: number
  /** Of a hundred places looked at in painted frames, how many showed no row. */
  readonly blank: number
}

const turns = 60
/** Of one turn of the wheel, px. */
const stride = 400

/** Turns the wheel over the rows by a fixed distance, as fast as the page takes it. */
export async function scrollThrough(page: Page, { scroller, rows }: Side): Promise<Scrolled> {
  const box = await page.locator(scroller).boundingBox()
  if (!box) throw new Error(`Nothing to scroll at ${scroller}`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(countFrames, { scroller, rows })
  for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, stride)
  await page.waitForFunction(
    ([element, least]) => (document.querySelector(element)?.scrollTop ?? 0) > least,
    [scroller, turns * stride * 0.9] as const,
  )
  await page.evaluate(() => dispatchEvent(new Event('rideover')))
  const handle = await page.waitForFunction(() => window.ridden)
  const ridden = await handle.jsonValue()
  if (!ridden) throw new Error('No frame was counted')
  return ridden
}

/** Runs in the page: from now on every frame is timed and, once painted, looked at in five places. */
function countFrames(asked: { readonly scroller: string; readonly rows: string }) {
  const box = document.querySelector(asked.scroller)?.getBoundingClientRect()
  if (!box) throw new Error(`Nothing to look at: ${asked.scroller}`)
  const foot = Math.min(box.bottom, innerHeight)
  const heights = [0.3, 0.45, 0.6, 0.75, 0.9].map((part) => box.top + (foot - box.top) * part)
  const x = box.left + box.width / 3
  const waits: number[] = []
  let looks = 0
  let blank = 0
  let isOver = false
  let last = performance.now()
  const { port1, port2 } = new MessageChannel()
  port1.start()
  port1.addEventListener('message', () => {
    for (const y of heights) {
      looks += 1
      if (!document.elementFromPoint(x, y)?.closest(asked.rows)) blank += 1
    }
  })
  const frame = (now: number) => {
    if (isOver) return
    waits.push(now - last)
    last = now
    port2.postMessage(null) // answered when this frame has been painted
    requestAnimationFrame(frame)
  }
  requestAnimationFrame((now) => {
    last = now
    requestAnimationFrame(frame)
  })
  window.ridden = undefined
  addEventListener(
    'rideover',
    () => {
      isOver = true
      window.ridden = {
        frames: waits.length,
        slow: waits.filter((wait) => wait > 32).length,
        longest: Math.max(...waits),
        blank: (100 * blank) / looks,
      }
    },
    { once: true },
  )
}

declare global {
  interface Window {
    /** Of the last ride. */
    ridden: Scrolled | undefined
  }
}
