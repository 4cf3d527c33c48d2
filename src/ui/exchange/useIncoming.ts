import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { GivenFile } from '#state/commands/importFile'
import { useCommands } from '#state/useCommands'
import { useWorkspace } from '#state/useWorkspace'
import type { Workspace } from '#state/workspace'
import { useReadPack } from '../pack/useReadPack'
import { useLocked } from '../trust/useLocked'
import { leftWith, standingOf, waitingIn } from './foreignFiles'
import type { Gathered } from './gatherFiles'
import { foreignStep, nothing, previewReplacing, readAgain, readFiles, readIn, takeIn } from './incoming'
import type { Incoming, Opened, ReadFile, Settled, Taken } from './incoming'
import type { PackOpened } from './packStep'

/**
 * Reads any number of files, previews them together, takes in what is chosen or leaves it. Files given while others are
 * previewed join them; one of another program is understood first. Left, the focus goes back to where it came from.
 */
export function useIncoming() {
  const commands = useCommands()
  const withPackRead = usePackRead()
  const [incoming, setIncoming] = useIncomingState()
  const opener = useRef<Element>(null)
  const { begin, cancel, showWork, asked, onLocked, reply } = useWork(setIncoming)

  const open = async (gathered: Gathered) => {
    const { files, skipped } = gathered
    if (files.length + skipped.length === 0 || incoming.step === 'taking') return
    if (incoming.step === 'foreign')
      return setIncoming({ ...incoming, waiting: files.map(({ name }) => name) })
    if (incoming.step !== 'previewed') opener.current = document.activeElement
    const before = standingOf(incoming)
    await showWork({ files, before }, async (options) =>
      withPackRead(await readFiles(commands, gathered, { ...options, before, onLocked }), options),
    )
  }

  const take = async (opened: Opened, taken: Taken) => {
    const signal = begin()
    setIncoming({ step: 'taking', opened, taken })
    const outcome = await takeIn(commands, { opened, taken }, signal)
    setIncoming(outcome)
    return outcome.step === 'taken'
  }

  const replace = async (opened: Opened, replaces: string | undefined) =>
    setIncoming(await previewReplacing(commands, opened, replaces))

  /** What was given before a foreign file stays, and what waits to be read: only what is shown is left. */
  const leave = () => {
    cancel()
    const left = leftWith(incoming)
    flushSync(() => setIncoming(left))
    if (left.step === 'none') focusAgain(opener.current)
  }

  const foreign = {
    readTables: (file: GivenFile) =>
      setIncoming(foreignStep(file, incoming.step === 'refused' ? incoming : standingOf(incoming))),
    previewRead: (asRead: GivenFile, read: Omit<ReadFile, 'id'>, before: Settled) =>
      showWork({ files: [asRead], before }, (options) =>
        readIn(commands, { ...read, asRead }, { ...options, before }),
      ),
    goBackTo: async (opened: Opened, read: ReadFile) => setIncoming(await readAgain(commands, opened, read)),
  }
  return { incoming, open, replace, ...foreign, take, leave, cancel, asked, reply }
}

/** A pack that was opened is read in a place of its own, and nothing comes in. */
function usePackRead() {
  const readPack = useReadPack()
  return (outcome: Incoming | PackOpened, { signal }: WorkOptions): Incoming => {
    if (outcome.step !== 'pack') return outcome
    if (!signal.aborted) readPack(outcome.pack)
    return nothing
  }
}

/** Files of other programs that wait to be read wait on where a page is left for another, or the first page goes. */
function useIncomingState() {
  const workspace = useWorkspace()
  const state = useState<Incoming>(() => waitingElsewhere.get(workspace) ?? nothing)
  const [incoming] = state
  useEffect(() => {
    if (incoming.step !== 'reading') waitingElsewhere.set(workspace, waitingIn(incoming))
  }, [workspace, incoming])
  return state
}

const waitingElsewhere = new WeakMap<Workspace, Settled>()

/** One work at a time: what was begun before is stopped, and comes to nothing. */
function useWork(setIncoming: (incoming: Incoming) => void) {
  const { environment } = useWorkspace()
  const current = useRef<AbortController>(null)
  const { asked, onLocked, reply } = useLocked()
  const begin = (): AbortSignal => {
    current.current?.abort()
    reply(undefined)
    current.current = new AbortController()
    return current.current.signal
  }
  const cancel = () => current.current?.abort()
  /** Shows that files are read, then what came of it, unless something else was begun meanwhile. */
  const showWork = async (
    { files, before }: { readonly files: readonly GivenFile[]; readonly before: Settled },
    work: (options: WorkOptions) => Promise<Incoming>,
  ) => {
    const signal = begin()
    const onFile = (read: number) =>
      signal.aborted ||
      setIncoming({ step: 'reading', read, of: files.length, fileName: files[0]?.name ?? '', before })
    onFile(0)
    const outcome = await work({ at: environment.now(), signal, onFile })
    if (!signal.aborted) setIncoming(outcome)
  }
  return { begin, cancel, showWork, asked, onLocked, reply }
}

interface WorkOptions {
  readonly at: string
  readonly signal: AbortSignal
  readonly onFile: (read: number) => void
}

export type IncomingControls = ReturnType<typeof useIncoming>

/** Where the person was before; the heading of the page where that has gone, or nothing had the focus. */
function focusAgain(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
  const back = isThere ? opener : document.querySelector<HTMLElement>('h1')
  back?.focus()
}
