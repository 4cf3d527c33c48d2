import { Suspense, lazy, useState } from 'react'
import type { Structure } from '#domain/structure'
import type { HistoryPlace } from '#state/useRecordHistory'
import { Disclosure } from '../kit/Disclosure'
import styles from './History.module.css'

/** Most people never open it, so neither its code nor what it reads is there before. */
const HistoryContents = lazy(async () => ({ default: (await import('./HistoryContents')).HistoryContents }))

interface RecordHistoryProps {
  readonly structure: Structure
  readonly places: readonly HistoryPlace[]
  /** Whose history it is, for its name: "PI1172", "these texts". */
  readonly of: string
}

/** Who wrote what, and when, of some records; folded away, and read only when it is opened. */
export function RecordHistory({ structure, places, of }: RecordHistoryProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.history} data-screen-only>
      <Disclosure summary={`History of ${of}`} onToggle={setOpen}>
        {isOpen && (
          <Suspense fallback={<p>Reading…</p>}>
            <HistoryContents structure={structure} places={places} of={of} />
          </Suspense>
        )}
      </Disclosure>
    </div>
  )
}
