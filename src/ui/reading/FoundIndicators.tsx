import type { QuarterId } from '#domain/primitives'
import type { DraftFigure, DraftIndicator, ReadActual, ReadTarget } from '#domain/reading/draft'
import { polaritySchema, unitKinds } from '#domain/records/definition'
import { Disclosure } from '../kit/Disclosure'
import { guessWords } from '../words/reading'
import { polarityChoices, unitChoices } from './measureChoices'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** The indicators as they were understood, each with the text that its figures were read from. */
export function FoundIndicators({ reading }: { readonly reading: Reading }) {
  const { draft } = reading
  if (draft.indicators.length === 0) return null
  return (
    <Disclosure open summary={`Indicators as read (${draft.indicators.length})`}>
      <div className={styles.scroll}>
        <table className={styles.found}>
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">Reference</th>
              <th scope="col">Indicator</th>
              <th scope="col">Under</th>
              <th scope="col">Actual</th>
              <th scope="col">Target</th>
              <th scope="col">Printed status</th>
              <th scope="col">Unit</th>
              <th scope="col">Better</th>
            </tr>
          </thead>
          <tbody>
            {draft.indicators.map((one) => (
              <IndicatorRow key={one.key} indicator={one} reading={reading} />
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}

function IndicatorRow({
  indicator,
  reading,
}: {
  readonly indicator: DraftIndicator
  readonly reading: Reading
}) {
  const { key, ref, title, heading, place } = indicator
  const figure = figureShown(indicator, reading.draft.quarter)
  const match = reading.matches[key]
  const name = ref ?? title
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Take ${name}`}
          checked={!reading.leftOut.has(key)}
          onChange={({ currentTarget }) => reading.leaveOut(key, !currentTarget.checked)}
        />
      </td>
      <td>{ref}</td>
      <th scope="row">
        {title}
        <small className={styles.place}>
          {place}
          {indicator.figures.length > 1 && `, ${indicator.figures.length} quarters`}
          {reading.structure && (match ? ', known here' : ', new')}
        </small>
      </th>
      <td>{heading}</td>
      <td data-align="end">
        <Value read={figure?.actual ?? null} />
      </td>
      <td data-align="end">
        <Value read={figure?.target ?? null} />
      </td>
      <td>{figure?.status?.value.text}</td>
      {match ? (
        <td colSpan={2}>as defined</td>
      ) : (
        <Measured indicator={indicator} name={name} editRow={reading.editRow} />
      )}
    </tr>
  )
}

interface MeasuredProps extends Pick<Reading, 'editRow'> {
  readonly indicator: DraftIndicator
  readonly name: string
}

/** Unit and polarity, guessed with the reason, to be corrected. */
function Measured({ indicator: { key, unit, polarity }, name, editRow }: MeasuredProps) {
  return (
    <>
      <td>
        <select
          aria-label={`Unit of ${name}`}
          value={unit.value.kind}
          onChange={({ currentTarget }) =>
            editRow(key, { unit: unitKinds.find((kind) => kind === currentTarget.value) })
          }
        >
          {unitChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <small className={styles.place}>{guessWords[unit.because]}</small>
      </td>
      <td>
        <select
          aria-label={`Which way is better for ${name}`}
          value={polarity.value}
          onChange={({ currentTarget }) =>
            editRow(key, { polarity: polaritySchema.options.find((one) => one === currentTarget.value) })
          }
        >
          {polarityChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <small className={styles.place}>{guessWords[polarity.because]}</small>
      </td>
    </>
  )
}

/** The text as it stands in the file; what could not be read says so. */
function Value({ read }: { readonly read: ReadActual | ReadTarget | null }) {
  if (!read || read.text === '') return null
  return (
    <span data-unread={read.reads === 'nothing' || undefined} title={read.place}>
      {read.text}
      {read.reads === 'nothing' && <small className={styles.place}>not read</small>}
    </span>
  )
}

/** Of the quarter of the report; where a row has none, the latest it has. */
function figureShown({ figures }: DraftIndicator, quarter: QuarterId | null): DraftFigure | undefined {
  return figures.find((one) => one.quarter === quarter) ?? figures.at(-1)
}
