import type { Page } from '@playwright/test'
import { startOn } from '../journeys/support/killable'
import { expect, test } from '../journeys/support/test'
import {
  fateOf,
  letGo,
  offers,
  openAgain,
  openSectionAt,
  pass,
  typeIn,
  typingDelays,
  typingPlaces,
  waysToGo,
} from '../journeys/support/typing'
import { chanceOf, report, roundsPerCell, shuffled } from './rounds'

const cells = (of: string) => {
  const chance = chanceOf(of)
  const all = typingDelays.flatMap((delay) =>
    Array.from({ length: roundsPerCell }, (_, run) => ({
      delay,
      run,
      place: typingPlaces[Math.floor(chance() * typingPlaces.length)] ?? 'narrative',
    })),
  )
  return shuffled(all, chance).map((cell, round) => ({ ...cell, round }))
}

for (const way of waysToGo)
  test(`[F18] typed, then ${way}`, async ({ page, baseURL }) => {
    const losses: string[] = []
    const address = await openSectionAt(page, baseURL ?? '')
    let tab = page
    const all = cells(way)
    for (const { delay, round, place } of all) {
      const text = await typeIn(tab, place, round)
      tab = await letGo(tab, way, delay)
      await openAgain(tab, address)
      if ((await fateOf(tab, text)) === 'lost') losses.push(`${way}, ${delay} ms, ${place}: ${text}`)
      await discardAll(tab)
    }
    await report({ of: `typed, then ${way}`, rounds: all.length, kills: 0, losses })
    expect(losses).toEqual([])
  })

test('[F18] typed, then killed', async ({ baseURL }, testInfo) => {
  const profile = testInfo.outputPath('killed-profile')
  const losses: string[] = []
  let browser = await startOn(profile)
  const address = await openSectionAt(browser.page, baseURL ?? '')
  const all = cells('killed')
  for (const { delay, round, place } of all) {
    const text = await typeIn(browser.page, place, round)
    await pass(browser.page, delay)
    await browser.kill()
    browser = await startOn(profile)
    await openAgain(browser.page, address)
    if ((await fateOf(browser.page, text)) === 'lost') losses.push(`killed, ${delay} ms, ${place}: ${text}`)
    await discardAll(browser.page)
  }
  await browser.kill()
  await report({ of: 'typed, then killed', rounds: all.length, kills: all.length, losses })
  expect(losses).toEqual([])
})

test('[F18] killed in the middle of typing', async ({ baseURL }, testInfo) => {
  const profile = testInfo.outputPath('amidst-profile')
  const chance = chanceOf('amidst')
  const losses: string[] = []
  let browser = await startOn(profile)
  const address = await openSectionAt(browser.page, baseURL ?? '')
  for (let round = 0; round < roundsPerCell; round += 1) {
    const typed = await typeIn(browser.page, 'narrative', round)
    let reached = typed
    const { keyboard } = browser.page
    const typing = (async () => {
      for (let word = 0; word < 200; word += 1) {
        await keyboard.type(` ${word}`)
        reached += ` ${word}`
      }
    })().catch(() => undefined) // the browser is gone
    await new Promise((resolve) => setTimeout(resolve, 50 + chance() * 500))
    const atLeast = reached
    await browser.kill()
    await typing
    browser = await startOn(profile)
    await openAgain(browser.page, address)
    if ((await fateOf(browser.page, atLeast)) === 'lost') losses.push(`amidst: ${atLeast}`)
    await discardAll(browser.page)
  }
  await browser.kill()
  await report({ of: 'killed amidst typing', rounds: roundsPerCell, kills: roundsPerCell, losses })
  expect(losses).toEqual([])
})

/** So that one round is not taken for the next, and a discarded one is seen to stay away. */
async function discardAll(page: Page): Promise<void> {
  const discard = offers(page).getByRole('button', { name: /^Discard / })
  while ((await discard.count()) > 0) {
    const before = await discard.count()
    await discard.first().click()
    await expect(discard).toHaveCount(before - 1)
  }
}
