import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#domain/result'
import type { GivenFile } from '#state/commands/importFile'
import type { ComparedBackup } from '#state/commands/restore'
import type { NotSaved } from '#state/commands/save'
import { useCommands } from '#state/useCommands'
import { announce } from '../kit/announce'
import { useLocked } from '../trust/useLocked'
import { notSavedWords } from '../words/notSaved'

/** A backup on its way back. Nothing is changed before `restoring`. */
export type Restoring =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'refused'; readonly fileName: string; readonly problems: readonly Problem[] }
  | { readonly step: 'opened'; readonly backup: ComparedBackup; readonly refusal: string }
  | { readonly step: 'restoring'; readonly backup: ComparedBackup }

/** Opens a backup, asks, and puts it in the place of everything; the overview of its last quarter follows. */
export function useRestore() {
  const { openBackup, compareBackup, restoreBackup } = useCommands()
  const [, navigate] = useLocation()
  const { asked, onLocked, reply } = useLocked()
  const [restoring, setRestoring] = useState<Restoring>({ step: 'none' })
  const open = async ([file]: readonly GivenFile[]) => {
    if (!file) return
    setRestoring({ step: 'reading', fileName: file.name })
    const opened = await openBackup(file, onLocked)
    if (opened.ok) return setRestoring({ step: 'opened', backup: opened.value, refusal: '' })
    setRestoring({ step: 'refused', fileName: file.name, problems: opened.error })
  }
  const restore = async (backup: ComparedBackup) => {
    setRestoring({ step: 'restoring', backup })
    const restored = await restoreBackup(backup)
    if (!restored.ok) {
      const { error } = restored
      const compared = error.code === 'moved' ? await compareBackup(backup) : backup
      return setRestoring({ step: 'opened', backup: compared, refusal: refusalWords(error) })
    }
    setRestoring({ step: 'none' })
    announce(`Restored: ${backup.fileName}`)
    navigate('/')
  }
  return { restoring, open, restore, leave: () => setRestoring({ step: 'none' }), asked, reply }
}

const refusalWords = (error: NotSaved): string =>
  error.code === 'moved'
    ? 'Nothing was replaced: your work has changed since you opened the backup, perhaps in another tab. Look again at what would go now.'
    : notSavedWords(error)
