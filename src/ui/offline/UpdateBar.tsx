import { useEffect, useState } from 'react'
import { beginNewer } from '#state/offline'
import { useOffline } from '#state/useOffline'
import { useSession, useWorkspace } from '#state/useWorkspace'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { useStore } from '../kit/store'
import { unsaved } from '../kit/unsaved'
import { isMissingPart } from './missingPart'
import styles from './Offline.module.css'

/**
 * F13, F16 — Says that a newer version waits, or that a part of this one cannot be had, and reloads when the person wants it,
 * never over something that is typed and not saved.
 */
export function UpdateBar() {
  const { isNewerReady } = useOffline()
  const isPartMissing = useIsPartMissing()
  const [isPutOff, setPutOff] = useState(false)
  const what = isPartMissing ? partMissing : isNewerReady && !isPutOff ? newerReady : undefined
  useEffect(() => {
    if (what) announce(what)
  }, [what])
  const isUnsaved = useIsUnsaved()
  const [ask, takeBack] = useReload(isUnsaved)
  if (!what) return null
  return (
    <aside className={styles.bar} aria-label="New version" data-screen-only>
      <p>
        {what} {isUnsaved ? typing : 'Everything that was shown as saved is kept.'}
      </p>
      <Button size="small" onClick={ask} onBlur={takeBack}>
        Reload now
      </Button>
      {!isPartMissing && (
        <Button size="small" kind="quiet" onClick={() => setPutOff(true)}>
          Later
        </Button>
      )}
    </aside>
  )
}

function useIsUnsaved(): boolean {
  const isTyping = useStore(unsaved, ({ holders }) => holders.size > 0)
  const isSaving = useSession(({ save }) => save.state === 'saving')
  return isTyping || isSaving
}

/**
 * How the person asks for the reload, and takes that back. A text that was being typed is stored as its editor is left for the
 * button: then the reload follows. One that cannot be stored stays where it is.
 */
function useReload(isUnsaved: boolean): readonly [() => void, () => void] {
  const { environment } = useWorkspace()
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    if (!isAsked) return
    if (isUnsaved) announce(typing, 'assertive')
    else void beginNewer(navigator.serviceWorker, environment.reload)
  }, [isAsked, isUnsaved, environment])
  return [() => setAsked(true), () => setAsked(false)]
}

const newerReady = 'A new version of Quarterdeck is ready.'
const partMissing =
  'A part of Quarterdeck could not be loaded: there is no network, or there is a newer version.'
const typing = 'Save what you are typing, or drop it, then reload.'

/** Whatever is pressed, and then cannot be fetched, ends here. */
function useIsPartMissing(): boolean {
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    const look = ({ reason }: PromiseRejectionEvent) => isMissingPart(reason) && setMissing(true)
    addEventListener('unhandledrejection', look)
    return () => removeEventListener('unhandledrejection', look)
  }, [])
  return isMissing
}
