import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openBundleFile } from '#state/bundleFile'
import type { Database } from '#storage/database'
import { createHash } from 'node:crypto'
import { startOn } from '../journeys/support/killable'
import { cell, chooseFile, crime, expectSaved, openPage, openSection } from '../journeys/support/report'
import { expect, test } from '../journeys/support/test'
import { fateOf, offers } from '../journeys/support/typing'
import { chanceOf, report, roundsPerCell, shuffled } from './rounds'
import { faultsIn, storedIn } from './stored'

const committee = 'Community Safety and Community Services Scrutiny Committee'

/** What is done when the browser is killed. */
const acts = ['entering', 'importing', 'finalising', 'backing up'] as const
type Act = (typeof acts)[number]

interface Round {
  readonly act: Act
  readonly round: number
  /** Whether the page had said that it is done before the browser was killed; else how many ms after it was begun. */
  readonly isAwaited: boolean
  readonly delay: number
}

/** What the page has said to be done: it must be there however often the browser is killed afterwards. */
interface Said {
  readonly comments: Set<string>
  readonly files: Set<string>
  readonly versions: Set<string>
  backups: number
}

const rounds = (): readonly Round[] => {
  const chance = chanceOf('acting')
  const all = acts.flatMap((act) => Array.from({ length: roundsPerCell }, () => act))
  return shuffled(all, chance).map((act, round) => ({
    act,
    round,
    isAwaited: chance() < 0.3,
    delay: Math.floor(chance() * chance() * 800),
  }))
}

/** What takes longer does not come any more; a round that hangs is a fault, told with its name. */
const actionLimit = 60_000

test('[F18] [F24] killed while something is entered, taken in, finalised or backed up', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('acting-profile')
  const losses: string[] = []
  const said: Said = { comments: new Set(), files: new Set(), versions: new Set(), backups: 0 }
  const done = { rounds: 0, kills: 0 }
  let browser = await startOn(profile)
  await begin(browser.page, baseURL ?? '')
  for (const one of rounds()) {
    browser.page.setDefaultTimeout(actionLimit)
    const name = `round ${one.round}, ${one.act}, ${one.isAwaited ? 'awaited' : `${one.delay} ms`}`
    const typed = await test.step(name, () => actions[one.act](browser.page, one, said))
    await browser.kill()
    browser = await startOn(profile)
    await browser.page.goto(`${baseURL}#/2012-Q1`)
    await expect(browser.page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
    const db = await storedIn(browser.page)
    const found = [...(await faultsIn(db)), ...(await missingIn(db, said))]
    if (typed !== '' && !said.comments.has(typed) && !(await isKept(browser.page, db, typed)))
      found.push(`typed and lost: ${typed}`)
    db.close()
    losses.push(...found.map((loss) => `${name}: ${loss}`))
    done.rounds += 1
    done.kills += 1
    await discardAll(browser.page)
  }
  await browser.kill()
  await report({ of: 'killed while acting', ...done, losses })
  expect(losses).toEqual([])
})

/** The report of the example as a council's own work. */
async function begin(page: Page, baseURL: string): Promise<void> {
  await page.goto(baseURL)
  await chooseFile(page, 'Choose the file I was sent', 'public/example-dudley-2012-13.json')
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
}

/** Begins each act and lets the time of the round pass, or waits until it is said to be done. Gives what was typed. */
const actions: Readonly<Record<Act, (page: Page, round: Round, said: Said) => Promise<string>>> = {
  async entering(page, one, said) {
    const text = `Comment of round ${one.round}`
    await openSection(page, crime)
    const comment = cell(page, /^PI1128/, 'comment')
    await comment.click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
    await page.keyboard.press('ControlOrMeta+Enter')
    if (!one.isAwaited) return passing(page, one, text)
    await expect(comment).toContainText(text)
    await expectSaved(page)
    said.comments.clear()
    said.comments.add(text)
    return text
  },
  async importing(page, one, said) {
    const name = `file-${one.round}.json`
    await openPage(page, 'Exchange')
    await chooseFile(page, 'Choose files', { name, mimeType: 'application/json', buffer: fileOf(one.round) })
    const take = page.getByRole('button', { name: 'Take it in' })
    await take.waitFor()
    await press(page, 'Take it in')
    if (!one.isAwaited) return passing(page, one)
    await expect(take).toHaveCount(0)
    await expectSaved(page)
    said.files.add(name)
    return ''
  },
  async finalising(page, one, said) {
    await openPage(page, 'Packs')
    await page.getByRole('rowheader').getByRole('link', { name: committee }).click()
    await page.getByRole('button', { name: /^Finalise version .*…$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Figures as at').fill('2012-08-14')
    const button = dialog.getByRole('button', { name: /^Finalise version/ })
    await expect(button).toBeEnabled()
    const label = /\d+\.\d+/.exec((await button.textContent()) ?? '')?.[0] ?? ''
    await button.click()
    if (!one.isAwaited) return passing(page, one)
    await expect(page.getByRole('heading', { level: 2, name: `Version ${label}` })).toBeVisible()
    await expectSaved(page)
    said.versions.add(label)
    return ''
  },
  async 'backing up'(page, one, said) {
    await openPage(page, 'Settings')
    const downloading = page.waitForEvent('download').catch(() => undefined) // where the browser is killed before
    await page.getByRole('button', { name: 'Save a backup', exact: true }).click()
    if (!one.isAwaited) return passing(page, one)
    const path = await (await downloading)?.path()
    await expect(page.getByText(/^Saved to your downloads: /)).toBeVisible()
    const opened = await openBundleFile(await readFile(path ?? ''), { sha256, allowBackup: true })
    if (!opened.ok)
      throw new Error(`The backup of round ${one.round} cannot be read: ${opened.error[0]?.message}`)
    said.backups += 1
    return ''
  },
}

const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'))

async function passing(page: Page, { delay }: Round, typed = ''): Promise<string> {
  if (delay > 0) await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), delay)
  return typed
}

/** In the page, so that nothing passes between the press and the time that is waited. */
const press = (page: Page, name: string) =>
  page.evaluate((words) => {
    for (const button of document.querySelectorAll('button')) if (button.textContent === words) button.click()
  }, name)

/** A return of so many figures that no other file has. */
function fileOf(round: number): Buffer {
  const records = Array.from({ length: 400 }, (_, at) => ({
    kind: 'measurement',
    id: `figure-${round}-${at}@2011-Q4`,
    values: { actual: { state: 'final', value: String(at) }, comment: `Words of file ${round}.` },
  }))
  const head = {
    app: { name: 'hand', version: '1' },
    organisation: { id: 'example-dudley', name: 'Dudley Metropolitan Borough Council', firstMonth: 4 },
    createdAt: '2012-07-12T09:30:00Z',
  }
  return Buffer.from(
    JSON.stringify({
      format: 'quarterdeck-bundle',
      formatVersion: 1,
      minReaderVersion: 1,
      kind: 'return',
      head,
      payload: { records },
    }),
  )
}

/** What was said to be done and is not there. */
async function missingIn(db: Database, said: Said): Promise<readonly string[]> {
  const steps = JSON.stringify(await db.ownEntries.toArray())
  const files = (await db.bundles.toArray()).map(({ fileName }) => fileName)
  const records = (await db.records.toArray()).flatMap(({ record }) => (record ? [record] : []))
  const labels = records.flatMap((record) =>
    record.kind === 'version' ? [record.values.frozen?.label ?? ''] : [],
  )
  return [
    ...[...said.comments].filter((text) => !steps.includes(text)).map((text) => `saved and lost: ${text}`),
    ...[...said.files].filter((name) => !files.includes(name)).map((name) => `taken in and lost: ${name}`),
    ...[...said.versions]
      .filter((label) => !labels.includes(label))
      .map((label) => `finalised and lost: ${label}`),
    ...((await db.exports.count()) < said.backups
      ? ['a backup that was saved is not in the list of files']
      : []),
  ]
}

/** Whether a text that was typed is stored, or offered as a draft. */
async function isKept(page: Page, db: Database, text: string): Promise<boolean> {
  if (JSON.stringify(await db.ownEntries.toArray()).includes(text)) return true
  return (await fateOf(page, text)) !== 'lost'
}

async function discardAll(page: Page): Promise<void> {
  const discard = offers(page).getByRole('button', { name: /^Discard / })
  while ((await discard.count()) > 0) {
    const before = await discard.count()
    await discard.first().click()
    await expect(discard).toHaveCount(before - 1)
  }
}
