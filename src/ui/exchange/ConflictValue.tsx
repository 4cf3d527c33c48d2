import { useId, useState } from 'react'
import type { Json } from '#domain/canonical'
import { isTextRegister } from '#domain/merge/openConflicts'
import type { OpenValues } from '#domain/merge/openConflicts'
import { Button } from '../kit/Button'
import { valueWords } from '../words/value'
import styles from './Conflict.module.css'
import type { ConflictContext } from './conflictContext'
import { TextChanges } from './TextChanges'

interface ConflictValueProps {
  readonly conflict: OpenValues
  readonly context: ConflictContext
  readonly value: Json
}

/** A value in words; a text with what was changed in it since all started from one. */
export function ConflictValue({ conflict, context, value }: ConflictValueProps) {
  const { before } = conflict
  if (typeof value === 'string' && isTextRegister(conflict.kind, conflict.register))
    return <ChangedText text={value} before={typeof before === 'string' ? before : value} />
  return <ChangedText text={valueWords(conflict, value, context.namesAt(conflict))} isValue />
}

interface ChangedTextProps {
  readonly text: string
  readonly before?: string
  readonly isValue?: boolean
}

/** A long text is cut until all of it is asked for: comparing it word by word takes its time. */
export function ChangedText({ text, before = text, isValue = false }: ChangedTextProps) {
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const length = Math.max(text.length, before.length)
  const isLong = length > longest
  const isCut = isLong && !isWhole
  const cut = length > mostCompared ? `${text.slice(0, longest).toWellFormed()}…` : text
  const [now, then] = isCut && length > mostCompared ? [cut, cut] : [text, before]
  return (
    <div className={styles.value}>
      <div
        id={id}
        className={isCut ? styles.cut : undefined}
        data-value={(isValue && text.length <= longestFigure) || undefined}
      >
        <TextChanges before={then} after={now} />
      </div>
      {isLong && (
        <Button
          size="small"
          kind="quiet"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show less' : `Show all ${length.toLocaleString('en-GB')} characters`}
        </Button>
      )}
    </div>
  )
}

const longest = 1200
/** Set large; what is longer is a sentence. */
const longestFigure = 24
const mostCompared = 20_000
