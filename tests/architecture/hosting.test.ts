import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headers, policy } from '../../.build/hosting'

test('the policy lets no code in but what is served beside the page, and nothing out', () => {
  const directives = Object.fromEntries(
    policy.split('; ').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )
  const {
    'img-src': images,
    'trusted-types': types,
    'require-trusted-types-for': typed,
    ...rest
  } = directives

  expect(directives['default-src']).toBe("'none'")
  expect(new Set(Object.values(rest))).toEqual(new Set(["'none'", "'self'"]))
  expect([images, types, typed]).toEqual(["'self' data: blob:", 'quarterdeck', "'script'"])
})

test('the sample for Netlify and Cloudflare sends what the preview sends, and lets only assets be kept', () => {
  const rules = rulesOf(readFileSync('public/_headers', 'utf8'))

  expect(rules['/*']).toEqual(headers)
  expect(rules['/assets/*']).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' })
  for (const fresh of ['/', '/index.html', '/sw.js', '/manifest.webmanifest'])
    expect(rules[fresh]).toEqual({ 'Cache-Control': 'no-cache' })
})

test('the sample for IIS sends the same, and answers nothing in the place of a missing file', () => {
  const config = readFileSync('public/web.config', 'utf8')
  const [whole = '', assets = ''] = config.split('<location path="assets">')
  const sent = [...config.matchAll(/<add name="([^"]+)" value="([^"]+)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  )

  expect(Object.fromEntries(sent)).toEqual(headers)
  expect(whole).toContain('<clientCache cacheControlMode="DisableCache" />')
  expect(assets).toContain('cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"')
  expect(config).not.toMatch(/<rewrite|<httpErrors/)
})

/** Path → the headers under it; a path that stands twice would be sent twice, so it throws. */
function rulesOf(text: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const rules: Record<string, Record<string, string>> = {}
  let current: Record<string, string> = {}
  for (const line of text.split('\n').filter((each) => each && !each.startsWith('#'))) {
    if (!line.startsWith(' ')) {
      if (rules[line]) throw new Error(`${line} stands twice in _headers`)
      current = rules[line] = {}
      continue
    }
    const [name = '', ...value] = line.trim().split(': ')
    current[name] = value.join(': ')
  }
  return rules
}
