import type { Chart } from '#domain/chart'
import { StatusShape } from '../kit/StatusSymbol'
import { legendOf } from '../words/chart'
import type { LegendMark } from '../words/chart'
import drawing from './ChartDrawing.module.css'
import styles from './IndicatorChart.module.css'
import { signalMarks } from './signalMarks'

/** What the marks of the drawing mean; only those that are in it. */
export function Legend({ chart }: { readonly chart: Chart }) {
  return (
    <ul className={styles.legend} data-legend>
      {legendOf(chart).map(({ mark, words }) => (
        <li key={mark}>
          <svg className={styles.swatch} viewBox="0 0 28 14" aria-hidden="true" focusable="false">
            <g className={drawing.marks}>{swatch(mark)}</g>
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

function swatch(mark: LegendMark) {
  switch (mark) {
    case 'line':
      return (
        <>
          <path className={drawing.line} d="M0 7H28" />
          <circle className={drawing.point} cx={14} cy={7} r={4} />
        </>
      )
    case 'target':
    case 'limit':
      return (
        <>
          {mark === 'limit' && <rect className={drawing.area} width={28} height={14} />}
          <path className={drawing.target} d={mark === 'limit' ? 'M0 1H28M0 13H28' : 'M0 7H28'} />
        </>
      )
    case 'area':
      return <rect className={drawing.area} width={28} height={14} />
    case 'mean':
      return <path className={drawing.mean} d="M0 7H28" />
    case 'ghost':
      return (
        <g className={drawing.ghost}>
          <path d="M0 7H28" />
          <circle cx={14} cy={7} r={1.75} />
        </g>
      )
    case 'ahead':
      return (
        <g className={drawing.ahead}>
          <path d="M0 7H16" />
          <path className={drawing.forecast} d="M21 1l6 6l-6 6l-6 -6z" />
        </g>
      )
    case 'provisional':
      return <circle className={drawing.provisional} cx={14} cy={7} r={6} />
    case 'corrected':
      return <rect className={drawing.corrected} x={8} y={1} width={12} height={12} />
    case 'gap':
      return (
        <g className={drawing.gap} transform="translate(7 0) scale(0.875)">
          <StatusShape symbol="dash" />
        </g>
      )
    case 'better':
    case 'worse':
    case 'changed':
      return (
        <g
          className={drawing.symbol}
          data-tone={signalMarks[mark].tone}
          transform="translate(7 0) scale(0.875)"
        >
          <StatusShape symbol={signalMarks[mark].symbol} />
        </g>
      )
  }
}
