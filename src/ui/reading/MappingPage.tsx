import { useMemo, useState } from 'react'
import { lastFinishedQuarter } from '#domain/quarter'
import { offeredQuarter } from '#domain/reading/offeredQuarter'
import type { Structure } from '#domain/structure'
import type { GivenFile } from '#state/commands/importFile'
import { fileOfDraft } from '#state/foreign'
import { rememberMapping } from '#state/readShapes'
import { useWorkspace } from '#state/useWorkspace'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { foundWords, nextWords } from '../words/reading'
import { CouncilAndQuarter, councilField } from './CouncilAndQuarter'
import { CoversQuestions } from './CoversQuestions'
import { FindingList } from './FindingList'
import { FoundActivities } from './FoundActivities'
import { FoundIndicators } from './FoundIndicators'
import { LinesNotRead } from './LinesNotRead'
import { OpenTexts } from './OpenTexts'
import { Recalled } from './Recalled'
import { TablesMapped } from './TablesMapped'
import type { KeptReading } from './kept'
import { useReading } from './useReading'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface MappingPageProps {
  readonly kept: KeptReading
  /** Undefined in an empty browser: council and quarter are asked. */
  readonly structure: Structure | undefined
  readonly level: 'h2' | 'h3'
  readonly onRead: (asRead: GivenFile, kept: KeptReading) => Promise<void>
  readonly onLeave: () => void
}

/** What was found in a foreign file and what each column was taken for, beside its rows; all of it can be corrected. */
export function MappingPage({ kept, structure, level: Heading, onRead, onLeave }: MappingPageProps) {
  const { environment } = useWorkspace()
  const { mapping } = kept.corrections
  const usual =
    structure?.list('quarter').at(-1)?.id ??
    lastFinishedQuarter(environment.now().slice(0, 10), mapping.firstMonth)
  const offered = useMemo(() => offeredQuarter(kept.source, mapping, usual), [kept, mapping, usual])
  const reading = useReading({ kept, structure, offered })
  const { fault, see } = useSeeing(reading, onRead)
  const hasTables = reading.mapping.tables.length > 0
  const hasRows = reading.draft.indicators.length + reading.draft.activities.length > 0
  const level = Heading === 'h2' ? 'h3' : 'h4'
  return (
    <section className={styles.reading} aria-labelledby="reading-file">
      <Heading id="reading-file" tabIndex={-1} ref={arriveAt}>
        What was read in {kept.source.name}
      </Heading>
      <p className={styles.summary}>
        {foundWords(reading.draft)} {nextWords(reading.draft, reading.mapping.tables.length)}
        {!structure && hasRows && ' All of it can be edited later, under Plan.'}
      </p>
      <Recalled tables={kept.recalled} reading={reading} />
      {hasTables && <CouncilAndQuarter reading={reading} fault={fault === 'noName'} />}
      <FindingList reading={reading} level={level} />
      <OpenTexts reading={reading} level={level} />
      <CoversQuestions reading={reading} level={level} />
      <FoundIndicators reading={reading} level={level} />
      <FoundActivities reading={reading} level={level} />
      <TablesMapped reading={reading} level={level} />
      <LinesNotRead lines={reading.draft.notRead} />
      <SeeingFault fault={fault} />
      <div className={styles.actions}>
        {hasTables && (
          <Button kind="primary" onClick={() => void see()}>
            See what it would do
          </Button>
        )}
        <Button onClick={onLeave}>Leave it</Button>
        {hasTables && (
          <Button kind="quiet" title="All corrections on this page are taken back" onClick={reading.reset}>
            <span>
              Reset <VisuallyHidden>to what was first read</VisuallyHidden>
            </span>
          </Button>
        )}
      </div>
    </section>
  )
}

/** The person goes on here, also with the keyboard and a screen reader. */
const arriveAt = (heading: HTMLElement | null): void => heading?.focus()

type Fault = 'none' | 'noName' | 'noRows' | { readonly message: string }

/** Makes a file of what was read, for the preview; says why it cannot. */
function useSeeing(reading: Reading, onRead: MappingPageProps['onRead']) {
  const workspace = useWorkspace()
  const [fault, setFault] = useState<Fault>('none')
  const [isBusy, setIsBusy] = useState(false)
  const see = async () => {
    const { source, structure, leftOut, answers, agreed, mapping, council } = reading
    const { draft, matches } = reading.latest()
    if (isBusy) return
    setFault('none')
    if (!structure && council.trim() === '') {
      setFault('noName')
      return document.getElementById(councilField)?.querySelector('input')?.focus()
    }
    if (![...draft.indicators, ...draft.activities].some(({ key }) => !leftOut.has(key)))
      return setFault('noRows')
    setIsBusy(true)
    const name = structure?.organisation.identity?.name ?? council.trim()
    const choices = {
      structure,
      matches,
      leftOut,
      answers,
      agreed,
      council: { name, firstMonth: mapping.firstMonth },
    }
    try {
      const asRead = await fileOfDraft(workspace, draft, { name: source.name, choices })
      rememberMapping(source, mapping)
      await onRead(asRead, reading.keep())
    } catch (error) {
      setFault({ message: error instanceof Error ? error.message : String(error) })
    }
    setIsBusy(false)
  }
  return { fault, see }
}

function SeeingFault({ fault }: { readonly fault: Fault }) {
  if (fault === 'none' || fault === 'noName') return null
  return (
    <Arrival>
      <Notice kind="problem" heading="There is nothing to see yet.">
        <p>
          {fault === 'noRows'
            ? 'No row is read, or all of them are left out. Say under “The tables as they stand there” what a table and its columns hold, or leave the file. Nothing was changed.'
            : `What was read could not be put together (${fault.message}). Your corrections are kept; try it once more.`}
        </p>
      </Notice>
    </Arrival>
  )
}
