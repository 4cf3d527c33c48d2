import { statusHeading } from '#domain/ratedOn'
import type { RatedOn } from '#domain/ratedOn'
import type { Status } from '#domain/status'
import { ratingBasisWords } from '../words'
import styles from './Scorecard.module.css'

/** The same for a column no wider than a symbol: `Status to date`. */
export const narrowStatusHeading = (ratedOn: RatedOn): string =>
  ratedOn === 'yearToDate' ? 'Status to date' : statusHeading(ratedOn)

/** S9 — What a status rates, where its heading says otherwise or nothing. */
export function OtherBasis({ status, named }: { readonly status: Status; readonly named: RatedOn }) {
  if (status.has === 'none' || status.basis === named) return null
  return <small className={styles.aside}>{ratingBasisWords[status.basis]}</small>
}
