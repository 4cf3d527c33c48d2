import { useRef, useState } from 'react'
import { useCommands } from '#state/useCommands'
import { useWorkspace } from '#state/useWorkspace'
import { useLocked } from '../trust/useLocked'
import type { Gathered } from './gatherFiles'
import { previewReplacing, readFiles, takeIn } from './incoming'
import type { Incoming, Opened, Taken } from './incoming'

/**
 * Reads any number of files, previews them together, takes in what is chosen or leaves it. Files given while others are
 * previewed join them. Left, the focus goes back to where it came from.
 */
export function useIncoming() {
  const commands = useCommands()
  const { environment } = useWorkspace()
  const [incoming, setIncoming] = useState<Incoming>({ step: 'none' })
  const opener = useRef<Element>(null)
  const work = useRef<AbortController>(null)
  const { asked, onLocked, reply } = useLocked()

  const begin = (): AbortSignal => {
    work.current?.abort()
    reply(undefined)
    work.current = new AbortController()
    return work.current.signal
  }

  const open = async (gathered: Gathered) => {
    const { files, skipped } = gathered
    if (files.length + skipped.length === 0 || incoming.step === 'taking') return
    if (incoming.step !== 'previewed') opener.current = document.activeElement
    const known = incoming.step === 'previewed' ? incoming.opened.preview.files : []
    const signal = begin()
    const onFile = (read: number) =>
      signal.aborted ||
      setIncoming({ step: 'reading', read, of: files.length, fileName: files[0]?.name ?? '' })
    onFile(0)
    const at = environment.now()
    const outcome = await readFiles(commands, gathered, { known, at, signal, onFile, onLocked })
    if (!signal.aborted) setIncoming(outcome)
  }

  const take = async (opened: Opened, taken: Taken) => {
    const signal = begin()
    setIncoming({ step: 'taking', opened, taken })
    setIncoming(await takeIn(commands, { opened, taken }, signal))
  }

  const replace = async (opened: Opened, replaces: string | undefined) =>
    setIncoming(await previewReplacing(commands, opened, replaces))

  const cancel = () => work.current?.abort()

  const leave = () => {
    cancel()
    focusAgain(opener.current)
    setIncoming({ step: 'none' })
  }

  return { incoming, open, replace, take, leave, cancel, asked, reply }
}

export type IncomingControls = ReturnType<typeof useIncoming>

/** Where the person was before; the heading of the page where that has gone, or nothing had the focus. */
function focusAgain(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
  const back = isThere ? opener : document.querySelector<HTMLElement>('h1')
  back?.focus()
}
