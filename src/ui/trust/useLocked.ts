import { useRef, useState } from 'react'
import type { LockedFile, OnLocked } from '#state/givenFile'

/** A locked file that waits for its passphrase. */
export interface AskedFor {
  readonly file: LockedFile
  /** Each time another, also for the same file given twice. */
  readonly turn: number
}

/** B8 — Asks for the passphrase of each locked file in turn. */
export function useLocked() {
  const [asked, setAsked] = useState<AskedFor>()
  const answer = useRef<(text: string | undefined) => void>(undefined)
  const turns = useRef(0)
  const reply = (text: string | undefined) => {
    setAsked(undefined)
    answer.current?.(text)
    answer.current = undefined
  }
  const onLocked: OnLocked = (file) =>
    new Promise((resolve) => {
      reply(undefined)
      answer.current = resolve
      turns.current += 1
      setAsked({ file, turn: turns.current })
    })
  return { asked, onLocked, reply }
}

export type LockedControls = Pick<ReturnType<typeof useLocked>, 'asked' | 'reply'>
