import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { headers, policy } from '../../.build/hosting'
import { firstPageLimit, firstPageScripts } from '../bench/firstPage'
import { expect, expectAccessible, screenshot, test } from './support/test'

test('the built page opens, has a heading and passes axe in light and dark', async ({ page }) => {
  await page.goto('./')

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(/Quarterdeck/)
  await expectAccessible(page)
  await screenshot(page, 'first-page')
})

const builtPages = builtFiles(/\.html$/)

test('every built page opens under a policy of its own, as strict as that of the host, without a violation', async ({
  page,
}) => {
  expect(builtPages).toEqual(expect.arrayContaining(['404.html', 'index.html', 'it-note.html']))
  for (const name of builtPages) {
    const response = await page.goto(`./${name}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(response?.headers(), name).toMatchObject(
      Object.fromEntries(Object.entries(headers).map(([header, value]) => [header.toLowerCase(), value])),
    )
    const own = page.locator('meta[http-equiv="Content-Security-Policy"]')
    await expect(own).toHaveAttribute(
      'content',
      name === 'index.html' ? policy : /^default-src 'none'(?!.*script)/,
    )
  }
})

test('no built page holds a script, a style or a handler of its own, or an address elsewhere', () => {
  for (const name of builtPages) {
    const elements = elementsOf(readFileSync(join('dist', name), 'utf8'))
    const attributes = elements.flatMap(({ attrs }) => attrs)
    const inline = elements.filter(
      ({ tagName, attrs }) =>
        tagName === 'style' || (tagName === 'script' && !attrs.some((one) => one.name === 'src')),
    )
    expect(
      inline.map(({ tagName }) => tagName),
      name,
    ).toEqual([])
    expect(
      attributes.filter((one) => one.name === 'style' || one.name.startsWith('on')),
      name,
    ).toEqual([])
    const addresses = attributes.filter((one) => ['src', 'href'].includes(one.name)).map((one) => one.value)
    expect(
      addresses.filter((address) => !/^(\.\/|#|\/$)/.test(address)),
      name,
    ).toEqual([])
  }
})

/** What libraries bring and nothing calls: how old engines name the global object, and underscore's `template` (by mammoth). */
const neverRun = /\bFunction\(([`'"])return this\1\)|\bFunction\(\w,`_`,\w\)/g

/** Code out of a text, or anything asked of another address. */
const codeOrElsewhere =
  /\b(?:eval|Function|document\.write)\(.{0,40}|\b(?:import|importScripts|fetch|Worker|WebSocket|EventSource|sendBeacon)\([`'"](?:\w+:)?\/\/.{0,40}/g

test('no built script makes code of a text, or asks another address for anything', () => {
  const scripts = builtFiles(/\.js$/).map((name) => readFileSync(join('dist', name), 'utf8'))
  expect(scripts.length).toBeGreaterThan(30)
  const code = scripts.map((script) => script.replaceAll(neverRun, ''))
  expect(code.flatMap((script) => script.match(codeOrElsewhere) ?? [])).toEqual([])
})

test('the licences of all that is served lie beside it', () => {
  const notices = readFileSync(join('dist', 'THIRD-PARTY.txt'), 'utf8')
  for (const name of ['dexie', 'docx', 'jszip', 'react', 'rolldown', 'underscore', 'vite'])
    expect(notices).toMatch(new RegExp(`^={80}\\n${name} \\d.*\\n={80}\\n\\n(?!Licence: )`, 'm'))
  const scripts = builtFiles(/\.js$/).map((name) => readFileSync(join('dist', name), 'utf8'))
  if (scripts.some((script) => script.includes('workbox:'))) expect(notices).toMatch(/^workbox-core \d/m)
})

test('a file that is missing is missed: no page comes in its place', async ({ request }) => {
  expect((await request.get('./assets/first-gone.js')).status()).toBe(404)
})

test('[F13] a page whose files the host has not says so, and is there once the host has them', async ({
  page,
  faults,
}) => {
  faults.allow(/404|MIME type/)
  await page.route('**/assets/first-*', (route) => route.fulfill({ status: 404, body: 'None' }))
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('Quarterdeck could not start')
  await expect(page.getByRole('alert')).toContainText('Nothing is lost')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: /^Write your council/ })).toBeVisible()
  await expect(page.getByText('could not start')).toBeHidden()
})

test('the policy in the page alone blocks an inline script', async ({ page, faults }) => {
  faults.allow(/inline/)
  await page.route('./', async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const body = html.replace('</body>', '<script>document.title = "taken over"</script></body>')
    await route.fulfill({ body, contentType: 'text/html' })
  })
  await page.goto('./')

  await expect.poll(() => faults.allowed()).toContainEqual(expect.stringContaining('script-src-elem inline'))
  await expect(page).not.toHaveTitle('taken over')
})

test('HTML and scripts from text are refused by Trusted Types', async ({ page, faults }) => {
  faults.allow(/trusted/i)
  await page.goto('./')
  const outcome = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<p id="injected">taken over</p>')
      return 'inserted'
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'failed otherwise'
    }
  })

  expect(outcome).toBe('refused')
  await expect(page.locator('#injected')).toHaveCount(0)
  await expect.poll(() => faults.allowed()).toContainEqual(expect.stringContaining('policy violation'))
})

test('a request to another origin is blocked, and would fail the journey', async ({ page, faults }) => {
  faults.allow(/example\.org/)
  await page.goto('./')
  const outcome = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'blocked',
    ),
  )

  expect(outcome).toBe('blocked')
  await expect
    .poll(() => faults.allowed())
    .toContainEqual(expect.stringContaining('connect-src https://example.org/'))
})

test('the first page needs no more JavaScript than its budget', () => {
  const scripts = firstPageScripts('dist')
  const kilobytes = scripts.reduce((sum, script) => sum + script.kilobytes, 0)

  expect(scripts.length).toBeGreaterThan(0)
  expect(
    kilobytes,
    scripts.map(({ file, kilobytes: size }) => `${file} ${size.toFixed(1)} kB`).join(', '),
  ).toBeLessThanOrEqual(firstPageLimit)
})

function builtFiles(name: RegExp): readonly string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .sort()
}

function elementsOf(html: string): readonly DefaultTreeAdapterTypes.Element[] {
  const within = (node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Element[] =>
    'childNodes' in node
      ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...within(child)])
      : []
  return within(parse(html))
}
