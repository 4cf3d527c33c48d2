import { tablesOf } from '#domain/reading/context'
import type { TableMapping } from '#domain/reading/mapping'
import { TableMapped } from './TableMapped'
import type { PartProps } from './part'
import styles from './Reading.module.css'

/** Every table of the file as it stands there, with what it and its columns were taken for. */
export function TablesMapped({ reading, level: Heading }: PartProps) {
  const tables = tablesOf(reading.source)
  if (tables.length === 0) return null
  const isNothing = reading.draft.indicators.length + reading.draft.activities.length === 0
  return (
    <div className={styles.part}>
      <Heading>The tables as they stand there ({tables.length})</Heading>
      {tables.map((table, at) => {
        const mapping = reading.mapping.tables[at]
        return (
          mapping && (
            <TableMapped
              // oxlint-disable-next-line react/no-array-index-key -- the tables of a file stay in their order
              key={at}
              at={at}
              table={table}
              mapping={mapping}
              isOpen={isNothing || leavesOut(mapping)}
              reading={reading}
            />
          )
        )
      })}
    </div>
  )
}

/** Whether a column of a table that is read was not understood. */
const leavesOut = ({ holds, columns }: TableMapping): boolean =>
  holds !== 'nothing' && columns.some((use) => use.holds === 'notRead')
