import type { PackDocument } from '#domain/pack/document'
import { pageRules, paper, paperOf, scoped } from './paper'
import { screenOf } from './screen'
import { widthsOf } from './table'

/** The one style sheet of a published pack: on the screen, on paper, dark and in forced colours. */
export function styleOf(document: PackDocument): string {
  return [
    '*{box-sizing:border-box}',
    ':root{color-scheme:light dark}',
    '.pack{margin:0 auto;padding:1.5rem;max-width:76rem}',
    ':focus-visible{outline:3px solid var(--accent);outline-offset:2px}',
    '.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}',
    `@media screen{${scoped(screenOf(document), '.pack')}}`,
    `@media print{.skip{display:none}:root{color-scheme:only light}}`,
    printStyle(document),
    widthRules(document),
    isDraft(document) ? watermark('body::before') : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/**
 * The style sheet of a pack that the application shows and prints: laid out in pages, or as a published page is read.
 * It stands beside the styles of the application, and reaches nothing but the pack.
 */
export function previewStyle(document: PackDocument): string {
  return [
    `@media screen{${scoped(screenOf(document), '.pack[data-view="reading"]')}
${scoped(paperOf(document), '.pack[data-view="pages"]')}
${pagesOnScreen}}`,
    printStyle(document),
    widthRules(document),
    isDraft(document) ? `${watermark('.pack::before')}\n@media screen{.pack::before{display:none}}` : '',
  ].join('\n')
}

const printStyle = (document: PackDocument): string =>
  `@media print{${scoped(paperOf(document), '.pack')}}
${pageRules(document)}`

const isDraft = ({ edition }: PackDocument): boolean => edition.is === 'draft'

/** A draft says so across every page, on the screen and on paper; placed so that it stands on pages of either kind. */
const watermark = (where: string): string =>
  `${where}{content:"DRAFT";position:fixed;inset:0;display:grid;place-items:center;font:700 20vmin/1 sans-serif;letter-spacing:.1em;color:light-dark(rgb(179 38 30/9%),rgb(255 156 146/10%));transform:rotate(-30deg);pointer-events:none}
@media print{${where}{inset:30mm 0 auto;height:110mm;font-size:84pt;color:rgb(179 38 30/9%)}}`

/** Pages beneath each other, as columns that wrap; side by side where the browser knows no such columns. */
const pagesOnScreen = (['portrait', 'landscape'] as const)
  .map((orientation) => {
    const { width, height } = paper[orientation]
    const sheet = `.pack[data-view="pages"] [data-sheet="${orientation}"]`
    return `${sheet}{position:relative;width:${width + 2 * paper.side}mm;padding:${paper.top}mm ${paper.side}mm ${paper.bottom}mm}
${sheet}>[data-flow]{width:${width}mm;height:${height}mm;columns:1;column-fill:auto;column-gap:${2 * paper.side + paper.gap}mm}
@supports (column-wrap:wrap){${sheet}>[data-flow]{height:auto;column-height:${height}mm;column-wrap:wrap;row-gap:${paper.top + paper.bottom + paper.gap}mm}}`
  })
  .join('\n')

function widthRules({ parts }: PackDocument): string {
  const tablesOf = parts.flatMap(({ blocks }) => blocks.filter((block) => block.is === 'table'))
  const widths = [...new Set(tablesOf.flatMap(widthsOf))].toSorted((a, b) => a - b)
  return widths.map((width) => `.pack .w${width}{width:${width}%}`).join('\n')
}
