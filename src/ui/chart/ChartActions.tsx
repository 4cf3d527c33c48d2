import { useState } from 'react'
import type { RefObject } from 'react'
import type { Chart } from '#domain/chart'
import { slug } from '#domain/bundle/fileName'
import { chartInWords } from '#domain/chart/inWords'
import { chartTable } from '#domain/chart/table'
import type { Definition } from '#domain/definition'
import { useCommands } from '#state/useCommands'
import { Button } from '../kit/Button'
import { announce } from '../kit/announce'
import { chartViewWords } from '../words/chart'
import styles from './IndicatorChart.module.css'

interface ChartActionsProps {
  readonly chart: Chart
  readonly definition: Definition
  readonly figure: RefObject<HTMLElement | null>
}

/** Takes the chart elsewhere: as a picture on the clipboard, as a drawing, as data. */
export function ChartActions({ chart, definition, figure }: ChartActionsProps) {
  const { saveTable, savePicture } = useCommands()
  const [said, say] = useState('')
  const tell = (words: string): void => {
    say(words)
    announce(words)
  }
  const title = [definition.ref, definition.title].filter(Boolean).join(' ')
  const fileName = `${slug(title) || 'indicator'}_${slug(chartViewWords[chart.view])}`
  const draw = async () => {
    if (!figure.current) throw new Error('A chart is taken from the page, and it has gone')
    const { pictureOf } = await import('./picture')
    return pictureOf(figure.current, {
      title: `${title}: ${chartViewWords[chart.view].toLowerCase()}`,
      description: chartInWords(chart).join(' '),
    })
  }
  const copy = async (): Promise<void> => {
    const { copyPicture, pngOf } = await import('./png')
    const png = draw().then(pngOf)
    if (await copyPicture(png)) return tell('The chart is on the clipboard as a picture.')
    const bytes = await png.then(bytesOf, () => undefined)
    if (!bytes)
      return tell('This browser could not make a picture of the chart. Download the drawing instead.')
    await savePicture(`${fileName}.png`, { type: 'image/png', bytes })
    tell('The browser keeps the clipboard to itself, so the picture was downloaded.')
  }
  const downloadDrawing = async (): Promise<void> => {
    const bytes = new TextEncoder().encode((await draw()).svg)
    await savePicture(`${fileName}.svg`, { type: 'image/svg+xml', bytes })
    tell('The chart was downloaded as a drawing (SVG).')
  }
  const downloadData = async (): Promise<void> => {
    await saveTable(`${fileName}.csv`, dataOf(chart, definition))
    tell('The figures of the chart were downloaded (CSV).')
  }
  return (
    <p className={styles.actions}>
      <Button size="small" onClick={copy}>
        Copy as picture
      </Button>
      <Button size="small" onClick={downloadDrawing}>
        Download drawing (SVG)
      </Button>
      <Button size="small" onClick={downloadData}>
        Download data (CSV)
      </Button>
      <span>{said}</span>
    </p>
  )
}

/** Every row says which indicator it is of. */
function dataOf(chart: Chart, { ref, title }: Definition) {
  const { heads, rows } = chartTable(chart)
  return [
    ['Reference', 'Indicator', 'Quarter', ...heads],
    ...rows.map(({ quarter, cells }) => [ref ?? '', title, quarter, ...cells.map(({ data }) => data)]),
  ]
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer())
