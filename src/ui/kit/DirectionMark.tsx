import type { Course, Direction } from '#domain/direction'
import { directionWords } from '../words/direction'
import styles from './DirectionMark.module.css'

interface DirectionMarkProps {
  readonly direction: Direction
  readonly firstMonth: number
}

/**
 * T1 — An arrow that goes as the value went, filled where that is better and hollow where it is worse, and its words;
 * without an arrow a dash and the reason (T2).
 */
export function DirectionMark({ direction, firstMonth }: DirectionMarkProps) {
  const words = sentence(directionWords(direction, firstMonth))
  return (
    <span title={words}>
      {direction.has === 'arrow' ? (
        <DirectionShape {...direction} label={words} />
      ) : (
        <Shape tone="neutral" path={shapes.none} label={words} />
      )}
    </span>
  )
}

interface DirectionShapeProps {
  readonly course: Course
  readonly value: 'up' | 'down' | 'level'
  readonly label?: string
}

/** The shape alone; without a label it is for the eye, beside its words. */
export function DirectionShape({ course, value, label }: DirectionShapeProps) {
  const path = course === 'same' || course === 'atBest' ? shapes[course] : shapes[value]
  const isFilled = course === 'better' || course === 'atBest'
  return <Shape tone={tones[course]} path={path} isFilled={isFilled} label={label} />
}

interface ShapeProps {
  readonly tone: (typeof tones)[Course]
  readonly path: string
  readonly isFilled?: boolean
  readonly label: string | undefined
}

function Shape({ tone, path, isFilled = false, label }: ShapeProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={styles.arrow} data-tone={tone} viewBox="0 0 16 16" focusable="false" {...naming}>
      <path d={path} fill={isFilled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}

const tones = { better: 'good', worse: 'poor', same: 'neutral', atBest: 'best' } as const

const shapes = {
  up: 'M8 1.8l5.4 6.4h-3.1v6H5.7v-6H2.6z',
  down: 'M8 14.2L2.6 7.8h3.1v-6h4.6v6h3.1z',
  level: 'M14.2 8l-6.4 5.4v-3.1h-6V5.7h6V2.6z',
  same: 'M2.5 6h11M2.5 10h11',
  atBest: 'M2.5 2.2h11M8 5l5 5.2h-2.9v4H5.9v-4H3z',
  none: 'M5 8h6',
} as const

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
