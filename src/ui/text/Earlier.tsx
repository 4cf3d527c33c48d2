import { useId } from 'react'
import type { EarlierText } from '#domain/earlierText'
import { Button } from '../kit/Button'
import styles from './Earlier.module.css'
import { Prose } from './Prose'

interface EarlierProps {
  readonly earlier: EarlierText
  readonly onStart: () => void
}

/** What was said the quarter before, beside what is written now, and the way to start from it. */
export function Earlier({ earlier: { name, text }, onStart }: EarlierProps) {
  const id = useId()
  return (
    <aside className={styles.earlier} aria-labelledby={id}>
      <p id={id} className={styles.heading}>
        {name} said:
      </p>
      <Prose text={text} size="compact" />
      <Button
        size="small"
        title="Start from it (Ctrl+')"
        aria-keyshortcuts="Control+'"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onStart}
      >
        Start from it
      </Button>
    </aside>
  )
}
