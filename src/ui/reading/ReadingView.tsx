import { useEffect, useState } from 'react'
import { guessMapping } from '#domain/readReport'
import type { Mapping } from '#domain/reading/mapping'
import type { Problem } from '#domain/result'
import type { Source } from '#domain/source'
import type { GivenFile } from '#state/commands/importFile'
import { recallMapping } from '#state/readShapes'
import { readForeign } from '#state/foreign'
import { useStructure } from '#state/useRecords'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { refusalWords } from '../words/incoming'
import { MappingPage } from './MappingPage'

interface ReadingViewProps {
  readonly file: GivenFile
  readonly level: 'h2' | 'h3'
  /** With what was read, as a file like any other. */
  readonly onRead: (file: GivenFile) => void
  readonly onLeave: () => void
}

type Reading =
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly problems: readonly Problem[] }
  | { readonly is: 'read'; readonly source: Source; readonly guessed: Mapping }

/** A file of another program: read, then shown as it was understood, to be corrected before anything is taken in. */
export function ReadingView({ file, level, onRead, onLeave }: ReadingViewProps) {
  const structure = useStructure()
  const firstMonth = structure?.firstMonth ?? 4
  const [reading, setReading] = useState<Reading>({ is: 'reading' })
  useEffect(() => {
    let gone = false
    void readForeign(file).then((read) => {
      if (gone) return
      if (!read.ok) return setReading({ is: 'refused', problems: read.error })
      const guessed = recallMapping(read.value, guessMapping(read.value, firstMonth))
      setReading({ is: 'read', source: read.value, guessed })
    })
    return () => {
      gone = true
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
      source={reading.source}
      guessed={reading.guessed}
      structure={structure?.organisation.identity ? structure : undefined}
      level={level}
      onRead={onRead}
      onLeave={onLeave}
    />
  )
}
