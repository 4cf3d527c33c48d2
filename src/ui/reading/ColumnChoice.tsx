import { columnHolds } from '#domain/reading/mapping'
import type { ColumnHolds, ColumnUse } from '#domain/reading/mapping'
import { columnWords, outturnWords } from '../words/reading'
import { quarterChoices, quarterFrom, quarterKey } from './quarterChoices'
import styles from './Reading.module.css'

interface ColumnChoiceProps {
  /** What the column is called in the file. */
  readonly label: string
  readonly use: ColumnUse
  readonly firstMonth: number
  readonly onChange: (some: Partial<ColumnUse>) => void
}

/** What differs from quarter to quarter: of these columns it is asked which quarter they are about. */
const quarterly: readonly ColumnHolds[] = [
  'actual',
  'actualToDate',
  'target',
  'actualAndTarget',
  'targetAndActual',
  'status',
  'comment',
  'correctiveAction',
]

/** What a column was taken for, and, where it matters, which quarter it is about. */
export function ColumnChoice({ label, use, firstMonth, onChange }: ColumnChoiceProps) {
  return (
    <>
      <select
        aria-label={`${label} holds`}
        value={use.holds}
        onChange={({ currentTarget: { value } }) =>
          onChange({ holds: columnHolds.find((one) => one === value) ?? 'notRead' })
        }
      >
        {columnHolds.map((one) => (
          <option key={one} value={one}>
            {columnWords[one]}
          </option>
        ))}
      </select>
      {use.holds === 'outturn' && <small className={styles.place}>{outturnWords(use, firstMonth)}</small>}
      {quarterly.includes(use.holds) && (
        <select
          aria-label={`${label} is about`}
          value={quarterKey(use.quarter)}
          onChange={({ currentTarget: { value } }) => onChange({ quarter: quarterFrom(value) })}
        >
          {quarterChoices(use.quarter, firstMonth).map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
