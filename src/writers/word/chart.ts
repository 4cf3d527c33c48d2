import { ImageRun, Paragraph } from 'docx'
import type { Chart, PackDocument } from '#domain/pack/document'
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
export async function drawnCharts({ parts }: PackDocument, draw: Draw): Promise<DrawnCharts> {
  const charts = parts.flatMap(({ blocks }) => blocks.filter((block) => block.is === 'chart'))
  const drawn = new Map<Chart, readonly Paragraph[]>()
  for (const chart of charts) {
    const svg = chartSvg(chart)
    const size = { width: chart.width * 2, height: chart.height * 2 }
    drawn.set(chart, chartParagraphs(chart, svg, await draw(svg, size)))
  }
  return drawn
}

/** Its title above; what it shows as its alternative text, and below for those who see no picture. */
function chartParagraphs(chart: Chart, svg: string, png: Uint8Array<ArrayBuffer> | undefined) {
  const title = paragraph(chart.title, { style: 'Caption', keepNext: true })
  const words = paragraph(chart.alt, { style: 'Note' })
  if (!png) return [title, words]
  const width = 560
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
  return [title, new Paragraph({ children: [image], keepNext: true }), words]
}
