import type { SnapshotCover } from '#domain/snapshots'
import styles from '../exchange/FileTable.module.css'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { sizeWords, snapshotReasonWords } from '../words/backup'
import { momentWords } from '../words/files'

interface SnapshotTableProps {
  readonly covers: readonly SnapshotCover[]
  /** What the button of each says. */
  readonly action: string
  readonly onChoose: (cover: SnapshotCover) => void
}

/** Snapshots with when and why they were taken, each with a button. */
export function SnapshotTable({ covers, action, onChoose }: SnapshotTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>Snapshots, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Why</th>
            <th scope="col">Records</th>
            <th scope="col">Size</th>
            <th scope="col">
              <VisuallyHidden>{action}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {covers.map((cover) => (
            <tr key={cover.id}>
              <th scope="row">{momentWords(cover.at)}</th>
              <td data-label="Why">{snapshotReasonWords[cover.reason]}</td>
              <td data-label="Records">{cover.records.toLocaleString('en-GB')}</td>
              <td data-label="Size">{sizeWords(cover.bytes)}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`${action}: the snapshot of ${momentWords(cover.at)}`}
                  onClick={() => onChoose(cover)}
                >
                  {action}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
