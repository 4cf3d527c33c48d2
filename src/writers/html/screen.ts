import type { PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { drawingRules, screenColours } from './drawings'
import { cssText } from './text'

/** A pack as it is read on a screen, as wide as that is: light and dark, tables that scroll when there is no room. */
const screenRules = `&{background:var(--paper);color:var(--ink);font:1rem/1.55 FONT"Segoe UI",system-ui,-apple-system,"Noto Sans","Liberation Sans",Arial,sans-serif}
.t1,.t2,.t3,.t4{line-height:1.25;margin:1.6em 0 .5em;font-weight:700;text-wrap:balance;color:light-dark(INK,var(--ink))}
.t1{font-size:1.9rem;margin-top:.3em}
.t2{font-size:1.5rem;border-bottom:2px solid var(--accent);padding-bottom:.25em}
.t3{font-size:1.2rem}
.t4{font-size:1.05rem}
p,li,dd{max-width:72ch}
p,ul,ol{margin:1em 0}
a{color:var(--accent)}
.logo{display:block;width:auto;height:auto;max-width:16rem;max-height:6rem;margin:0 0 1rem;background:#fff}
.council{color:var(--muted);font-weight:600;margin:0}
.edition{font-weight:600}
dl{display:grid;grid-template-columns:fit-content(40%) minmax(0,1fr);gap:.15rem 1rem;margin:1em 0;max-width:none}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
.contents ol{padding-left:1.5rem}
.contents .dots,.contents .page{display:none}
.note{color:var(--muted)}
.table{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.43;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{border:1px solid var(--hairline);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{hyphens:auto;background:var(--shade);border-bottom:2px solid var(--rule);vertical-align:bottom}
tbody th{font-weight:400}
.over{text-align:center}
.end{text-align:right}
.none{color:var(--muted)}
td p,td ul{margin:0 0 .4em}
td ul{padding-left:1.1rem}
.notes{font-size:.8125rem;color:var(--muted);padding-left:1.1rem}
.mark svg{width:1em;height:1em;vertical-align:-.125em}
figure{margin:1em 0;max-width:FIGURE}
figcaption{font-weight:600}`

/** The rules of a document: the council's font and colour in them. */
export function screenOf(document: PackDocument): string {
  const { font, colour } = document.look
  const isDraft = document.edition.is === 'draft'
  const rules = screenRules
    .replaceAll('FONT', font === '' ? '' : `${cssText(font)},`)
    .replaceAll('INK', colour === '' ? 'var(--ink)' : colour)
    .replaceAll('FIGURE', runsOn(document) ? '28rem' : '44rem')
  const draft = '.edition{color:light-dark(#b3261e,#ff9c92)}'
  return [screenColours(colour), rules, drawingRules, ...(isDraft ? [draft] : [])].join('\n')
}
