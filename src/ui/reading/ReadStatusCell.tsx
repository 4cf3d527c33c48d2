import type { Placed } from '#domain/reading/draft'
import type { ReadStatus } from '#domain/reading/statusWords'
import type { Band } from '#domain/records/scheme'
import { StatusMark } from '../kit/StatusMark'
import styles from './Reading.module.css'

interface ReadStatusCellProps {
  readonly status: Placed<ReadStatus> | null
  readonly bands: readonly Band[]
}

/** S15 — A printed status as the band that it was taken for, and the sign it was read from. */
export function ReadStatusCell({ status, bands }: ReadStatusCellProps) {
  if (!status || status.value.text === '') return null
  const { text, band: id } = status.value
  const band = bands.find((one) => one.id === id)
  return (
    <span title={status.place}>
      {band ? <StatusMark status={{ band }} /> : text}
      <small className={styles.place}>{band ? `from “${text}”` : 'kept as it stands'}</small>
    </span>
  )
}
