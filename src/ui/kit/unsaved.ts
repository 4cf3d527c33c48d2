import { useEffect, useEffectEvent } from 'react'
import { createStore } from './store'

/** What was typed and is not on the disk, wherever it is. */
export interface Unsaved {
  /** One key for each editor or form that holds such a text. */
  readonly holders: ReadonlySet<string>
  /** Those of them whose text is a draft on the disk: closing the page loses nothing of it. */
  readonly kept: ReadonlySet<string>
  /** What was lost when its editor went away, until the next text is typed: "abc in Actual of PI1128". */
  readonly lost: string | undefined
  /** The same of what is kept as a draft, until it is gone on with or dropped. */
  readonly left: string | undefined
}

export const nothingUnsaved: Unsaved = {
  holders: new Set(),
  kept: new Set(),
  lost: undefined,
  left: undefined,
}

export const unsaved = createStore<Unsaved>(nothingUnsaved)

/** The browser asks before it closes or reloads a page that holds what is not on the disk; a draft is. */
export function useAskBeforeLeaving(isSaving: boolean): void {
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    const { holders, kept } = unsaved.get()
    if (isSaving || holders.size > kept.size) event.preventDefault()
  })
  useEffect(() => {
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
}
