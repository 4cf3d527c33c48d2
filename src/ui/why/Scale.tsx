import { middleOf } from '#domain/explain/scale'
import type { Scale as Shown, ScaleStretch } from '#domain/explain/scale'
import type { ScaleActual } from '#domain/explain/scale/shape'
import { StatusShape } from '../kit/StatusSymbol'
import styles from './Scale.module.css'

/** Distances from the top, in em, so that the drawing grows with its text. */
const top = { value: 1, pointer: 1.35, bar: 2.05, symbol: 2.5, barEnd: 3.65, labels: 5.1 } as const
const labelRow = 1.25

/** S13 — The bands side by side with the cuts between them and the value; the table under it says the same. */
export function Scale({ scale }: { readonly scale: Shown }) {
  const { stretches, cuts, actual } = scale
  const rows = Math.max(0, ...cuts.map(({ row }) => row))
  const height = top.labels + rows * labelRow + 0.4
  return (
    <svg role="img" aria-label={scaleWords(scale)} className={styles.scale} height={em(height)}>
      {stretches.map((stretch) => (
        <Stretch key={`${stretch.band.id} ${stretch.from}`} stretch={stretch} />
      ))}
      {cuts.map(({ at, text, anchor, row }) => (
        <g key={text}>
          <line
            className={styles.tick}
            x1={share(at)}
            x2={share(at)}
            y1={em(top.bar)}
            y2={em(tickEnd(row))}
          />
          <text
            className={styles.label}
            x={share(at)}
            y={em(top.labels + row * labelRow)}
            textAnchor={anchor}
          >
            {text}
          </text>
        </g>
      ))}
      {stretches.map(
        (stretch) =>
          stretch.isMarked && <BandSymbol key={`${stretch.band.id} ${stretch.from}`} stretch={stretch} />,
      )}
      <Actual actual={actual} />
    </svg>
  )
}

function Stretch({ stretch: { from, to, applies } }: StretchProps) {
  return (
    <rect
      className={styles.stretch}
      data-applies={applies || undefined}
      x={share(from)}
      width={share(to - from)}
      y={em(top.bar)}
      height={em(top.barEnd - top.bar)}
    />
  )
}

interface StretchProps {
  readonly stretch: ScaleStretch
}

/** On what lies behind it, so that no line goes through it. */
function BandSymbol({ stretch }: StretchProps) {
  const { band, applies } = stretch
  return (
    <svg className={styles.at} x={share(middleOf(stretch))} y={em(top.symbol)}>
      <svg
        className={styles.symbol}
        data-tone={band.tone}
        x="-0.45em"
        width="0.9em"
        height="0.9em"
        viewBox="0 0 16 16"
      >
        <circle className={styles.behind} cx="8" cy="8" r="9" data-applies={applies || undefined} />
        <StatusShape symbol={band.symbol} />
      </svg>
    </svg>
  )
}

function Actual({ actual: { at, text, anchor, beyond } }: { readonly actual: ScaleActual }) {
  return (
    <>
      <text className={styles.value} x={share(at)} y={em(top.value)} textAnchor={anchor}>
        {text}
      </text>
      <svg className={styles.at} x={share(at)} y={em(top.pointer)}>
        <svg className={styles.pointer} x="-0.5em" width="1em" height="0.7em" viewBox="-5 0 10 7">
          <path d={pointers[beyond ?? 'in']} />
        </svg>
      </svg>
      {beyond === undefined && (
        <line
          className={styles.needle}
          x1={share(at)}
          x2={share(at)}
          y1={em(top.pointer + 0.6)}
          y2={em(top.symbol)}
        />
      )}
    </>
  )
}

/** Down to its place, or out to where the value would be. */
const pointers = {
  in: 'M-5 0h10l-5 7z',
  low: 'M5 0v7l-8-3.5z',
  high: 'M-5 0v7l8-3.5z',
} as const

const tickEnd = (row: number): number => top.barEnd + 0.35 + row * labelRow

function scaleWords({ stretches, actual, cuts }: Shown): string {
  const bands = stretches.map(({ band }) => band.label).join(', ')
  const here = stretches.find(({ applies }) => applies)?.band.label ?? ''
  const marks = cuts.map(({ text }) => text).join(', ')
  return `Scale, lowest values first: ${bands}. Marked on it: ${marks}. ${actual.text} lies in “${here}”.`
}

const share = (part: number): string => `${Math.round(part * 1e4) / 100}%`
const em = (size: number): string => `${Math.round(size * 100) / 100}em`
