import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { PackDocument } from '#domain/pack/document'
import { DocumentView } from '#ui/pack/document/DocumentView'
import { writeHtml } from '#writers/html'
import { samplePack, versionOf } from '../writers/samplePack'

/** Text, tags and classes in their order: what decides where a line, and a page, ends. */
function laidOut(element: Element): readonly string[] {
  return [...element.querySelectorAll('*')]
    .filter((one) => one.closest('svg, [aria-hidden], .skip') === null && !isOnly(one))
    .map((one) => {
      const own = [...one.childNodes].flatMap((node) =>
        node.nodeType === 3 ? (node.nodeValue ?? '').trim() : [],
      )
      return `${tagOf(one)}.${one.getAttribute('class') ?? ''} ${own.join('')}`.trim()
    })
}

/** What one of the two has for its own reasons, and gives no look to. */
const isOnly = (one: Element): boolean =>
  one.matches('main, div, .dots, .page') || (one.tagName === 'LI' && one.closest('nav') !== null)

/** In the application the title of its page stands above; links of the contents are buttons there. */
const tagOf = ({ tagName, className }: Element): string =>
  /^t\d$/u.test(className) ? 'heading' : tagName === 'BUTTON' ? 'a' : tagName.toLowerCase()

async function published(document: PackDocument): Promise<Element> {
  const page = await writeHtml(document, () => Promise.resolve(''), [2, 3])
  return new DOMParser().parseFromString(page, 'text/html').body
}

describe('the preview of a pack', () => {
  test.each([
    ['a draft of several parts', samplePack],
    [
      'a version with a logo',
      { ...versionOf(samplePack), logo: { png: 'AAAA', words: 'Arms', width: 9, height: 9 } },
    ],
    ['a document of one part', { ...samplePack, parts: samplePack.parts.slice(0, 1) }],
  ])('is laid out as the published page is: %s', async (_, document) => {
    const { container } = render(<DocumentView document={document} view="pages" />)
    const [article] = container.children
    if (!article) throw new Error('nothing is shown')
    expect(laidOut(article)).toEqual(laidOut(await published(document)))
  })

  test('says at the edge of every page what is printed there', () => {
    const { container } = render(<DocumentView document={samplePack} view="pages" />)
    const frames = [...container.querySelectorAll('[data-frame]')].map(({ textContent }) => textContent)
    expect(frames).toHaveLength(3)
    expect(frames[1]).toContain('Introduction')
    expect(frames[1]).toContain('Draft 3, 14 August 2012')
    expect(frames[1]).toContain('Page 2 of 3')
  })
})
