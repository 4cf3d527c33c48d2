import { startOn } from './support/killable'
import { expect, test } from './support/test'
import {
  fateOf,
  letGo,
  openAgain,
  openSectionAt,
  pass,
  typeIn,
  typingDelays,
  typingPlaces,
  waysToGo,
} from './support/typing'
import type { TypingPlace } from './support/typing'

/** `npm run torture` has far more of each. */
test('[F18] what is being typed is there or offered after close, reload and navigate, 0, 50 and 300 ms after the last key', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const address = await openSectionAt(page, baseURL ?? '')
  let tab = page
  for (const [turn, way] of waysToGo.entries())
    for (const [at, delay] of typingDelays.entries()) {
      const place = placeAt(turn + at)
      const text = await typeIn(tab, place, turn * 10 + at)
      tab = await letGo(tab, way, delay)
      await openAgain(tab, address)
      expect(await fateOf(tab, text), `${way}, ${place}, ${delay} ms after the last key`).not.toBe('lost')
    }
})

test('[F18] and after the browser is killed with three tabs, each with another text', async ({
  baseURL,
}, testInfo) => {
  test.setTimeout(120_000)
  const profile = testInfo.outputPath('typed-profile')
  let browser = await startOn(profile)
  const address = await openSectionAt(browser.page, baseURL ?? '')
  for (const turn of [0, 1]) {
    const typed: string[] = []
    for (const [at, delay] of typingDelays.toReversed().entries()) {
      const tab = at === 0 ? browser.page : await browser.page.context().newPage()
      await openAgain(tab, address)
      typed.push(await typeIn(tab, placeAt(turn + at), 100 + turn * 10 + at))
      await pass(tab, delay)
    }
    await browser.kill()
    browser = await startOn(profile)
    await openAgain(browser.page, address)
    for (const text of typed) expect(await fateOf(browser.page, text), text).not.toBe('lost')
  }
  await browser.kill()
})

/** The places in turn, so that each way and each delay meet each of them. */
const placeAt = (turn: number): TypingPlace => typingPlaces[turn % typingPlaces.length] ?? 'narrative'
