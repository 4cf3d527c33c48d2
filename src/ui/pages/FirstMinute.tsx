import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { QuarterId } from '#domain/primitives'
import { useLooksTemporary } from '#state/useData'
import { useStructure } from '#state/useRecords'
import { FilePicker } from '../exchange/FilePicker'
import { PasteButton } from '../exchange/PasteButton'
import { IncomingFiles } from '../exchange/IncomingFiles'
import { gatherChosen } from '../exchange/gatherFiles'
import type { Gathered } from '../exchange/gatherFiles'
import type { Opened, Taken } from '../exchange/incoming'
import { useDroppedFiles } from '../exchange/useDroppedFiles'
import { useIncoming } from '../exchange/useIncoming'
import { usePastedFiles } from '../exchange/usePastedFiles'
import { OpenQuarter } from '../first/OpenQuarter'
import { RedoOffer } from '../first/RedoOffer'
import { StartForm } from '../first/StartForm'
import styles from '../first/FirstMinute.module.css'
import { Way } from '../first/Way'
import { useFocusOnArrival } from '../kit/useFocusOnArrival'
import { paths } from '../routes'
import { temporaryWords } from '../words/backup'

/** The ways in, equally at hand, while there is no quarter. Whatever succeeds brings one, and the desk takes over. */
export function FirstMinute() {
  const incoming = useIncoming()
  const [, go] = useLocation()
  const council = useStructure()?.organisation.identity?.name
  const open = (gathered: Gathered) => void incoming.open(gathered)
  const heading = useFocusOnArrival<HTMLHeadingElement>('start')
  const isOver = useDroppedFiles(open)
  const { step } = incoming.incoming
  const isReading = step === 'foreign' || step === 'previewed' || step === 'taking'
  const take = async (opened: Opened, taken: Taken) => {
    const isIn = await incoming.take(opened, taken)
    const quarter = latestIn(opened)
    if (isIn && quarter && opened.foreign.length > 0) go(paths.exchange(quarter))
    return isIn
  }
  const isTemporary = useLooksTemporary()
  usePastedFiles(open)
  useEffect(() => {
    document.title = 'Start – Quarterdeck'
  }, [])
  return (
    <main className={styles.page} data-wide={isReading || undefined}>
      <header className={styles.header}>
        <p className={styles.product}>Quarterdeck</p>
        <h1 ref={heading} tabIndex={-1}>
          Write your council’s quarterly performance report
        </h1>
        <p>
          Everything you write stays in this browser on this computer, in a private window until you close it.
          Nothing is sent anywhere unless you save a file and send it.
        </p>
        {isTemporary && <p role="note">{temporaryWords}</p>}
      </header>
      {isOver && <p role="status">Drop the file to see what is in it.</p>}
      <RedoOffer />
      <IncomingFiles {...incoming} take={take} level="h2" />
      <div className={styles.ways} hidden={isReading}>
        <div>
          <StartFrom onFiles={open} />
          <Way title="Start a new report">
            {council === undefined ? <StartForm /> : <OpenQuarter council={council} />}
          </Way>
        </div>
        <div>
          <OtherWays onFiles={open} />
        </div>
      </div>
    </main>
  )
}

/** The quarter that the desk opens with. */
const latestIn = ({ preview: { files } }: Opened): QuarterId | undefined =>
  files
    .flatMap(({ bundle }) => bundle.bundle.head.scope?.quarters ?? [])
    .toSorted()
    .at(-1)

interface WaysProps {
  readonly onFiles: (gathered: Gathered) => void
}

function StartFrom({ onFiles }: WaysProps) {
  return (
    <Way title="Start from what you have">
      <p>
        Last quarter’s report as an Excel workbook, a Word document, a web page, or a table you copy. Its
        indicators, figures, statuses and key activities are read; you see and correct what was understood
        before anything is taken in.
      </p>
      <div className={styles.choices}>
        <FilePicker
          label="Choose a workbook or document"
          what="files"
          from="any"
          onFiles={(files) => onFiles(gatherChosen(files))}
        />
        <PasteButton label="Paste a table" onFiles={onFiles} />
      </div>
      <p className={styles.aside}>
        Excel (.xlsx), Word (.docx), .csv, .txt, .html or .mht. You can also drop the file anywhere on this
        page, or paste the table here with Ctrl+V.
      </p>
    </Way>
  )
}

function OtherWays({ onFiles }: WaysProps) {
  return (
    <>
      <Way title="Look at the example">
        <p>
          The real report of Dudley Metropolitan Borough Council for Quarter 1 2012/13, with its figures and
          its misprints. Change anything you like: it is kept apart from your own work and gone in one click.
        </p>
        <a className={styles.go} href="#/example">
          Open the example
        </a>
      </Way>
      <Way title="Restore from a backup file">
        <p>
          If your work was here before and this page is empty, the site’s data was cleared in this browser. A
          backup file brings it back.
        </p>
        <FilePicker label="Choose a backup file" onFiles={(files) => onFiles(gatherChosen(files))} />
      </Way>
      <Way title="Open a file I was sent">
        <p>
          A Quarterdeck file (.json) from a colleague. You see what is in it before it is taken in. You can
          also drop it anywhere on this page.
        </p>
        <FilePicker
          label="Choose the file I was sent"
          what="files"
          from="any"
          onFiles={(files) => onFiles(gatherChosen(files))}
        />
      </Way>
    </>
  )
}
