import { useId } from 'react'
import type { Band } from '#domain/records/scheme'
import styles from './StackedBar.module.css'

type Tone = Band['tone']

/** One part of a bar. Without a status: `none`. */
export interface BarPart {
  readonly key: string
  readonly tone: Tone | 'none'
  readonly count: number
}

interface StackedBarProps {
  readonly parts: readonly BarPart[]
  /** What the whole width stands for. */
  readonly of: number
}

/** Counts beside each other, told apart by pattern as well as by colour. For the eye: the numbers stand beside it. */
export function StackedBar({ parts, of }: StackedBarProps) {
  const id = useId()
  const shown = parts.filter(({ count }) => count > 0)
  const startOf = (at: number) => shown.slice(0, at).reduce((sum, { count }) => sum + count, 0)
  const share = (count: number) => `${of === 0 ? 0 : (count / of) * 100}%`
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      <defs>
        {shown.map(({ key, tone }) => (
          <pattern key={key} id={`${id}${key}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <g data-tone={tone}>{patterns[tone]}</g>
          </pattern>
        ))}
      </defs>
      {shown.map(({ key, tone, count }, at) => (
        <g key={key} data-tone={tone}>
          <rect
            className={styles.part}
            x={share(startOf(at))}
            y="1"
            width={share(count)}
            height="14"
            fill={`url(#${id}${key})`}
          />
        </g>
      ))}
    </svg>
  )
}

/** The pattern of one part beside its word. */
export const PatternMark = ({ tone }: Pick<BarPart, 'tone'>) => (
  <span className={styles.swatch}>
    <StackedBar parts={[{ key: tone, tone, count: 1 }]} of={1} />
  </span>
)

const line = { stroke: 'currentColor', strokeWidth: 1.5, fill: 'none' }

/** Six by six, repeated: full, lined, dotted, crossed; empty where there is no status. */
const patterns = {
  best: <rect width="6" height="6" fill="currentColor" />,
  good: <path {...line} d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />,
  fair: <circle cx="3" cy="3" r="1.5" fill="currentColor" />,
  poor: <path {...line} d="M0 0l6 6M0 6l6-6" />,
  aspire: <path {...line} d="M3 0v6" />,
  neutral: <path {...line} d="M0 3h6" />,
  none: null,
} satisfies Record<BarPart['tone'], unknown>
