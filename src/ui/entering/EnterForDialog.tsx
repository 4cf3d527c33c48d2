import { useId, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { PlanView } from '#domain/plan/place'
import type { Id } from '#domain/primitives'
import { useCommands } from '#state/useCommands'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { announce } from '../kit/announce'
import { offered, SelectField, TextField } from '../kit/fields'
import { useFirstField } from '../kit/useFirstField'
import { postChoices, withNone } from '../plan/fields/choices'
import { writerWords } from '../words/history'
import styles from './Entering.module.css'

interface EnterForDialogProps {
  readonly view: PlanView
  readonly likely: readonly Id[]
  readonly onClose: () => void
}

/** Asks from whom and from what: both are kept with every figure and text that is typed then. */
export function EnterForDialog({ view, likely, onClose }: EnterForDialogProps) {
  const { enterFor } = useCommands()
  const [post, setPost] = useState(likely.length === 1 ? (likely[0] ?? '') : '')
  const [from, setFrom] = useState('')
  const form = useId()
  const fields = useFirstField<HTMLFormElement>()
  const [isTried, setIsTried] = useState(false)
  const [noPost, noSource] = [post === '', from.trim() === '']
  const start = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (noPost || noSource) {
      setIsTried(true)
      return event.currentTarget.querySelector<HTMLElement>(noPost ? 'select' : 'input')?.focus()
    }
    enterFor({ post, from: from.trim() })
    onClose()
    announce(`What you type is entered for ${writerWords(post, view.structure)}.`)
  }
  return (
    <Dialog
      title="Enter for someone else"
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" type="submit" form={form}>
            Start entering
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p>
        For what came in an e-mail or on the telephone. Until you stop, the figures, comments, progress,
        texts, answers and sign-off that you type are kept as theirs, with where they came from and that you
        typed them. Targets and definitions stay yours.
      </p>
      <form ref={fields} id={form} className={styles.fields} noValidate onSubmit={start}>
        <SelectField
          label="Whose they are"
          choices={withNone(likelyFirst(view, likely), 'Choose a post')}
          error={isTried && noPost ? 'Choose the post that gave you this.' : undefined}
          input={{ value: post, onChange: (event) => setPost(event.currentTarget.value) }}
        />
        <TextField
          label="Where they come from"
          hint="Such as: e-mail of 12 July"
          error={isTried && noSource ? 'Say where it comes from, so that it can be looked up.' : undefined}
          input={{ value: from, maxLength: 200, onChange: (event) => setFrom(event.currentTarget.value) }}
        />
      </form>
    </Dialog>
  )
}

function likelyFirst(view: PlanView, likely: readonly Id[]) {
  const all = offered(postChoices(view), [])
  const isLikely = ({ value }: { readonly value: string }) => likely.includes(value)
  return [...all.filter(isLikely), ...all.filter((one) => !isLikely(one))]
}
