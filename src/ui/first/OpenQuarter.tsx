import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { creation } from '#domain/change'
import { formatQuarter, lastFinishedQuarter } from '#domain/quarter'
import { useCommands } from '#state/useCommands'
import { useStructure } from '#state/useRecords'
import { useWorkspace } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { notSavedWords } from '../words/notSaved'
import { QuarterFields } from './QuarterFields'
import styles from './FirstMinute.module.css'

/** For a council that a file brought without naming a quarter: only the quarter is still asked. */
export function OpenQuarter({ council }: { readonly council: string }) {
  const { save } = useCommands()
  const { environment } = useWorkspace()
  const firstMonth = useStructure()?.firstMonth ?? 4
  const offered = lastFinishedQuarter(environment.now().slice(0, 10), firstMonth)
  const [quarter, setQuarter] = useState(offered)
  const [problem, setProblem] = useState('')
  const open = async (event: SyntheticEvent) => {
    event.preventDefault()
    const label = `Open ${formatQuarter(quarter, firstMonth)}`
    const saved = await save({ label, writes: creation('quarter', quarter, { state: 'open' }) })
    setProblem(saved.ok ? '' : notSavedWords(saved.error))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void open(event)}>
      <p>The plan of {council} is here, without a quarter. Choose the first one.</p>
      <QuarterFields quarter={quarter} offered={offered} firstMonth={firstMonth} onChoose={setQuarter} />
      {problem !== '' && (
        <Notice kind="problem" heading="The quarter was not opened.">
          <p>{problem}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit">
        Open the quarter
      </Button>
    </form>
  )
}
