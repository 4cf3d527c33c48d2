import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '#writers/html'
import { hostile, samplePack, versionOf } from './samplePack'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const hash = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('base64'))
const html = await writeHtml(samplePack, hash)

const elementsIn = (node: Node): readonly Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...elementsIn(child)])
    : []
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

const elements = elementsIn(parse(html))
const named = (name: string) => elements.filter(({ tagName }) => tagName === name)

describe('a pack as one HTML page', () => {
  test('[F35] [F36] has no script, no event, no style of an element, and loads nothing', () => {
    expect(named('script')).toEqual([])
    expect(named('img')).toEqual([])
    const attributes = elements.flatMap(({ attrs }) => attrs)
    expect(
      attributes.filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'src'),
    ).toEqual([])
    const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value)
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([])
  })

  test('[F36] allows its own style sheet and nothing else', async () => {
    const [style] = named('style')
    const policy = named('meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
    if (!style || !policy) throw new Error('no style or policy')
    expect(attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${await hash(textOf(style))}'; base-uri 'none'; form-action 'none'`,
    )
  })

  test('[F35] a hostile text stands there as it was typed, its hidden characters named', () => {
    const cells = named('td').map(textOf)
    expect(cells).toContain(hostile.replace('\u202E', '⟨U+202E⟩'))
    expect(named('style')).toHaveLength(1)
  })

  test('tables have captions, headings with scope, and every figure and status in words', () => {
    const scopes = named('th').map((head) => `${attribute(head, 'scope')} ${textOf(head)}`)
    expect(scopes).toContain('row PI1128')
    expect(scopes).toContain('col Actual')
    expect(scopes).toContain('colgroup 1 April to 30 June 2012')
    expect(named('caption').map(textOf)).toEqual(['Tackling crime: indicators'])
    expect(named('td').map((cell) => textOf(cell).trim())).toEqual(
      expect.arrayContaining(['1,850', '2,061', 'Exceeds the target tolerance', 'target awaiting']),
    )
  })

  test('the contents lead to every part', () => {
    const ids = elements.map((element) => attribute(element, 'id'))
    const contents = named('a').map((link) => attribute(link, 'href')?.slice(1))
    expect(contents).toEqual(['main', 'part-0', 'part-1'])
    expect(ids).toEqual(expect.arrayContaining(contents))
  })

  test('the contents name the page on which each part is printed, where it was counted', async () => {
    const page = await writeHtml(samplePack, hash, [2, 5])
    const items = elementsIn(parse(page)).filter(({ tagName }) => tagName === 'li')
    expect(items.slice(0, 2).map(textOf)).toEqual([
      expect.stringMatching(/^Introduction2$/),
      expect.stringMatching(/^Tackling “crime” .*5$/),
    ])
    expect(html).not.toContain('class="page"')
  })

  test('each part is printed on its own kind of page, its rows whole and its table heads on every page', () => {
    const [style] = named('style').map(textOf)
    expect(style).toContain('@page part1{size:A4 landscape;@top-right{content:"Tackling “crime”')
    expect(style).toContain('[data-part="1"]{page:part1;break-before:page}')
    expect(style).toContain('@bottom-left{content:"Draft 3, 14 August 2012"}')
    expect(style).toContain('.pack tr,.pack figure{break-inside:avoid}')
    expect(style).toContain('.pack thead{display:table-header-group;break-inside:avoid}')
  })

  test('what leads to a list is not parted from it on paper', () => {
    const rules = named('style').map(textOf).join('')
    expect(rules.slice(rules.indexOf('@media print'))).toContain('.pack p:has(+ul){break-after:avoid}')
  })

  test('a draft says so on every page; a version says its date and fingerprint', async () => {
    expect(html).toContain('content:"DRAFT"')
    expect(html).toContain('Draft 3, 14 August 2012')
    const version = await writeHtml(versionOf(samplePack), hash)
    expect(version).not.toContain('DRAFT')
    expect(version).toContain('Version 1.0, figures as at 14 August 2012')
    expect(version).toContain('sha256:aaaa')
  })

  test('html-validate finds nothing', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off', 'no-inline-style': 'error' },
    })
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })

  test('the look of the council: its colour on light paper, its font, its lines on every page', async () => {
    const look = { font: 'Gill Sans MT', colour: '#5b2a86', header: 'The "Borough"', footer: '</style>' }
    const page = await writeHtml({ ...samplePack, look }, hash)
    expect(page).toContain('--accent:light-dark(#5b2a86,#6cc3d2)')
    expect(page).toContain('font:10pt/1.42 "Gill Sans MT",Arial')
    expect(page).toContain('--accent:#5b2a86')
    expect(page).toContain(String.raw`@top-left{content:"The \22 Borough\22 "}`)
    expect(page).not.toContain('@bottom-center{content:"</style>')
    expect(html).not.toMatch(/@bottom-center|Gill/)
  })

  test('the logo stands above the name of the council, and is all that the page may show', async () => {
    const logo = { png: 'iVBORw0KGgo=', words: 'Coat "of" arms', width: 600, height: 200 }
    const page = await writeHtml({ ...samplePack, logo }, hash)
    const [image] = elementsIn(parse(page)).filter(({ tagName }) => tagName === 'img')
    if (!image) throw new Error('no logo')
    expect(attribute(image, 'src')).toBe('data:image/png;base64,iVBORw0KGgo=')
    expect(attribute(image, 'alt')).toBe('Coat "of" arms')
    expect(page).toContain('; img-src data:; base-uri')
    expect(page).toContain('.pack .logo{display:block;width:60.00mm;height:20.00mm')
    expect(html).not.toContain('img-src')
  })

  test('a pack of one part runs on under its title, without contents', async () => {
    const parts = samplePack.parts.slice(0, 1)
    const page = await writeHtml({ ...samplePack, parts }, hash)
    expect(page).not.toMatch(/<nav|break-before:page|@page part0/)
    expect(page).toContain('What this <strong>report</strong> says.')
  })

  test('the same pack gives the same page', async () => {
    expect(await writeHtml(structuredClone(samplePack), hash)).toBe(html)
  })
})
