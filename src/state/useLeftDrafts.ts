import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { meansSame, standsTyped } from '#domain/typedPlace'
import type { Structure } from '#domain/structure'
import { readValue } from '#storage/readRecords'
import { draftsOf } from './drafts'
import type { DraftRow, Drafts } from './drafts'
import { pauseSections, resumeSections } from './sectionLock'
import { useSession, useWorkspace } from './useWorkspace'
import type { Workspace } from './workspace'

/** A text that was left, beside what stands in its place. */
export interface LeftDraft {
  readonly row: DraftRow
  /** As one would type it, where that is no longer what the text was begun on; undefined: it is, or only its page can tell. */
  readonly now: string | undefined
}

/** As they are on the disk, whatever stands in their places. */
export const useLeftRows = (): readonly DraftRow[] => useStore(draftsOf(useWorkspace()).left)

/** The texts that were typed and not stored, of this page and of pages that are gone. One that stands there by now is dropped. */
export function useLeftDrafts(structure: Structure): readonly LeftDraft[] {
  const workspace = useWorkspace()
  const drafts = draftsOf(workspace)
  const rows = useLeftRows()
  const revision = useSession((session) => session.revision)
  const [compared, setCompared] = useState<readonly LeftDraft[]>([])
  useEffect(() => {
    let gone = false
    compare(rows, { workspace, drafts, structure }).then((all) => !gone && setCompared(all), closed)
    return () => {
      gone = true
    }
  }, [rows, workspace, drafts, structure, revision])
  return compared
}

/** Looks for what was left whenever the page comes to the front, and gives free what it holds while it is put away (F21). */
export function useDraftsOpen(): void {
  const workspace = useWorkspace()
  useEffect(() => {
    const drafts = draftsOf(workspace)
    drafts.open()
    const onVisible = () => void (document.visibilityState === 'visible' && drafts.look())
    const onHide = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      drafts.close()
      pauseSections()
    }
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      drafts.open()
      resumeSections()
    }
    document.addEventListener('visibilitychange', onVisible)
    addEventListener('pagehide', onHide)
    addEventListener('pageshow', onShow)
    return () => {
      document.removeEventListener('visibilitychange', onVisible)
      removeEventListener('pagehide', onHide)
      removeEventListener('pageshow', onShow)
      drafts.close()
    }
  }, [workspace])
}

interface Comparing {
  readonly workspace: Workspace
  readonly drafts: Drafts
  readonly structure: Structure
}

async function compare(
  rows: readonly DraftRow[],
  { workspace, drafts, structure }: Comparing,
): Promise<readonly LeftDraft[]> {
  const all: LeftDraft[] = []
  for (const row of rows) {
    const { register, texts, base } = row
    const value = register && (await readValue(workspace.db, register))
    const now = register && standsTyped(register, value, structure)
    const isThis = (text = '') =>
      register !== undefined && now !== undefined && meansSame(register, text, now)
    if (isThis(texts['text'])) void drafts.discard(row)
    else all.push({ row, now: isThis(base['text']) ? undefined : now })
  }
  return all
}

/** A database that was closed meanwhile is told by the session. */
const closed = (): void => undefined
