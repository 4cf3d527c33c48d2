import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { readDeadline } from '#domain/deadline'
import type { DateText } from '#domain/primitives'
import type { Result } from '#domain/result'
import type { NotSaved } from '#state/commands/save'
import { announce } from '../kit/announce'
import { noteLost, useUnsavedEditor } from '../kit/unsavedEditor'
import type { PageContext } from '../pages/PageContext'
import { notSavedWords } from '../words/notSaved'
import styles from './Tracker.module.css'

interface DeadlineInputProps extends PageContext {
  /** The title of the section. */
  readonly section: string
  readonly deadline: DateText | null
  readonly onSave: (deadline: DateText | null) => Promise<Result<null, NotSaved>>
}

/** The deadline of a section; stored with Enter or on leaving it. What is refused stays as typed, with the reason. */
export function DeadlineInput({ structure, quarter, section, deadline, onSave }: DeadlineInputProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState('')
  /** What is being stored: Enter is often followed by leaving the field. */
  const saving = useRef<string>(undefined)
  const stored = deadline ?? ''
  const isEdited = typed !== undefined && typed !== stored
  const discard = () => {
    setTyped(undefined)
    setProblem('')
  }
  const refuse = (words: string) => {
    if (isGone.current) return noteLost(typed ?? '', `Deadline of ${section}`)
    setProblem(words)
    announce(words, 'assertive')
  }
  const store = async () => {
    if (!isEdited) return discard()
    const read = readDeadline(typed, quarter, structure.firstMonth)
    if (!read.ok) return refuse(read.error)
    if (saving.current === typed) return undefined
    saving.current = typed
    const saved = await onSave(read.value)
    saving.current = undefined
    if (!saved.ok) return refuse(notSavedWords(saved.error))
    setTyped((now) => (now === typed ? undefined : now))
    setProblem('')
  }
  const isGone = useUnsavedEditor(isEdited, store)
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (key === 'Enter') void leave(currentTarget)
    if (key === 'Escape') discard()
  }
  /** A date of which only a part is typed has no value: it must not empty what stands there. */
  const leave = (input: HTMLInputElement) =>
    input.validity.badInput ? refuse('Type the whole date, or choose one from the calendar.') : store()
  return (
    <>
      <input
        type="date"
        className={styles.deadline}
        aria-label={`Deadline of ${section}`}
        aria-invalid={problem === '' ? undefined : true}
        aria-describedby={problem === '' ? undefined : id}
        data-committed={stored}
        value={typed ?? stored}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => void leave(currentTarget)}
      />
      {problem !== '' && (
        <p id={id} className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
