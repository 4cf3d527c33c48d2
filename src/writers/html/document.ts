import type { Block, PackDocument, Part } from '#domain/pack/document'
import { editionWords } from '#domain/pack/editionWords'
import { frontFacts } from '#domain/pack/frontFacts'
import { runsOn } from '#domain/pack/runsOn'
import { statusShapes } from '#domain/statusShapes'
import type { StatusShape } from '#domain/statusShapes'
import { chartHtml } from './chart'
import { tableHtml } from './table'
import { escaped, proseHtml } from './text'

/** What lies in `<body>`: skip link, front with the contents, and the parts, each a section with its heading. */
export function bodyHtml(document: PackDocument, pages: readonly number[]): string {
  const isOne = runsOn(document)
  return [
    '<a class="skip" href="#main">Skip to the report</a>',
    shapesHtml(),
    titleHtml(document),
    ...(isOne ? [] : [contentsHtml(document.parts, pages)]),
    `<main id="main">${document.parts.map(partHtml).join('')}</main>`,
  ].join('\n')
}

function titleHtml(document: PackDocument): string {
  const { council, title, period, committee, edition } = document
  const facts = frontFacts(document).map(
    ({ name, text }) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`,
  )
  return [
    `<header>${logoHtml(document)}<p class="council">${escaped(council)}</p><h1 class="t1">${escaped(title)}</h1>`,
    `<p class="lead">${escaped(committee)}</p><p class="lead">${escaped(period)}</p>`,
    `<p class="edition">${escaped(editionWords(edition))}</p>`,
    facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`,
    '</header>',
  ].join('')
}

/** Beside the name of the council, so that one without words of its own is no more than a picture of it. */
const logoHtml = ({ logo }: PackDocument): string =>
  logo
    ? `<img class="logo" src="data:image/png;base64,${logo.png}" alt="${escaped(logo.words)}" width="${logo.width}" height="${logo.height}">`
    : ''

/** With the page on which each part begins, as far as that was counted; on the screen there are no pages. */
function contentsHtml(parts: readonly Part[], pages: readonly number[]): string {
  const items = parts.map(({ title }, at) => {
    const page =
      pages[at] === undefined ? '' : `<span class="dots"></span><span class="page">${pages[at]}</span>`
    return `<li><a href="#part-${at}">${escaped(title)}</a>${page}</li>`
  })
  return `<nav class="contents" aria-labelledby="contents"><h2 class="t3" id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`
}

function partHtml({ title, blocks }: Part, at: number): string {
  return `<section id="part-${at}" data-part="${at}" aria-labelledby="title-${at}"><h2 class="t2" id="title-${at}">${escaped(title)}</h2>${blocks.map(blockHtml).join('\n')}</section>\n`
}

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level + 1} class="t${block.level + 1}">${escaped(block.text)}</h${block.level + 1}>`
    case 'prose':
      return proseHtml(block.text)
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`
    case 'facts':
      return `<dl>${block.facts.map(({ name, text }) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'chart':
      return chartHtml(block)
  }
}

/** Every shape once, used from wherever a status stands. */
function shapesHtml(): string {
  const symbols = Object.entries(statusShapes).map(
    ([name, shape]) => `<symbol id="shape-${name}" viewBox="0 0 16 16">${pathHtml(shape)}</symbol>`,
  )
  return `<svg class="shapes" aria-hidden="true">${symbols.join('')}</svg>`
}

const pathHtml = ({ path, line }: StatusShape): string =>
  line === null
    ? `<path fill="currentColor" d="${path}"/>`
    : `<path fill="none" stroke="currentColor" stroke-width="${line}" d="${path}"/>`
