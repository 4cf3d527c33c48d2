import { memo } from 'react'
import type { ScorecardRow } from '#domain/scorecard'
import type { Accumulation } from '#domain/records/definition'
import type { Scheme } from '#domain/scheme'
import { DirectionShape } from '../kit/DirectionMark'
import { StatusMark } from '../kit/StatusMark'
import { accumulationWords } from '../words'
import styles from './Scorecard.module.css'

/** The symbols of a scheme with their words in full. */
export function SymbolKey({ schemes }: { schemes: readonly Pick<Scheme, 'id' | 'bands'>[] }) {
  return schemes.map(({ id, bands }) => (
    <ul key={id} className={styles.key} aria-label="Key of symbols">
      {bands.map((band) => (
        <li key={band.id}>
          <StatusMark status={{ band: { ...band, short: band.label } }} />
        </li>
      ))}
    </ul>
  ))
}

/** T1 — What the two arrows of a row say. */
function TrendKey() {
  return (
    <ul className={styles.key} aria-label="Key of trends">
      <li>Trend: against the previous due quarter, then the same quarter last year</li>
      {trends.map(({ course, value, words }) => (
        <li key={words}>
          <DirectionShape course={course} value={value} /> {words}
        </li>
      ))}
    </ul>
  )
}

const trends = [
  { course: 'better', value: 'up', words: 'better' },
  { course: 'worse', value: 'down', words: 'worse' },
  { course: 'same', value: 'level', words: 'the same' },
  { course: 'atBest', value: 'level', words: 'at best' },
] as const

/** What the table's rows need explained: the symbols of their schemes, and (C) (S) (R) where they occur. */
export const ScorecardKey = memo(KeyOfRows)

interface ScorecardKeyProps {
  readonly rows: readonly ScorecardRow[]
  /** Whether the column of trends is shown. */
  readonly hasTrend: boolean
}

function KeyOfRows({ rows, hasTrend }: ScorecardKeyProps) {
  const schemes = new Map(rows.map(({ scheme }) => [scheme.id, scheme]))
  const marks = new Set(rows.map(({ definition }) => definition.measure.accumulation))
  const shown = accumulations.filter((one) => marks.has(one) && one !== 'quarter')
  return (
    <div className={styles.keys}>
      <SymbolKey schemes={[...schemes.values()]} />
      {hasTrend && <TrendKey />}
      {shown.length > 0 && (
        <ul className={styles.key} aria-label="Key of marks">
          {['quarter' as const, ...shown].map((one) => (
            <li key={one}>
              {one === 'quarter' ? 'No mark' : accumulationWords[one].letter} {accumulationWords[one].name}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const accumulations: readonly Accumulation[] = ['quarter', 'cumulative', 'snapshot', 'rolling']
