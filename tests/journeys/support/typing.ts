import { expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { cell, crime } from './report'

/** Where a text is typed. */
export const typingPlaces = ['narrative', 'comment', 'figure'] as const
export type TypingPlace = (typeof typingPlaces)[number]

/** How its page goes, but for being killed. */
export const waysToGo = ['close', 'reload', 'navigate'] as const
export type WayToGo = (typeof waysToGo)[number]

/** Milliseconds from the last key. */
export const typingDelays = [0, 50, 300] as const

/** Opens the example at a section, ready to be typed into. Gives its address. */
export async function openSectionAt(page: Page, baseURL: string): Promise<string> {
  await page.goto(`${baseURL}#/example`)
  const link = page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name: crime })
  const address = `${baseURL}${(await link.getAttribute('href')) ?? ''}`
  await openAgain(page, address)
  return address
}

/** Opens it once more. */
export async function openAgain(page: Page, address: string): Promise<void> {
  if (page.url() !== address) await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: crime })).toBeVisible()
}

/** Opens an editor and types so many characters that are nowhere else. Resolves right after the last key. */
export async function typeIn(page: Page, place: TypingPlace, run: number): Promise<string> {
  const text = textOf(place, run)
  if (place === 'narrative') await page.getByRole('button', { name: /^(Write|Edit) Challenges/ }).click()
  else await cell(page, /^PI1128/, place === 'figure' ? 'actual' : 'comment').click()
  if (place === 'comment') await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  return text
}

/** Lets the page go so many milliseconds after the last key. Gives the page to open it again in. */
export async function letGo(page: Page, way: WayToGo, delay: number): Promise<Page> {
  const context: BrowserContext = page.context()
  await pass(page, delay)
  switch (way) {
    case 'close':
      await page.close()
      return context.newPage()
    case 'reload':
      await page.reload()
      return page
    case 'navigate':
      await page.goto('about:blank')
      return page
  }
}

/** So many milliseconds, none of them spent on asking the page for it where there are none. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  if (milliseconds === 0) return
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), milliseconds)
}

/** From now on the page goes before it has stored anything, as it does where the browser is in a hurry. */
export async function goesAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const leaving of ['pagehide', 'visibilitychange'])
      addEventListener(leaving, (event) => event.stopImmediatePropagation(), { capture: true })
  })
}

/** From now on the page's drafts wait for the disk for as long as it is open, as they do where that is busy. */
export async function keepDiskBusy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    for (const name of names.filter((one) => one.endsWith('-drafts')))
      await new Promise<void>((resolve) => {
        const opened = indexedDB.open(name)
        opened.addEventListener('success', () => {
          const drafts = opened.result.transaction('drafts', 'readwrite').objectStore('drafts')
          const ask = () => drafts.get('nobody').addEventListener('success', ask)
          drafts.get('nobody').addEventListener('success', () => {
            ask()
            resolve()
          })
        })
      })
  })
}

/** Where a typed text is, once the section is open again: stored, offered as a draft, or nowhere. */
export async function fateOf(page: Page, text: string): Promise<'stored' | 'offered' | 'lost'> {
  const offer = offers(page).getByText(text)
  const stored = page.locator('main').getByText(shown(text))
  await expect(offer.or(stored).first(), `where “${text}” is by now`)
    .toBeAttached()
    .catch(() => undefined)
  if ((await offer.count()) > 0) return 'offered'
  return (await stored.count()) > 0 ? 'stored' : 'lost'
}

/** What was left is offered there. */
export const offers = (page: Page) => page.getByRole('region', { name: 'Texts that are not saved' })

const textOf = (place: TypingPlace, run: number): string =>
  place === 'figure' ? String(710_000 + run) : `Typed in run ${run} and then cut short.`

const shown = (text: string): string => (/^\d+$/.test(text) ? Number(text).toLocaleString('en-GB') : text)
