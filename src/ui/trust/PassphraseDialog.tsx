import { useEffect, useId, useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { LockedFile } from '#state/givenFile'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Field } from '../kit/Field'
import { ShowTyped } from './ShowTyped'

interface PassphraseDialogProps {
  readonly file: LockedFile
  /** With what lies in the file, or undefined where it is left locked. */
  readonly onReply: (text: string | undefined) => void
}

/** B8 — Asks as often as needed; a wrong passphrase stays where it was typed, so that one letter of it can be mended. */
export function PassphraseDialog({ file, onReply }: PassphraseDialogProps) {
  const form = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const [isShown, setShown] = useState(false)
  const [isTrying, setTrying] = useState(false)
  useEffect(() => input.current?.focus(), [])
  const refuse = (words: string) => {
    setProblem(words)
    announce(words, 'assertive')
    input.current?.focus()
  }
  const unlock = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isTrying) return undefined
    if (typed.trim() === '') return refuse('Type the passphrase, then go on.')
    setTrying(true)
    const unlocked = await file.unlock(typed)
    setTrying(false)
    return unlocked.ok ? onReply(unlocked.value) : refuse(unlocked.error.message)
  }
  return (
    <Dialog
      title={`Locked: ${file.fileName}`}
      onClose={() => onReply(undefined)}
      actions={
        <>
          <Button onClick={() => onReply(undefined)}>Leave this file</Button>
          <Button kind="primary" type="submit" form={form}>
            {isTrying ? 'Opening…' : 'Open it'}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void unlock(event)}>
        <p>This file is locked with a passphrase. Its sender can tell it to you by phone.</p>
        <Field label="Passphrase" error={problem === '' ? undefined : problem}>
          {(wiring) => (
            <input
              {...wiring}
              ref={input}
              type={isShown ? 'text' : 'password'}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <ShowTyped isShown={isShown} onShow={setShown} />
      </form>
    </Dialog>
  )
}
