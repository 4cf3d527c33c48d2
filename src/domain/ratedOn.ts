import type { Definition } from './definition'
import type { RatingBasis } from './records/definition'
import { ratingBasisWords } from './words'

/** S9 — What the statuses of a table rate; `mixed` where not all rows rate the same. */
export type RatedOn = RatingBasis | 'mixed'

/** Indicators for information rate nothing. Of no rows at all: the year to date, as is usual. */
export function ratedOn(rows: readonly { readonly definition: Definition }[]): RatedOn {
  const bases = new Set(
    rows.flatMap(({ definition: { basis, forInformation } }) => (forInformation ? [] : [basis])),
  )
  const [basis = 'yearToDate'] = bases
  return bases.size > 1 ? 'mixed' : basis
}

/** S9 — `Status (year to date)`: what every status under the heading rates; `Status` where they differ. */
export const statusHeading = (named: RatedOn): string =>
  named === 'mixed' ? 'Status' : `Status (${ratingBasisWords[named]})`
