import { useMemo, useState } from 'react'
import { bothChanges } from '#domain/merge/openConflicts'
import { Button } from '../kit/Button'
import styles from './Conflict.module.css'
import { ChangedText } from './ConflictValue'
import { choiceOf } from './conflictContext'
import type { ValuesProps } from './conflictContext'

/** R9 — The text with the changes of both, to be taken by a press and never by itself. */
export function ConflictBoth(props: ValuesProps) {
  const { conflict } = props
  const [isAsked, setAsked] = useState(false)
  const size = conflict.sides.reduce(
    (sum, { value }) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  )
  if (size <= mostAtOnce || isAsked) return <Both {...props} />
  return (
    <p className={styles.note}>
      <Button size="small" onClick={() => setAsked(true)}>
        See whether both changes fit together
      </Button>
    </p>
  )
}

/** Two texts longer than this are compared when it is asked for. */
const mostAtOnce = 40_000

function Both({ conflict, context }: ValuesProps) {
  const both = useMemo(() => bothChanges(conflict), [conflict])
  const { before } = conflict
  if (!both || typeof before !== 'string') return null
  if (both.kind !== 'merged')
    return (
      <p className={styles.note}>
        {both.kind === 'overlapping'
          ? 'Both changed the same words, so the two cannot be put together by themselves. Keep one, or write another.'
          : 'Too much was changed to put the two together by themselves. Keep one, or write another.'}
      </p>
    )
  const choice = choiceOf(conflict, both.text, { context, said: 'The text with both changes' })
  return (
    <div className={styles.both}>
      <p className={styles.who}>With both changes</p>
      <ChangedText text={both.text} before={before} />
      <Button size="small" onClick={() => context.choosing.choose(choice)}>
        Keep the text with both changes
      </Button>
    </div>
  )
}
