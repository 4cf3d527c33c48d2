import { useMemo, useRef, useState } from 'react'
import type { Structure } from '#domain/structure'
import type { HistoryPlace, KnownWrite } from '#state/useRecordHistory'
import { useRecordHistory } from '#state/useRecordHistory'
import { CopyButton } from '../exchange/CopyButton'
import { Button } from '../kit/Button'
import { SelectField } from '../kit/fields'
import type { Choice } from '../kit/fields'
import { capital, registerName } from '../words'
import { clockNote, historyText, wholeWords } from '../words/history'
import type { HistoryWording } from '../words/history'
import { buildValueNames } from '../words/value'
import styles from './History.module.css'
import { HistoryLine } from './HistoryLine'

interface HistoryContentsProps {
  readonly structure: Structure
  readonly places: readonly HistoryPlace[]
  readonly of: string
}

export function HistoryContents({ structure, places, of }: HistoryContentsProps) {
  const history = useRecordHistory(places)
  const namesAt = useMemo(() => buildValueNames(structure), [structure])
  if (!history) return <p>Reading…</p>
  if (history.length === 0) return <p className={styles.note}>Nothing has been written yet.</p>
  const isOfOne = new Set(history.map(({ kind, id }) => `${kind}/${id}`)).size === 1
  return <Writes history={history} of={of} wording={{ namesAt, posts: structure, isOfOne }} />
}

interface WritesProps {
  readonly history: readonly KnownWrite[]
  readonly of: string
  readonly wording: HistoryWording
}

function Writes({ history, of, wording }: WritesProps) {
  const [group, setGroup] = useState('')
  const [most, setMost] = useState(atOnce)
  const list = useRef<HTMLOListElement>(null)
  const groups = groupsOf(history, wording)
  const chosen = groups.some(({ value }) => value === group) ? group : ''
  const writes = history.filter((write) => chosen === '' || groupOf(write, wording) === chosen)
  const shown = writes.slice(0, most)
  const showMore = () => {
    setMost(most + atOnce)
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(':scope > li')[most]?.focus())
  }
  return (
    <>
      {history.length > fewEnough && groups.length > 1 && (
        <SelectField
          label="Show"
          choices={[{ value: '', label: 'everything' }, ...groups]}
          input={{ value: chosen, onChange: (event) => setGroup(event.target.value) }}
        />
      )}
      <ol ref={list} className={styles.list} aria-label={`History of ${of}, newest first`}>
        {shown.map((write) => (
          <HistoryLine key={write.key} write={write} wording={wording} />
        ))}
      </ol>
      <div className={styles.foot}>
        {writes.length > shown.length && (
          <Button size="small" onClick={showMore}>
            Show {Math.min(atOnce, writes.length - shown.length)} more of {writes.length}
          </Button>
        )}
        <CopyButton
          words="Copy this history"
          name={`Copy this history of ${of}`}
          title={`History of ${of}`}
          text={historyText(`History of ${of}`, writes, wording)}
          purpose={{ into: 'a document or an e-mail', label: 'Text of the history' }}
        />
        <span className={styles.note}>{clockNote}</span>
      </div>
    </>
  )
}

const atOnce = 50
/** Up to here a filter would be one more thing to look at. */
const fewEnough = 20

/** Writes are picked by record where there are several records, else by part. */
const groupOf = ({ kind, id, register }: KnownWrite, { isOfOne }: HistoryWording): string =>
  isOfOne ? register : `${kind}/${id}`

function groupsOf(history: readonly KnownWrite[], wording: HistoryWording): readonly Choice[] {
  const labels = new Map<string, string>()
  for (const write of history) {
    const value = groupOf(write, wording)
    if (labels.has(value)) continue
    const { kind, register } = write
    labels.set(
      value,
      wording.isOfOne ? registerName([kind], register) : wholeWords(write, wording.namesAt(write)),
    )
  }
  return [...labels]
    .map(([value, label]) => ({ value, label: capital(label) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}
