import { useState } from 'react'
import { lastFinishedQuarter } from '#domain/quarter'
import type { Mapping } from '#domain/reading/mapping'
import type { Source } from '#domain/source'
import type { Structure } from '#domain/structure'
import type { GivenFile } from '#state/commands/importFile'
import { rememberMapping } from '#state/readShapes'
import { fileOfDraft } from '#state/foreign'
import { useWorkspace } from '#state/useWorkspace'
import { QuarterFields } from '../first/QuarterFields'
import { Button } from '../kit/Button'
import { TextField } from '../kit/fields'
import { foundWords } from '../words/reading'
import { FindingList } from './FindingList'
import { FoundActivities } from './FoundActivities'
import { FoundIndicators } from './FoundIndicators'
import { LinesNotRead } from './LinesNotRead'
import { OpenTexts } from './OpenTexts'
import { TableMapped } from './TableMapped'
import { useReading } from './useReading'
import styles from './Reading.module.css'

interface MappingPageProps {
  readonly source: Source
  readonly guessed: Mapping
  /** Undefined in an empty browser: council and quarter are asked. */
  readonly structure: Structure | undefined
  readonly level: 'h2' | 'h3'
  readonly onRead: (file: GivenFile) => void
  readonly onLeave: () => void
}

/** What was found in a foreign file and what each column was taken for, beside its rows; all of it can be corrected. */
export function MappingPage({
  source,
  guessed,
  structure,
  level: Heading,
  onRead,
  onLeave,
}: MappingPageProps) {
  const workspace = useWorkspace()
  const { environment } = workspace
  const reading = useReading({ source, guessed, structure })
  const { draft, mapping, matches, leftOut, answers } = reading
  const offered = lastFinishedQuarter(environment.now().slice(0, 10), mapping.firstMonth)
  const [name, setName] = useState(draft.organisation?.value ?? '')
  const [fault, setFault] = useState('')
  const see = async () => {
    if (!structure && name.trim() === '')
      return setFault('Type the name of the council, as the report shall print it.')
    const council = {
      name: structure?.organisation.identity?.name ?? name.trim(),
      firstMonth: mapping.firstMonth,
    }
    const read = mapping.quarter === null ? { ...draft, quarter: offered } : draft
    rememberMapping(source, mapping)
    onRead(
      await fileOfDraft(workspace, read, {
        name: source.name,
        choices: { structure, council, matches, leftOut, answers },
      }),
    )
  }
  return (
    <section className={styles.reading} aria-labelledby="reading-file">
      <Heading id="reading-file" tabIndex={-1} ref={arriveAt}>
        What was read in {source.name}
      </Heading>
      <p>
        {foundWords(draft)} Nothing has been changed yet. Correct what was taken for something else, then see
        what it would do.
      </p>
      {!structure && (
        <TextField
          label="Name of the council"
          required
          error={fault}
          input={{
            value: name,
            maxLength: 1000,
            onChange: ({ currentTarget }) => setName(currentTarget.value),
          }}
        />
      )}
      <QuarterFields
        quarter={mapping.quarter ?? offered}
        offered={mapping.quarter ?? offered}
        firstMonth={mapping.firstMonth}
        onChoose={(quarter) => reading.change({ quarter })}
      />
      <FindingList reading={reading} />
      <OpenTexts reading={reading} />
      <FoundIndicators reading={reading} />
      <FoundActivities reading={reading} />
      {mapping.tables.map((table, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the tables of a file stay in their order
        <TableMapped key={at} at={at} mapping={table} reading={reading} />
      ))}
      <LinesNotRead lines={draft.notRead} />
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => void see()}>
          See what it would do
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </div>
    </section>
  )
}

/** The person goes on here, also with the keyboard and a screen reader. */
const arriveAt = (heading: HTMLElement | null): void => heading?.focus()
