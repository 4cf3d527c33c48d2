import type { PackDocument, Part } from '#domain/pack/document'
import { editionWords } from '#domain/pack/editionWords'
import { runsOn } from '#domain/pack/runsOn'
import { drawingRules, paperColours } from './drawings'
import { cssText } from './text'

/**
 * How a pack is laid on paper. The published file and the preview, from which the application prints, have these very
 * rules, so that a page begins at the same word in all three: what is counted in one holds in the others.
 * The usual fonts have the same widths on every system; sizes are exact, and nothing is hyphenated by the browser.
 */
const paperRules = `&{margin:0;padding:0;max-width:none;color-scheme:only light;background:#fff;color:#1b1d1f;font:10pt/1.42 FONT;font-variant-numeric:normal;letter-spacing:normal;text-align:left;text-rendering:geometricPrecision;hyphens:manual;overflow-wrap:break-word;orphans:3;widows:3}
.t1,.t2,.t3,.t4{font-weight:700;line-height:1.22;letter-spacing:normal;text-wrap:wrap;break-after:avoid;break-inside:avoid;color:INK}
.t1{font-size:23pt;margin:4pt 0 10pt}
.t2{font-size:16pt;margin:0 0 10pt;padding:0 0 3pt;border-bottom:1.5pt solid var(--accent)}
.t3{font-size:12pt;margin:14pt 0 5pt}
.t4{font-size:10pt;margin:10pt 0 3pt}
p,ul,ol,dl{max-width:none;margin:0 0 6pt}
p:has(+ul){break-after:avoid}
ul,ol{padding:0 0 0 14pt}
li{margin:0 0 2pt}
a{color:inherit;text-decoration:none}
.council{font-size:12pt;font-weight:700;color:#565b61;margin:0 0 6pt}
.lead{font-size:12pt;margin:0 0 4pt}
.edition{font-size:11pt;font-weight:700;margin:8pt 0 10pt}
dl{display:grid;grid-template-columns:38mm 1fr;gap:2pt 5mm;margin:6pt 0 10pt}
dt{color:#565b61}
dd{margin:0;overflow-wrap:anywhere}
.contents{margin:18pt 0 0}
.contents ol{list-style:none;padding:0}
.contents li{display:flex;align-items:center;gap:4pt;margin:0;min-height:26pt}
.contents li>:first-child{flex:none;max-width:88%}
.contents .dots{flex:1;border-bottom:1pt dotted #80868c}
.contents .page{min-width:3em;text-align:right;font-variant-numeric:tabular-nums}
.note{color:#565b61}
.none{color:#565b61}
.table{margin:8pt 0 4pt;overflow:visible}
table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:0;font-size:8.5pt;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;font-size:9pt;padding:0 0 3pt;break-after:avoid;break-inside:avoid}
th,td{border:.5pt solid #c3c7cb;padding:2.5pt 3.5pt;text-align:left;vertical-align:top;overflow-wrap:anywhere;font-weight:400}
thead{display:table-header-group;break-inside:avoid}
thead th{background:#eef0f2;font-weight:700;border-bottom:1pt solid #80868c;font-size:8pt;padding:2.5pt;vertical-align:bottom;print-color-adjust:exact}
tr,figure{break-inside:avoid}
tbody:first-of-type>tr:first-child{break-before:avoid}
.over{text-align:center}
.end{text-align:right}
td p,td ul,th p,th ul{margin:0 0 3pt}
td ul,th ul{padding:0 0 0 9pt}
td>:last-child,th>:last-child{margin-bottom:0}
.notes{break-before:avoid;break-inside:avoid;font-size:8pt;color:#565b61;margin:0 0 8pt;padding:0 0 0 10pt}
.mark svg{width:1em;height:1em;vertical-align:-.125em;print-color-adjust:exact}
figure{margin:10pt 0;max-width:150mm}
figcaption{font-weight:700;font-size:9pt;margin:0;break-after:avoid}`

/** A document of one part is meant to be one page. */
const onePageRules = `&{font-size:9.5pt;line-height:1.4}
.t1{font-size:15pt;margin:2pt 0}
.t2{font-size:12pt;margin:8pt 0 6pt}
.t3{font-size:10pt;margin:8pt 0 3pt}
p,ul,ol,dl{margin:0 0 3pt}
dl{gap:0 4mm;margin:2pt 0}
.lead{font-size:9.5pt;margin:0 0 1pt}
.edition{font-size:9.5pt;margin:2pt 0 4pt}
th,td{padding:1pt 3.5pt}
figure{max-width:72mm;margin:4pt 0}`

const plainFonts = 'Arial,"Liberation Sans",Arimo,Helvetica,sans-serif'

/** The rules of a document: the council's font and colour in them. */
export function paperOf(document: PackDocument): string {
  const { font, colour } = document.look
  const draft = document.edition.is === 'draft' ? ['.edition{color:#b3261e}'] : []
  const rules = [paperRules, drawingRules, ...(runsOn(document) ? [onePageRules] : []), ...draft]
  return [paperColours(colour), ...rules, ...logoRule(document)]
    .join('\n')
    .replaceAll('FONT', font === '' ? plainFonts : `${cssText(font)},${plainFonts}`)
    .replaceAll('INK', colour === '' ? 'var(--ink)' : colour)
}

/** As large as fits, told beforehand: a page must not end elsewhere once the picture is there. */
function logoRule(document: PackDocument): readonly string[] {
  const { logo } = document
  if (!logo) return []
  const most = runsOn(document)
    ? { width: 40, height: 12, below: '4pt' }
    : { width: 60, height: 25, below: '14pt' }
  const scale = Math.min(25.4 / 96, most.width / logo.width, most.height / logo.height)
  const millimetres = (pixels: number): string => `${(pixels * scale).toFixed(2)}mm`
  return [
    `.logo{display:block;width:${millimetres(logo.width)};height:${millimetres(logo.height)};margin:0 0 ${most.below}}`,
  ]
}

/** Rules, one on a line, for what lies in `scope`; `&` is the scope itself. */
export const scoped = (rules: string, scope: string): string =>
  rules
    .split('\n')
    .map((rule) => {
      const brace = rule.indexOf('{')
      const selectors = rule.slice(0, brace).split(',')
      const own = selectors.map((one) => (one === '&' ? scope : `${scope} ${one}`))
      return `${own.join(',')}${rule.slice(brace)}`
    })
    .join('\n')

/** A4 with its margins, in millimetres; the sizes are those of the text. */
export const paper = {
  top: 20,
  side: 15,
  bottom: 18,
  /** Between two pages on the screen. */
  gap: 8,
  portrait: { width: 180, height: 259 },
  landscape: { width: 267, height: 172 },
} as const

/** What stands at the edges of a page, beside its number. */
export interface PageEdges {
  readonly topLeft: string
  readonly topRight: string
  readonly bottomLeft: string
  readonly bottomMiddle: string
}

/** The council, or its own line, with the part; beneath, the edition and the council's own line. */
export function edgesOf(document: PackDocument, part?: Part): PageEdges {
  const { council, committee, edition, look } = document
  return {
    topLeft: look.header || council,
    topRight: part === undefined || runsOn(document) ? committee : part.title,
    bottomLeft: editionWords(edition),
    bottomMiddle: look.footer,
  }
}

/** Every part on pages of its own kind, with its title above; the edition and the number on every page. */
export function pageRules(document: PackDocument): string {
  const { topLeft, topRight, bottomLeft, bottomMiddle } = edgesOf(document)
  const parts = runsOn(document) ? [] : document.parts
  const pages = parts.map(
    (part, at) =>
      `@page part${at}{size:A4 ${part.orientation};@top-right{content:${cssText(part.title)}}}
[data-part="${at}"]{page:part${at};break-before:page}`,
  )
  return `@page{size:A4;margin:${paper.top}mm ${paper.side}mm ${paper.bottom}mm;font:8pt ${plainFonts};color:#565b61;@top-left{content:${cssText(topLeft)}}@top-right{content:${cssText(topRight)}}@bottom-left{content:${cssText(bottomLeft)}}${bottomMiddle === '' ? '' : `@bottom-center{content:${cssText(bottomMiddle)}}`}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}
${pages.join('\n')}`
}
