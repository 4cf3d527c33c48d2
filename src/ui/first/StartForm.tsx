import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { monthNames } from '#domain/date'
import { lastFinishedQuarter } from '#domain/quarter'
import { useCommands } from '#state/useCommands'
import { useWorkspace } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { Notice } from '../kit/Notice'
import { SelectField, TextField } from '../kit/fields'
import { notSavedWords } from '../words/notSaved'
import { QuarterFields } from './QuarterFields'
import styles from './FirstMinute.module.css'

/** Council and quarter, nothing else; the quarter that has just ended is offered. Everything can be edited later. */
export function StartForm() {
  const { startCouncil } = useCommands()
  const { environment } = useWorkspace()
  const [name, setName] = useState('')
  const [firstMonth, setFirstMonth] = useState(4)
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState<'none' | 'noName' | { readonly message: string }>('none')
  const offered = lastFinishedQuarter(environment.now().slice(0, 10), firstMonth)
  const quarter = chosen || offered
  const start = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('noName')
    const started = await startCouncil({ name: name.trim(), firstMonth, quarter })
    setProblem(started.ok ? 'none' : { message: notSavedWords(started.error) })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void start(event)} noValidate>
      <TextField
        label="Name of the council"
        required
        error={problem === 'noName' && 'Type the name of the council, as the report shall print it.'}
        input={{
          value: name,
          maxLength: 1000,
          autoComplete: 'organization',
          onChange: (event) => setName(event.currentTarget.value),
        }}
      />
      <QuarterFields quarter={quarter} offered={offered} firstMonth={firstMonth} onChoose={setChosen} />
      <Disclosure summary={`The financial year starts in ${monthNames[firstMonth - 1]}`}>
        <SelectField
          label="First month of the financial year"
          hint="It cannot change once there are figures."
          choices={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
          input={{
            value: firstMonth,
            onChange: (event) => setFirstMonth(Number(event.currentTarget.value)),
          }}
        />
      </Disclosure>
      {typeof problem === 'object' && (
        <Notice kind="problem" heading="The report was not started.">
          <p>{problem.message}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit">
        Start the report
      </Button>
    </form>
  )
}
