import type { ComponentType } from 'react'
import { Suspense, lazy, useId, useMemo, useRef, useState } from 'react'
import { shortName } from '#domain/shortName'
import { chartOf, whyNoPicture } from '#domain/chart'
import type { ChartOf } from '#domain/chart'
import { chartChoices } from '#domain/chart/choices'
import { chartInWords } from '#domain/chart/inWords'
import type { ChartView } from '#domain/chart/view'
import { printedOf } from '#domain/pack/printed'
import type { QuarterId } from '#domain/primitives'
import { useVersions } from '#state/useVersions'
import { Disclosure } from '../kit/Disclosure'
import { chartViewWords, noPictureWords } from '../words/chart'
import { ChartActions } from './ChartActions'
import type { ChartDrawingProps } from './ChartDrawing'
import { ChartTable } from './ChartTable'
import { Legend } from './Legend'
import { PointReader } from './PointReader'
import { Readout } from './Readout'
import { ViewSwitch } from './ViewSwitch'
import styles from './IndicatorChart.module.css'

interface Drawing {
  readonly default: ComponentType<ChartDrawingProps>
}

/** Drawing takes a library of its own. It comes while the figures of the first indicator are still being read. */
const drawing: Promise<Drawing> = import('./ChartDrawing').then(
  ({ ChartDrawing }) => ({ default: ChartDrawing }),
  () => ({ default: NotDrawn }),
)

const ChartDrawing = lazy(() => drawing)

/** An indicator over time: a drawing, what it shows in words, and the same data as a table. */
export function IndicatorChart({ structure, indicator, history, records }: Omit<ChartOf, 'printed'>) {
  const versions = useVersions()
  const of = useMemo(
    () => ({ structure, indicator, history, records, printed: printedOf(indicator, versions ?? none) }),
    [structure, indicator, history, records, versions],
  )
  const choices = useMemo(() => chartChoices(of), [of])
  const [chosen, choose] = useState<ChartView>()
  const possible = choices.views.find(({ view, whyNot }) => view === chosen && !whyNot)
  const view = possible?.view ?? choices.first
  const chart = useMemo(() => chartOf(of, view), [of, view])
  const [cursor, read] = useState<QuarterId>()
  const figure = useRef<HTMLElement>(null)
  const words = useId()
  const sentences = useMemo(() => (chart ? chartInWords(chart) : []), [chart])
  const [newest] = history
  if (!chart || !newest) return null
  const why = whyNoPicture(chart)
  if (why && history.length === 1) return <p>{noPictureWords[why]}</p>
  const name = `${shortName(newest.definition)}: ${chartViewWords[view].toLowerCase()}`
  return (
    <figure ref={figure} className={styles.figure} aria-label={`Chart of ${name}`}>
      <ViewSwitch {...{ choices, view, choose }} />
      {why ? (
        <p>{noPictureWords[why]}</p>
      ) : (
        <>
          <Legend chart={chart} />
          <PointReader {...{ chart, cursor, read, name }} describedBy={words}>
            <Suspense fallback={null}>
              <ChartDrawing chart={chart} cursor={cursor} onPoint={read} />
            </Suspense>
          </PointReader>
          <Readout chart={chart} cursor={cursor} />
        </>
      )}
      <div id={words} className={styles.words}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {!why && <ChartActions {...{ chart, figure }} definition={newest.definition} />}
      <Disclosure summary="The figures of this chart as a table">
        <ChartTable chart={chart} name={name} />
      </Disclosure>
    </figure>
  )
}

const none: readonly never[] = []

/** Whatever the reason, the page around goes on. */
const NotDrawn = () => (
  <p>
    The drawing could not be loaded. The words and the table below hold its figures; reload the page to try
    again.
  </p>
)
