import { useRef, useState } from 'react'
import type { Problem } from '#domain/result'
import type { GivenFile, Preview } from '#state/commands/importFile'
import { useCommands } from '#state/useCommands'

/** A file on its way in. Nothing is changed before `taking`. */
export type Incoming =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'refused'; readonly fileName: string; readonly problems: readonly Problem[] }
  | { readonly step: 'previewed'; readonly preview: Preview; readonly note: 'none' | 'plannedAgain' }
  | { readonly step: 'taking'; readonly preview: Preview }
  | { readonly step: 'taken'; readonly preview: Preview }
  | { readonly step: 'notTaken'; readonly preview: Preview; readonly message: string }

/** Opens one file at a time: read and preview, then take it in or leave it; left, the focus goes back to where it came from. */
export function useIncoming() {
  const { previewFile, acceptFile } = useCommands()
  const [incoming, setIncoming] = useState<Incoming>({ step: 'none' })
  const opener = useRef<Element>(null)
  const goBack = () => opener.current instanceof HTMLElement && opener.current.focus()
  const open = async (files: readonly GivenFile[], note: 'none' | 'plannedAgain' = 'none') => {
    const [file, another] = files
    if (!file) return
    if (note === 'none') opener.current = document.activeElement
    if (another) return setIncoming(tooMany(files.length))
    setIncoming({ step: 'reading', fileName: file.name })
    try {
      const previewed = await previewFile(file)
      setIncoming(
        previewed.ok
          ? { step: 'previewed', preview: previewed.value, note }
          : { step: 'refused', fileName: file.name, problems: previewed.error },
      )
    } catch (error) {
      setIncoming({ step: 'refused', fileName: file.name, problems: [unreadable(error)] })
    }
  }
  const take = async (preview: Preview) => {
    setIncoming({ step: 'taking', preview })
    const taken = await acceptFile(preview)
    if (taken.ok) return setIncoming({ step: 'taken', preview })
    switch (taken.error.code) {
      case 'moved':
        return open([fileOf(preview)], 'plannedAgain')
      case 'failed':
        return setIncoming({ step: 'notTaken', preview, message: taken.error.message })
    }
  }
  const leave = () => {
    goBack()
    setIncoming({ step: 'none' })
  }
  return { incoming, open, take, leave }
}

export type IncomingControls = ReturnType<typeof useIncoming>

/** The file of a preview once more, word for word. */
function fileOf({ files: [file] }: Preview): GivenFile {
  const bytes = new TextEncoder().encode(file?.bundle.text)
  return {
    name: file?.fileName ?? '',
    size: bytes.byteLength,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  }
}

const tooMany = (count: number): Incoming => ({
  step: 'refused',
  fileName: `${count} files`,
  problems: [
    {
      code: 'several-files',
      path: '',
      message: 'These are several files. Nothing was changed. Open one file at a time.',
    },
  ],
})

/** The file went away or was locked between choosing and reading it. */
const unreadable = (error: unknown): Problem => ({
  code: 'unreadable',
  path: '',
  message: `The browser could not read this file (${error instanceof Error ? error.message : String(error)}). Nothing was changed. Check that it is still there and not open in another program, then open it again.`,
})
