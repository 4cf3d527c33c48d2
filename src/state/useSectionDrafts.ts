import { useCallback, useEffect, useState } from 'react'
import type { Drafts } from '#domain/pack/drafts'
import type { Id } from '#domain/primitives'
import { readSetting, saveSetting } from '#storage/settings'
import { useWorkspace } from './useWorkspace'

export interface SectionDrafts {
  /** Newest last; undefined until they have been read. */
  readonly drafts: Drafts | undefined
  /** Notes that one was given out; resolves to false where it could not be stored. */
  readonly note: (draft: Drafts[number]) => Promise<boolean>
}

/** The drafts of a section that this browser gave out: a setting, as it goes into no file. */
export function useSectionDrafts(section: Id): SectionDrafts {
  const { db } = useWorkspace()
  const [drafts, setDrafts] = useState<Drafts>()
  useEffect(() => {
    let gone = false
    readSetting(db, 'sectionDrafts').then((all) => !gone && setDrafts(all?.[section] ?? []), closed)
    return () => {
      gone = true
    }
  }, [db, section])
  const note = useCallback(
    async ({ quarter, number, on, of }: Drafts[number]) => {
      try {
        const all = (await readSetting(db, 'sectionDrafts')) ?? {}
        const own = [...(all[section] ?? []), { quarter, number, on, of }]
        await saveSetting(db, 'sectionDrafts', { ...all, [section]: own })
        setDrafts(own)
        return true
      } catch {
        return false
      }
    },
    [db, section],
  )
  return { drafts, note }
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
