import { useCallback } from 'react'
import type { Write } from '#domain/change'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { NotSaved } from '#state/commands/save'
import { useCommands } from '#state/useCommands'
import type { Saved } from '../form/useDraftForm'

/** Saves one change of the plan; resolves to what is said about it. Nothing is written where nothing changed. */
export function useSaved(): (label: string, writes: readonly Write[]) => Promise<Result<Saved, NotSaved>> {
  const { save } = useCommands()
  return useCallback(
    async (label, writes) => {
      if (writes.length === 0) return ok({ words: 'Nothing was changed', isWritten: false })
      const saved = await save({ label, writes })
      return saved.ok ? ok({ words: `Saved: ${label}`, isWritten: true }) : saved
    },
    [save],
  )
}
