import { covers } from '#domain/reading/mapping'
import type { TableMapping } from '#domain/reading/mapping'
import type { SourceTable } from '#domain/source'
import { SelectField, TextField } from '../kit/fields'
import { coversChoices } from '../words/covers'
import { countOf } from '../words/incoming'
import { tableWords } from '../words/reading'
import type { TableMappedProps } from './TableMapped'
import styles from './Reading.module.css'

interface TableFieldsProps extends Omit<TableMappedProps, 'isOpen'> {
  readonly name: string
}

/** Deeper than this no headings are looked for. */
const deepestHead = 15

/** What a table was taken for as a whole. */
export function TableFields({
  at,
  name,
  table,
  mapping,
  reading: { structure, changeTable },
}: TableFieldsProps) {
  return (
    <div className={styles.fields}>
      <SelectField
        label={`${name} holds`}
        choices={Object.entries(tableWords).map(([value, label]) => ({ value, label }))}
        input={{
          value: mapping.holds,
          onChange: ({ currentTarget: { value } }) => changeTable(at, { holds: holdsNamed(value) }),
        }}
      />
      <TextField
        label="Section its rows belong to"
        hint={structure && 'Of new rows; what is known stays in its section.'}
        input={{
          value: mapping.heading,
          maxLength: 1000,
          onChange: ({ currentTarget }) => changeTable(at, { heading: currentTarget.value }),
        }}
      />
      <SelectField
        label="Rows above the first row of data"
        choices={headChoices(table, mapping)}
        input={{
          value: mapping.headRows,
          onChange: ({ currentTarget }) => changeTable(at, { headRows: Number(currentTarget.value) }),
        }}
      />
      {mapping.holds === 'indicators' && (
        <SelectField
          label={`What the figures of ${name} cover`}
          hint="Of new rows that do not say it themselves."
          choices={[{ value: '', label: 'As each row was read' }, ...coversChoices]}
          input={{
            value: mapping.covers ?? '',
            onChange: ({ currentTarget: { value } }) =>
              changeTable(at, { covers: covers.find((one) => one === value) }),
          }}
        />
      )}
    </div>
  )
}

const holdsNamed = (value: string): TableMapping['holds'] =>
  value === 'indicators' || value === 'activities' ? value : 'nothing'

function headChoices({ rows }: SourceTable, { headRows }: TableMapping) {
  const most = Math.max(headRows, Math.min(rows.length, deepestHead))
  return Array.from({ length: most + 1 }, (_, count) => ({
    value: String(count),
    label: countOf(count, ['row', 'rows']),
  }))
}
