import { useEffect, useState } from 'react'
import type { Problem } from '#domain/result'
import type { GivenFile } from '#state/commands/importFile'
import { readForeign } from '#state/foreign'
import { useStructure } from '#state/useRecords'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { refusalWords } from '../words/incoming'
import { MappingPage } from './MappingPage'
import { newReading } from './kept'
import type { KeptReading } from './kept'

interface ReadingViewProps {
  readonly file: GivenFile
  /** As it was read and corrected before; undefined: it is read now. */
  readonly kept: KeptReading | undefined
  readonly level: 'h2' | 'h3'
  /** With what was read as a file like any other, and what it was read from, to come back to. */
  readonly onRead: (asRead: GivenFile, kept: KeptReading) => Promise<void>
  readonly onLeave: () => void
}

type Reading =
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly problems: readonly Problem[] }
  | { readonly is: 'read'; readonly kept: KeptReading }

/** A file of another program: read, then shown as it was understood, to be corrected before anything is taken in. */
export function ReadingView({ file, kept, level, onRead, onLeave }: ReadingViewProps) {
  const structure = useStructure()
  const firstMonth = structure?.firstMonth ?? 4
  const [reading, setReading] = useState<Reading>(kept ? { is: 'read', kept } : { is: 'reading' })
  useEffect(() => {
    if (kept) return
    let isGone = false
    void readForeign(file).then(
      (read) => {
        if (isGone) return
        setReading(
          read.ok
            ? { is: 'read', kept: newReading(read.value, firstMonth) }
            : { is: 'refused', problems: read.error },
        )
      },
      (error: unknown) => isGone || setReading({ is: 'refused', problems: [failed(error)] }),
    )
    return () => {
      isGone = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a file is read once
  }, [file])
  if (reading.is === 'reading') return <p role="status">Reading {file.name}…</p>
  if (reading.is === 'refused')
    return (
      <Arrival>
        <Notice
          kind="problem"
          heading={`${file.name} was not read.`}
          problems={reading.problems.map(refusalWords)}
          actions={<Button onClick={onLeave}>Close</Button>}
        >
          <p>Nothing was changed; all that you have is as it was.</p>
        </Notice>
      </Arrival>
    )
  return (
    <MappingPage
      kept={reading.kept}
      structure={structure?.organisation.identity ? structure : undefined}
      level={level}
      onRead={onRead}
      onLeave={onLeave}
    />
  )
}

/** The reader itself did not come, or broke: the file is not to blame. */
const failed = (error: unknown): Problem => ({
  code: 'failed',
  path: '',
  message: `The reader of such files did not work (${error instanceof Error ? error.message : String(error)}). Try it once more; if it stays so, save the file as .csv or copy its table and paste it.`,
})
