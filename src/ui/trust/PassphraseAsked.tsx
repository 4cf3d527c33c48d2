import { Suspense, lazy } from 'react'
import type { LockedControls } from './useLocked'

/** Seen only once a locked file has been given. */
const PassphraseDialog = lazy(async () => ({
  default: (await import('./PassphraseDialog')).PassphraseDialog,
}))

/** B8 — Asks for the passphrase of the file that waits; nothing where none does. */
export function PassphraseAsked({ asked, reply }: LockedControls) {
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <PassphraseDialog key={asked.turn} file={asked.file} onReply={reply} />
    </Suspense>
  )
}
