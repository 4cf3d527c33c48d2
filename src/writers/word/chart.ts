import { ImageRun, Paragraph } from 'docx'
import type { Chart, PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { visibleText } from '#domain/visibleText'
import { chartSvg } from '../chartSvg'
import { paragraph } from './text'

/** A drawing as a PNG of so many pixels; undefined where the browser cannot. */
export type Draw = (
  svg: string,
  size: { readonly width: number; readonly height: number },
) => Promise<Uint8Array<ArrayBuffer> | undefined>

export type DrawnCharts = ReadonlyMap<Chart, readonly Paragraph[]>

/** The paragraphs of every chart of the pack. */
export async function drawnCharts(document: PackDocument, draw: Draw): Promise<DrawnCharts> {
  const { parts } = document
  const charts = parts.flatMap(({ blocks }) => blocks.filter((block) => block.is === 'chart'))
  const drawn = new Map<Chart, readonly Paragraph[]>()
  for (const chart of charts) {
    const svg = chartSvg(chart)
    const size = { width: chart.width * 2, height: chart.height * 2 }
    const png = await draw(svg, size)
    drawn.set(chart, png ? pictured(chart, { svg, png, isSmall: runsOn(document) }) : inWords(chart))
  }
  return drawn
}

const titled = (chart: Chart): Paragraph => paragraph(chart.title, { style: 'Caption', keepNext: true })

/** For programs, and people, that see no picture. */
const inWords = (chart: Chart): readonly Paragraph[] => [
  titled(chart),
  paragraph(chart.alt, { style: 'Note' }),
]

interface Picture {
  readonly svg: string
  readonly png: Uint8Array<ArrayBuffer>
  /** In a document of one page, where the same stands in a table beneath. */
  readonly isSmall: boolean
}

/** Its title above; what it shows as its alternative text and below. */
function pictured(chart: Chart, { svg, png, isSmall }: Picture): readonly Paragraph[] {
  const width = isSmall ? 340 : 560
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width, height: Math.round((width * chart.height) / chart.width) },
    fallback: { type: 'png', data: png },
    altText: {
      name: visibleText(chart.title),
      title: visibleText(chart.title),
      description: visibleText(chart.alt),
    },
  })
  const [title, words] = [titled(chart), paragraph(chart.alt, { style: 'Note' })]
  const picture = new Paragraph({ children: [image], keepNext: !isSmall })
  return isSmall ? [title, picture] : [title, picture, words]
}
