import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { cssText } from './text'
import { widthsOf } from './table'

/** The one style sheet of a published pack: on the screen, on paper, dark and in forced colours. */
export function styleOf(document: PackDocument): string {
  return [
    base,
    tables,
    drawings,
    ...(runsOn(document) ? [onePage] : []),
    lookStyle(document),
    draftStyle(document),
    printStyle(document),
    ...widthRules(document),
  ].join('\n')
}

const base = `:root{color-scheme:light dark;--paper:light-dark(#fff,#16191b);--ink:light-dark(#1b1d1f,#e7e9ea);--muted:light-dark(#565b61,#a5abb1);--hairline:light-dark(#d6d9dd,#34393d);--rule:light-dark(#80868c,#7b8288);--shade:light-dark(#f5f6f7,#1f2427);--accent:light-dark(#0b5c6b,#6cc3d2)}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1rem/1.55 "Segoe UI",system-ui,-apple-system,"Noto Sans","Liberation Sans",Arial,sans-serif}
h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:1.9rem;margin-top:.3em}h2{font-size:1.5rem;border-bottom:2px solid var(--accent);padding-bottom:.25em}h3{font-size:1.2rem}h4{font-size:1.05rem}
p,li,dd{max-width:72ch}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
header .edition{font-weight:600}
.council{color:var(--muted);font-weight:600;margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:1em 0}dt{color:var(--muted)}dd{margin:0}
nav ol{padding-left:1.5rem}
.note{color:var(--muted)}`

const tables = `.table{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.43;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{border:1px solid var(--hairline);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{hyphens:auto;background:var(--shade);border-bottom:2px solid var(--rule);vertical-align:bottom}
tbody th{font-weight:400}
.over{text-align:center}.end{text-align:right}.none{color:var(--muted)}
td p,td ul{margin:0 0 .4em}td ul{padding-left:1.1rem}
.notes{font-size:.8125rem;color:var(--muted);padding-left:1.1rem}
.mark svg{width:1em;height:1em;vertical-align:-.125em}`

const drawings = `.best{color:light-dark(#00622f,#56c285)}.good{color:light-dark(#2a7d3f,#86cf97)}.fair{color:light-dark(#a85a00,#f0ab54)}.poor{color:light-dark(#b3261e,#ff8f85)}.aspire{color:light-dark(#1f5fa8,#86b7f2)}.neutral{color:light-dark(#5b6066,#a5abb1)}
.mark{color:var(--ink)}.mark.best svg{color:light-dark(#00622f,#56c285)}.mark.good svg{color:light-dark(#2a7d3f,#86cf97)}.mark.fair svg{color:light-dark(#a85a00,#f0ab54)}.mark.poor svg{color:light-dark(#b3261e,#ff8f85)}.mark.aspire svg{color:light-dark(#1f5fa8,#86b7f2)}.mark.neutral svg{color:light-dark(#5b6066,#a5abb1)}
.shapes{position:absolute;width:0;height:0}
figure{margin:1em 0;max-width:44rem}figcaption{font-weight:600}
.chart{width:100%;height:auto;font-size:11px}.chart polyline{fill:none;stroke:currentColor;stroke-width:2}
.chart .actual{color:var(--accent)}.chart .target{color:var(--muted);stroke-dasharray:5 4}.chart .lastYear{color:var(--rule);stroke-width:1}
.chart .axis,.chart .grid{color:var(--hairline);stroke-width:1}.chart .tolerance{fill:var(--shade)}
.chart text{fill:var(--muted)}.chart .middle{text-anchor:middle}.chart .end{text-anchor:end}
@media(forced-colors:active){.mark svg,.chart{forced-color-adjust:auto}}`

/** A document of one part is meant to be one page. */
const onePage = `figure{max-width:28rem}
@media print{body{font-size:9.5pt!important;line-height:1.4}h1{font-size:15pt;margin:.2em 0}h2{font-size:12pt;margin:.6em 0 .4em}h3{font-size:10pt;margin:.6em 0 .2em}p,li,dd{max-width:none}p,dl,.table{margin:.3em 0}dl{gap:.05rem 1rem}table{font-size:8.5pt}th,td{padding:.12rem .4rem}figure{max-width:20rem;margin:.4em 0}}`

/** The council's colour where the paper is light, for which it was checked, and its font. */
const lookStyle = ({ look: { font, colour } }: PackDocument): string =>
  [
    colour === ''
      ? ''
      : `:root{--accent:light-dark(${colour},#6cc3d2)}h1{color:light-dark(${colour},var(--ink))}`,
    font === '' ? '' : `body{font-family:${cssText(font)},"Segoe UI",system-ui,sans-serif}`,
  ].join('')

/** A draft says so across every page, on the screen and on paper. */
function draftStyle({ edition }: PackDocument): string {
  if (edition.is !== 'draft') return ''
  return `body::before{content:"DRAFT";position:fixed;inset:0;display:grid;place-items:center;font-size:20vmin;font-weight:700;letter-spacing:.1em;color:light-dark(rgb(179 38 30/9%),rgb(255 156 146/10%));transform:rotate(-30deg);pointer-events:none}
.edition{color:light-dark(#b3261e,#ff9c92);font-weight:600}`
}

/** A4; every part on a page of its own with its title above, page numbers, the edition on every page, no row split. */
function printStyle(document: PackDocument): string {
  const { council, edition, look } = document
  const parts = runsOn(document) ? [] : document.parts
  const pages = parts.map(
    ({ title, orientation }, at) =>
      `@page part${at}{size:A4 ${orientation};@top-right{content:${cssText(title)}}}#part-${at}{page:part${at}}`,
  )
  return `@page{size:A4;margin:20mm 15mm 18mm;font:9pt "Segoe UI","Liberation Sans",Arial,sans-serif;color:#565b61;@top-left{content:${cssText(look.header || council)}}@bottom-left{content:${cssText(editionWords(edition))}}${look.footer === '' ? '' : `@bottom-center{content:${cssText(look.footer)}}`}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}
@media print{:root{color-scheme:light}body{padding:0;max-width:none;font-size:10.5pt}.skip{display:none}.table{overflow:visible}${parts.length > 0 ? 'main>section{break-before:page}' : ''}h2,h3,h4,caption,figcaption{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}
${pages.join('\n')}`
}

function widthRules({ parts }: PackDocument): readonly string[] {
  const tablesOf = parts.flatMap(({ blocks }) => blocks.filter((block) => block.is === 'table'))
  const widths = [...new Set(tablesOf.flatMap(widthsOf))].toSorted((a, b) => a - b)
  return widths.map((width) => `.w${width}{width:${width}%}`)
}
