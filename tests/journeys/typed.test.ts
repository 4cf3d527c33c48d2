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

/** Of each way to go and each delay; `npm run torture` has more. */
const runs = [0, 1]

for (const way of waysToGo)
  test(`[F18] what is being typed is there or offered after ${way}, 0, 50 and 300 ms after the last key`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const address = await openSectionAt(page, baseURL ?? '')
    let tab = page
    for (const { delay, run, place } of rounds(waysToGo.indexOf(way))) {
      const text = await typeIn(tab, place, run)
      tab = await letGo(tab, way, delay)
      await openAgain(tab, address)
      expect(await fateOf(tab, text), `${place}, ${delay} ms after the last key`).not.toBe('lost')
    }
  })

test('[F18] and after the browser is killed', async ({ baseURL }, testInfo) => {
  test.setTimeout(120_000)
  const profile = testInfo.outputPath('typed-profile')
  let browser = await startOn(profile)
  const address = await openSectionAt(browser.page, baseURL ?? '')
  for (const { delay, run, place } of rounds(waysToGo.length)) {
    const text = await typeIn(browser.page, place, run)
    await pass(browser.page, delay)
    await browser.kill()
    browser = await startOn(profile)
    await openAgain(browser.page, address)
    expect(await fateOf(browser.page, text), `${place}, ${delay} ms after the last key`).not.toBe('lost')
  }
  await browser.kill()
})

/** Each delay so often, the places in turn, so that each way meets each place. */
function rounds(turn: number) {
  return typingDelays.flatMap((delay, at) =>
    runs.map((again) => ({
      delay,
      run: turn * 100 + at * 10 + again,
      place: placeAt(turn + at * runs.length + again),
    })),
  )
}

const placeAt = (turn: number): TypingPlace => typingPlaces[turn % typingPlaces.length] ?? 'narrative'
