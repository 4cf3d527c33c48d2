import { useState } from 'react'
import type { Verdict } from '#domain/bundle/planImport'
import { groupByVerdict } from '#domain/bundle/plannedRecords'
import type { PlannedRecord } from '#domain/bundle/plannedRecords'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { partsWords, planSentence } from '../words/files'
import styles from './FilePreview.module.css'

/** Record by record, by what would happen to it; what changes nothing is closed at first. */
export function PlanTables({ records }: { readonly records: readonly PlannedRecord[] }) {
  return groupByVerdict(records).map((group) => (
    <Disclosure
      key={group.verdict}
      summary={planSentence(group.records).replace(/\.$/, '')}
      open={group.records.length <= openedUpTo && !quiet.includes(group.verdict)}
    >
      <PlanTable records={group.records} />
    </Disclosure>
  ))
}

const openedUpTo = 20
const quiet: readonly Verdict[] = ['alreadyHave', 'older']

/** So many rows are drawn at a time; a file may hold thousands. */
const atOnce = 200

function PlanTable({ records }: { readonly records: readonly PlannedRecord[] }) {
  const [shown, setShown] = useState(atOnce)
  const more = Math.min(atOnce, records.length - shown)
  return (
    <>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{planSentence(records)}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">What the file does</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, shown).map((record) => (
            <tr key={`${record.kind}/${record.id}`}>
              <th scope="row">{record.place}</th>
              <td>{partsWords(record)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          Show {more} more of {records.length.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  )
}
