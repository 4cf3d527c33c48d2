import { useMemo, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { isTextRegister } from '#domain/merge/openConflicts'
import { anotherDraft, planAnother } from '#domain/merge/anotherValue'
import type { PlannedAnother } from '#domain/merge/anotherValue'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { TextArea, TextField } from '../kit/fields'
import { noteLost, useUnsavedEditor } from '../kit/unsavedEditor'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { useHref } from '../useHref'
import { uncapital } from '../words/conflict'
import { placeWords } from '../words/place'
import styles from './Conflict.module.css'
import { conflictPath } from './conflictPath'
import { choiceOf } from './conflictContext'
import type { ValuesProps } from './conflictContext'

/** Neither of them: a text or a figure typed here, or a link to the page where it is written. */
export function ConflictAnother(props: ValuesProps) {
  const { record, conflict, context } = props
  const href = useHref()
  const [isOpen, setOpen] = useState(false)
  /** Once opened it stays, so that closing it loses nothing. */
  const [wasOpened, setOpened] = useState(false)
  const { structure } = context.view
  const draft = useMemo(() => anotherDraft(record, conflict, structure), [record, conflict, structure])
  const path = conflictPath(conflict, context.view)
  if (draft === undefined)
    return path === undefined ? null : (
      <p className={styles.note}>
        Or <a href={href(path)}>write another where it stands</a>: that settles it too.
      </p>
    )
  const press = () => {
    setOpen(!isOpen)
    setOpened(true)
  }
  return (
    <div className={styles.another}>
      <Button size="small" kind="quiet" aria-expanded={isOpen} onClick={press}>
        <span>
          Write another… <VisuallyHidden>{placeWords(conflict, context.namesAt(conflict))}</VisuallyHidden>
        </span>
      </Button>
      {wasOpened && (
        <div hidden={!isOpen}>
          <AnotherForm {...props} first={draft} />
        </div>
      )}
    </div>
  )
}

function AnotherForm({ record, conflict, context, first }: ValuesProps & { readonly first: string }) {
  const [text, setText] = useState(first)
  const [refused, setRefused] = useState<Extract<PlannedAnother, { plan: 'refuse' }>>()
  const label = `Another ${uncapital(placeWords(conflict, context.namesAt(conflict)))}`
  /** Whether what stands there was given to be stored. */
  const isGiven = useRef(false)
  useUnsavedEditor(text !== first, () => isGiven.current || noteLost(text, label))
  const take = (writes: Extract<PlannedAnother, { plan: 'write' }>['writes']) => {
    isGiven.current = true
    context.choosing.choose({
      ...choiceOf(conflict, null, { context, said: 'What you wrote' }),
      writes,
    })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const planned = planAnother(text, record, { conflict, structure: context.view.structure })
    if (planned.plan === 'refuse') {
      announce(planned.message, 'assertive')
      return setRefused(planned)
    }
    setRefused(undefined)
    take(planned.writes)
  }
  const input = {
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      isGiven.current = false
      setText(event.currentTarget.value)
    },
  }
  const isText = isTextRegister(conflict.kind, conflict.register)
  return (
    <form aria-label={label} noValidate onSubmit={submit}>
      {isText ? (
        <TextArea label={label} error={refused?.message} input={{ ...input, autoFocus: true }} />
      ) : (
        <TextField
          label={label}
          width="figure"
          error={refused?.message}
          input={{ ...input, autoFocus: true }}
        />
      )}
      <div className={styles.row}>
        <Button size="small" type="submit" kind="primary">
          Keep what I wrote
        </Button>
        {refused?.offers.map((offer) => (
          <Button key={offer.label} size="small" onClick={() => take(offer.writes)}>
            {offer.label}
          </Button>
        ))}
      </div>
    </form>
  )
}
