import { monthNames } from '#domain/date'
import { formatQuarter } from '#domain/quarter'
import { QuarterFields } from '../first/QuarterFields'
import { Disclosure } from '../kit/Disclosure'
import { SelectField, TextField } from '../kit/fields'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** Around the field for the council's name, to give it the focus. */
export const councilField = 'reading-council'

interface CouncilAndQuarterProps {
  readonly reading: Reading
  /** The name is missing. */
  readonly fault: boolean
}

/** All that is asked: in an empty browser the council, and always which quarter the report is of. */
export function CouncilAndQuarter({ reading, fault }: CouncilAndQuarterProps) {
  const { structure, council, mapping, quarter, offered, nameCouncil, chooseQuarter } = reading
  return (
    <div className={styles.asked}>
      {!structure && (
        <div id={councilField}>
          <TextField
            label="Name of the council"
            required
            error={fault && 'Type the name of the council, as the report shall print it.'}
            input={{
              value: council,
              maxLength: 1000,
              autoComplete: 'organization',
              onChange: ({ currentTarget }) => nameCouncil(currentTarget.value),
            }}
          />
        </div>
      )}
      <div className={styles.quarter}>
        <QuarterFields
          quarter={quarter}
          offered={quarter}
          firstMonth={mapping.firstMonth}
          onChoose={chooseQuarter}
        />
        <p className={styles.hint}>{whyThisQuarter(reading)}</p>
      </div>
      {!structure && <FirstMonth reading={reading} />}
    </div>
  )

  function whyThisQuarter({ structure: known, mapping: { quarter: named, firstMonth } }: Reading): string {
    const isNew = known !== undefined && known.get('quarter', quarter) === undefined
    return [
      ...(named === null
        ? [
            `The file does not say which quarter it is about; ${formatQuarter(offered, firstMonth)} is offered.`,
          ]
        : []),
      ...(isNew
        ? [`${formatQuarter(quarter, firstMonth)} is not in your report yet: taking the file in opens it.`]
        : []),
    ].join(' ')
  }
}

function FirstMonth({ reading: { mapping, chooseFirstMonth } }: { readonly reading: Reading }) {
  return (
    <Disclosure summary={`The financial year starts in ${monthNames[mapping.firstMonth - 1]}`}>
      <SelectField
        label="First month of the financial year"
        hint="It cannot change once there are figures."
        choices={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
        input={{
          value: mapping.firstMonth,
          onChange: ({ currentTarget }) => chooseFirstMonth(Number(currentTarget.value)),
        }}
      />
    </Disclosure>
  )
}
