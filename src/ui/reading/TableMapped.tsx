import { useState } from 'react'
import { cellAt, widthOf } from '#domain/reading/cellText'
import { tablesOf } from '#domain/reading/context'
import { columnHolds } from '#domain/reading/mapping'
import type { ColumnUse, TableMapping } from '#domain/reading/mapping'
import type { SourceTable } from '#domain/source'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { SelectField, TextField } from '../kit/fields'
import { columnWords, tableWords } from '../words/reading'
import type { Reading } from './useReading'
import { quarterChoices, quarterFrom, quarterKey } from './quarterChoices'
import styles from './Reading.module.css'

interface TableMappedProps {
  readonly at: number
  readonly mapping: TableMapping
  readonly reading: Reading
}

/** A table of the file as it stands there, with what each of its columns was taken for. */
export function TableMapped({ at, mapping, reading }: TableMappedProps) {
  const table = tablesOf(reading.source)[at]
  if (!table) return null
  const name = table.name || mapping.heading || `Table ${at + 1}`
  return (
    <Disclosure summary={`${name}: ${tableWords[mapping.holds].toLowerCase()} (${table.place})`}>
      <div className={styles.texts}>
        <SelectField
          label="It holds"
          choices={Object.entries(tableWords).map(([value, label]) => ({ value, label }))}
          input={{
            value: mapping.holds,
            onChange: ({ currentTarget: { value } }) => reading.changeTable(at, { holds: holdsNamed(value) }),
          }}
        />
        <TextField
          label="Its rows belong to the section"
          input={{
            value: mapping.heading,
            maxLength: 1000,
            onChange: ({ currentTarget }) => reading.changeTable(at, { heading: currentTarget.value }),
          }}
        />
        <TextField
          label="Rows of headings"
          width="figure"
          input={{
            value: mapping.headRows,
            inputMode: 'numeric',
            onChange: ({ currentTarget: { value } }) =>
              reading.changeTable(at, { headRows: Math.min(table.rows.length, Number(value) || 0) }),
          }}
        />
      </div>
      <SourceRows table={table} mapping={mapping} reading={reading} at={at} />
    </Disclosure>
  )
}

const holdsNamed = (value: string): TableMapping['holds'] =>
  value === 'indicators' || value === 'activities' ? value : 'nothing'

const atFirst = 6

function SourceRows({ table, mapping, reading, at }: TableMappedProps & { readonly table: SourceTable }) {
  const [all, setAll] = useState(false)
  const columns = Array.from({ length: widthOf(table.rows) }, (_, column) => column)
  const rows = all ? table.rows : table.rows.slice(0, mapping.headRows + atFirst)
  const change = (column: number, some: Partial<ColumnUse>) =>
    reading.changeTable(at, {
      columns: mapping.columns.map((use, index) => (index === column ? { ...use, ...some } : use)),
    })
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.found}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <ColumnChoice
                    column={column}
                    use={mapping.columns[column] ?? { holds: 'notRead', quarter: 'report' }}
                    firstMonth={reading.mapping.firstMonth}
                    onChange={(some) => change(column, some)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the rows of a file stay in their order
              <tr key={index} data-head={index < mapping.headRows || undefined}>
                {columns.map((column) => (
                  <td key={column}>{cellAt(row, column).text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.length && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {table.rows.length} rows
        </Button>
      )}
    </>
  )
}

interface ColumnChoiceProps {
  readonly column: number
  readonly use: ColumnUse
  readonly firstMonth: number
  readonly onChange: (some: Partial<ColumnUse>) => void
}

function ColumnChoice({ column, use, firstMonth, onChange }: ColumnChoiceProps) {
  const isQuarterly = ['actual', 'target', 'status', 'comment', 'correctiveAction'].includes(use.holds)
  return (
    <>
      <select
        aria-label={`Column ${column + 1} holds`}
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
      {isQuarterly && (
        <select
          aria-label={`Column ${column + 1} is about`}
          value={quarterKey(use.quarter)}
          onChange={({ currentTarget: { value } }) => onChange({ quarter: quarterFrom(value) })}
        >
          {quarterChoices(use.quarter, firstMonth).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
