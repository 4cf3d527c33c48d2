import { useLayoutEffect, useRef, useState } from 'react'
import type { Json } from '#domain/canonical'
import type { Changes } from '#domain/change'
import { sameValue } from '#domain/sameValue'
import type { NotSaved } from '#state/commands/save'
import { useCommands } from '#state/useCommands'
import { useNextShown } from '../form/useNextShown'

export interface StoredChoice<T> {
  /** As chosen last, stored or not yet. */
  readonly value: T
  readonly choose: (next: T) => void
  /** Why the last choice was not stored; empty where it was. The screen shows what stands there. */
  readonly refusal: string
}

interface Storing<T> {
  changesTo: (next: T) => Changes
  stored: T
  waiting: { readonly value: T } | undefined
  isSaving: boolean
}

/**
 * A choice that is shown at once and stored by itself. Choices that come faster than they are stored wait for the one
 * before, so that each is made over what stands there by then; `changesTo` makes the change on what is shown now.
 */
export function useStoredChoice<T extends Json>(stored: T, changesTo: (next: T) => Changes): StoredChoice<T> {
  const { save } = useCommands()
  const [wanted, setWanted] = useState<{ readonly value: T }>()
  const [refusal, setRefusal] = useState('')
  const nextShown = useNextShown(stored)
  const latest = useRef<Storing<T>>({ changesTo, stored, waiting: undefined, isSaving: false })
  useLayoutEffect(() => {
    Object.assign(latest.current, { changesTo, stored })
  })
  const storeAll = async () => {
    const state = latest.current
    state.isSaving = true
    for (let next = state.waiting; next; next = state.waiting) {
      state.waiting = undefined
      if (sameValue(next.value, state.stored)) continue
      const shown = nextShown()
      const saved = await save(state.changesTo(next.value))
      if (!saved.ok) {
        state.waiting = undefined
        setRefusal(refusalWords(saved.error))
      } else await shown
    }
    state.isSaving = false
    setWanted(undefined)
  }
  const choose = (value: T) => {
    setRefusal('')
    setWanted({ value })
    latest.current.waiting = { value }
    if (!latest.current.isSaving) void storeAll()
  }
  return { value: wanted ? wanted.value : stored, choose, refusal }
}

function refusalWords(error: NotSaved): string {
  return error.code === 'failed'
    ? `Not saved. ${error.message}`
    : 'Not saved, because this was changed elsewhere meanwhile. It is shown as it stands now; choose again.'
}
