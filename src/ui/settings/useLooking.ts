import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SnapshotCover } from '#domain/snapshots'
import type { ComparedSnapshot, useSnapshots } from '#state/useSnapshots'
import { announce } from '../kit/announce'
import { momentWords } from '../words/files'
import { notSavedWords } from '../words/notSaved'

/** A snapshot that is looked at. Nothing is changed before `restoring`. */
export type Looking =
  | { readonly step: 'none' }
  | { readonly step: 'opening' }
  | { readonly step: 'unreadable'; readonly message: string }
  | { readonly step: 'opened' | 'restoring'; readonly compared: ComparedSnapshot; readonly refusal: string }

/** Opens a snapshot, asks, and puts it in the place of everything; the overview of its last quarter follows. */
export function useLooking({ look, compare, restore }: ReturnType<typeof useSnapshots>) {
  const [, navigate] = useLocation()
  const [looking, setLooking] = useState<Looking>({ step: 'none' })
  const open = async (cover: SnapshotCover) => {
    setLooking({ step: 'opening' })
    const opened = await look(cover)
    if (opened.ok) return setLooking({ step: 'opened', compared: opened.value, refusal: '' })
    const message =
      opened.error.code === 'damaged' ? damagedWords(opened.error.message) : words[opened.error.code]
    setLooking({ step: 'unreadable', message })
  }
  const putBack = async (compared: ComparedSnapshot) => {
    setLooking({ step: 'restoring', compared, refusal: '' })
    const restored = await restore(compared)
    if (!restored.ok) {
      const { error } = restored
      const isMoved = error.code === 'moved'
      const again = isMoved ? await compare(compared) : compared
      return setLooking({ step: 'opened', compared: again, refusal: isMoved ? moved : notSavedWords(error) })
    }
    setLooking({ step: 'none' })
    announce(`Restored as it was on ${momentWords(compared.cover.at)}`)
    navigate('/')
  }
  return { looking, open, putBack, leave: () => setLooking({ step: 'none' }) }
}

const moved =
  'Nothing was replaced: your work has changed since you opened the snapshot, perhaps in another tab. Look again at what would go now.'

const words = {
  gone: 'It made room for newer ones meanwhile.',
  newer: 'A newer version of Quarterdeck took it. Load that version, then look at it again.',
} as const

const damagedWords = (message: string): string =>
  `It cannot be read: ${message}. Nothing was changed. Take an older one, or a backup file.`
