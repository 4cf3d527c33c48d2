/** Marks and charts, on paper and on the screen; their colours are those that the scope names. */
export const drawingRules = `.best{color:var(--best)}
.good{color:var(--good)}
.fair{color:var(--fair)}
.poor{color:var(--poor)}
.aspire{color:var(--aspire)}
.neutral{color:var(--neutral)}
.mark{color:var(--ink)}
.mark.best svg{color:var(--best)}
.mark.good svg{color:var(--good)}
.mark.fair svg{color:var(--fair)}
.mark.poor svg{color:var(--poor)}
.mark.aspire svg{color:var(--aspire)}
.mark.neutral svg{color:var(--neutral)}
.shapes{position:absolute;width:0;height:0}
.chart{display:block;width:100%;height:auto;font-size:11px;line-height:normal}
.chart polyline{fill:none;stroke:currentColor;stroke-width:2}
.chart .actual{color:var(--accent)}
.chart .target{color:var(--muted);stroke-dasharray:5 4}
.chart .lastYear{color:var(--rule);stroke-width:1}
.chart .axis,.chart .grid{color:var(--hairline);stroke-width:1}
.chart .tolerance{fill:var(--shade)}
.chart text{fill:var(--muted)}
.chart .middle{text-anchor:middle}
.chart .end{text-anchor:end}`

/** Of the light theme and of paper, then of the dark one. */
const colours: Readonly<Record<string, readonly [string, string]>> = {
  paper: ['#fff', '#16191b'],
  ink: ['#1b1d1f', '#e7e9ea'],
  muted: ['#565b61', '#a5abb1'],
  hairline: ['#d6d9dd', '#34393d'],
  rule: ['#80868c', '#7b8288'],
  shade: ['#f5f6f7', '#1f2427'],
  best: ['#00622f', '#56c285'],
  good: ['#2a7d3f', '#86cf97'],
  fair: ['#a85a00', '#f0ab54'],
  poor: ['#b3261e', '#ff8f85'],
  aspire: ['#1f5fa8', '#86b7f2'],
  neutral: ['#5b6066', '#a5abb1'],
}

/** The council's colour stands where the paper is light, for which it was checked. */
const accent = (colour: string): readonly [string, string] => [colour || '#0b5c6b', '#6cc3d2']

/** A rule that names every colour, for paper. */
export const paperColours = (colour: string): string => colourRule(colour, ([light]) => light)

/** A rule that names every colour, light or dark as its reader has it. */
export const screenColours = (colour: string): string =>
  colourRule(colour, ([light, dark]) => `light-dark(${light},${dark})`)

function colourRule(colour: string, shown: (pair: readonly [string, string]) => string): string {
  const named = Object.entries({ ...colours, accent: accent(colour) })
  return `&{${named.map(([name, pair]) => `--${name}:${shown(pair)}`).join(';')}}`
}
