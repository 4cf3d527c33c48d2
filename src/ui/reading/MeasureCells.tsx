import type { DraftIndicator } from '#domain/reading/draft'
import { polaritySchema, unitKinds } from '#domain/records/definition'
import { guessWords } from '../words/reading'
import { CoversChoice } from './CoversChoice'
import { polarityChoices, unitChoices } from './measureChoices'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface MeasureCellsProps {
  readonly indicator: DraftIndicator
  readonly name: string
  readonly reading: Reading
}

/** Unit, polarity and what the figures of a new indicator cover, guessed with the reason, to be corrected. */
export function MeasureCells({ indicator, name, reading }: MeasureCellsProps) {
  const { key, unit, polarity } = indicator
  const { mapping, editRow } = reading
  const edit = mapping.edits[key]
  return (
    <>
      <td data-label="Unit">
        <select
          aria-label={`Unit of ${name}`}
          value={edit?.unit ?? unit.value.kind}
          onChange={({ currentTarget: { value } }) =>
            editRow(key, { unit: unitKinds.find((kind) => kind === value) })
          }
        >
          {unitChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <small className={styles.place}>{edit?.unit ? 'as you said' : guessWords[unit.because]}</small>
      </td>
      <td data-label="Better">
        <select
          aria-label={`Which way is better for ${name}`}
          value={edit?.polarity ?? polarity.value}
          onChange={({ currentTarget: { value } }) =>
            editRow(key, { polarity: polaritySchema.options.find((one) => one === value) })
          }
        >
          {polarityChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <small className={styles.place}>
          {edit?.polarity ? 'as you said' : guessWords[polarity.because]}
        </small>
      </td>
      <td data-label="Over the year">
        <CoversChoice indicator={indicator} name={name} reading={reading} />
      </td>
    </>
  )
}
