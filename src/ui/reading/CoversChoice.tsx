import type { DraftIndicator } from '#domain/reading/draft'
import { coversOf } from '#domain/reading/howCovered'
import { covers } from '#domain/reading/mapping'
import { coversWords } from '../words/covers'
import { guessWords } from '../words/reading'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface CoversChoiceProps {
  readonly indicator: DraftIndicator
  readonly name: string
  readonly reading: Reading
}

/** A1, A2 — What the figures of a new indicator cover and how they become one over the year. */
export function CoversChoice({ indicator, name, reading: { mapping, editRow } }: CoversChoiceProps) {
  const { key, asks, accumulation, aggregation } = indicator
  const edit = mapping.edits[key]?.covers
  const because = accumulation.value === 'quarter' ? aggregation.because : accumulation.because
  return (
    <>
      <select
        aria-label={`What the figures of ${name} cover`}
        value={edit ?? (asks ? '' : coversOf(indicator))}
        onChange={({ currentTarget: { value } }) =>
          editRow(key, { covers: covers.find((one) => one === value) })
        }
      >
        {asks && <option value="">Not said</option>}
        {covers.map((one) => (
          <option key={one} value={one}>
            {coversWords[one]}
          </option>
        ))}
      </select>
      <small className={styles.place}>{reasonWords(edit !== undefined, asks, because)}</small>
    </>
  )
}

function reasonWords(
  isSaid: boolean,
  asks: DraftIndicator['asks'],
  because: DraftIndicator['aggregation']['because'],
): string {
  if (isSaid) return 'as you said'
  return asks ? 'to be said' : guessWords[because]
}
