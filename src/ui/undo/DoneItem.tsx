import { useId, useRef } from 'react'
import { useCommands } from '#state/useCommands'
import type { DoneAction } from '#state/useDoneActions'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { amountWords, doerWords, meaningWords, timeWords, turnWords, undoneWords } from '../words/undo'
import { ChangedSince } from './ChangedSince'
import styles from './Done.module.css'
import { DoneChanges } from './DoneChanges'
import type { DoneContext } from './doneContext'

export interface DoneItemProps {
  readonly action: DoneAction
  readonly context: DoneContext
}

/** One action: when, what, who, from what to what, what became of it since, and its own undo. */
export function DoneItem({ action, context }: DoneItemProps) {
  const { step, isUndone, turns, standing } = action
  const { structure } = context.view
  const id = useId()
  const [amount, meaning] = [amountWords(action), meaningWords(action)]
  return (
    <li
      className={styles.action}
      tabIndex={-1}
      data-undone={isUndone || undefined}
      aria-labelledby={`${id}-label`}
    >
      <time className={styles.time} dateTime={step.at}>
        {timeWords(step.at)}
      </time>
      <div className={styles.what}>
        <p id={`${id}-label`} className={styles.label}>
          {isUndone && <span className={styles.undone}>Undone: </span>}
          {step.label}
        </p>
        <ul className={styles.facts}>
          <li>{doerWords(action, structure)}</li>
          {amount && <li>{amount}</li>}
          {turns.map((turn) => (
            <li key={turn.step}>{turnWords(turn, action, structure)}</li>
          ))}
        </ul>
        <DoneChanges action={action} context={context} />
        {meaning && <p className={styles.meaning}>{meaning}</p>}
        {standing.is === 'changed' && <ChangedSince action={action} context={context} />}
      </div>
      {standing.is === 'open' && <TakeButton action={action} />}
    </li>
  )
}

/** Undo, and once it is undone, the way to do it again: one button, so that the focus stays. */
function TakeButton({ action: { n, step, isUndone } }: Pick<DoneItemProps, 'action'>) {
  const commands = useCommands()
  const button = useRef<HTMLButtonElement>(null)
  const which = isUndone ? 'redo' : 'undo'
  const take = async () => {
    const item = button.current?.closest('li')
    const outcome = await (isUndone ? commands.redoAction(n) : commands.undoAction(n))
    announce(undoneWords(which, outcome))
    if (!outcome.ok) item?.focus()
  }
  const word = isUndone ? 'Do again' : 'Undo'
  return (
    <Button ref={button} size="small" aria-label={`${word}: ${step.label}`} onClick={() => void take()}>
      {word}
    </Button>
  )
}
