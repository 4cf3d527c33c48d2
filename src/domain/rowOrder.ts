/** What a row is sorted by; undefined where it has nothing to sort by. */
export type Sortable = string | number | undefined

/** Stable, so that equal rows keep their order; what has nothing to sort by comes last either way. */
export function sortBy<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Sortable,
  descending: boolean,
): readonly Row[] {
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }))
  const sign = descending ? -1 : 1
  return keyed.toSorted((a, b) => lastIfNone(a.value, b.value, sign)).map(({ row }) => row)
}

function lastIfNone(a: Sortable, b: Sortable, sign: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return sign * compareValues(a, b)
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return naturally.compare(String(a), String(b))
}

/** PI9 before PI10. */
const naturally = new Intl.Collator('en-GB', { numeric: true })
