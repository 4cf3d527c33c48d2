import { useState } from 'react'
import { nextLabel } from '#domain/pack/frozen'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { Button } from '../kit/Button'
import { EditionChoice } from './EditionChoice'
import { FinaliseDialog } from './FinaliseDialog'
import styles from './Packs.module.css'

interface VersionsProps {
  readonly report: Report
  /** Those of the quarter, newest first. */
  readonly versions: readonly Frozen[]
  readonly draftWords: string
  /** Label of the chosen one; '' for the figures as they stand. */
  readonly chosen: string
  readonly onChoose: (label: string) => void
}

/** What the pack is cut from: the figures as they stand, or a finalised version of the quarter. */
export function Versions({ report, versions, draftWords, chosen, onChoose }: VersionsProps) {
  const [isFinalising, setFinalising] = useState(false)
  return (
    <>
      <EditionChoice versions={versions} draftWords={draftWords} chosen={chosen} onChoose={onChoose} />
      <p className={styles.finalise}>
        <Button onClick={() => setFinalising(true)}>{`Finalise version ${nextLabel(versions)}…`}</Button>
      </p>
      {isFinalising && (
        <FinaliseDialog
          report={report}
          versions={versions}
          onClose={() => setFinalising(false)}
          onFinalised={(label) => {
            setFinalising(false)
            onChoose(label)
          }}
        />
      )}
    </>
  )
}
