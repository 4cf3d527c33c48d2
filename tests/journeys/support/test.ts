import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { Faults } from './faults'

interface Journey {
  /** Every journey fails at its end on any fault left here; see `Faults`. */
  readonly faults: Faults
  /** Another person's browser: an empty profile, watched for faults like the first. Closed at the end. */
  readonly newProfile: () => Promise<Page>
}

/** The `test` of every journey. */
export const test = base.extend<Journey>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults()
      await faults.watch(context, originOf(baseURL))
      await use(faults)
      expect(await faults.left(), 'errors, policy violations and foreign requests of this journey').toEqual(
        [],
      )
    },
    { auto: true },
  ],
  newProfile: async ({ browser, baseURL, faults, locale, timezoneId, viewport }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport,
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
      })
      opened.push(context)
      await faults.watch(context, originOf(baseURL))
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect }

/** Whole page into `test-results/screens/<name>.png`, to be looked at. */
export async function screenshot(page: Page, name: string) {
  await page.screenshot({ path: join('test-results', 'screens', `${name}.png`), fullPage: true })
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that a theme can change of what axe looks at. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * axe finds nothing on the page as it stands, in light, nor in the colours of dark. Leaves the page in light and without
 * motion: colours on their way from one theme to the other have no contrast to measure.
 */
export async function expectAccessible(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await violations(axe(page).withRules(ofColours)), 'what axe finds in dark').toEqual([])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await violations(axe(page).withTags(standards)), 'what axe finds in light').toEqual([])
}

/** In its legacy mode, which needs no second page to gather the results of frames: there are none. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

async function violations(builder: AxeBuilder) {
  const found = await builder.analyze()
  return found.violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map((node) => node.target.join(' ')),
  }))
}

function originOf(baseURL: string | undefined): string {
  if (!baseURL) throw new Error('A journey needs the baseURL of playwright.config.ts to know its own origin.')
  return new URL(baseURL).origin
}
