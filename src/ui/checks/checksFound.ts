import type { CheckItem } from '#domain/checks'
import type { QuarterId } from '#domain/primitives'
import type { Workspace } from '#state/workspace'
import { useWorkspace } from '#state/useWorkspace'
import { createStore, useStore } from '../kit/store'

/** What the checks have found last, and in what. */
export interface ChecksFound {
  readonly workspace: Workspace
  readonly quarter: QuarterId
  readonly items: readonly CheckItem[]
}

export const checksFound = createStore<ChecksFound | undefined>(undefined)

/** What was found in a quarter; undefined until it has been looked for. */
export function useChecksFound(quarter: QuarterId): readonly CheckItem[] | undefined {
  const workspace = useWorkspace()
  return useStore(checksFound, (found) =>
    found?.workspace === workspace && found.quarter === quarter ? found.items : undefined,
  )
}

/** What still waits to be looked at: what was dismissed does not. */
export const openItems = (items: readonly CheckItem[]): readonly CheckItem[] =>
  items.filter(({ reason }) => reason === undefined)
