import { firstPageLimit, firstPageScripts } from '../bench/firstPage'
import { expect, expectAccessible, screenshot, test } from './support/test'

test('the built page opens, has a heading and passes axe in light and dark', async ({ page }) => {
  await page.goto('./')

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(/Quarterdeck/)
  await expectAccessible(page)
  await screenshot(page, 'first-page')
})

test('the built page carries the policy itself, wherever it is hosted', async ({ page }) => {
  await page.goto('./')

  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self'; style-src 'self';/)
  await expect(policy).toHaveAttribute('content', /trusted-types quarterdeck$/)
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
