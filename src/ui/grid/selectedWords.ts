import type { Selected } from './gridSelection'

/** `3 rows by 2 columns`, as it is read out. */
export const selectedWords = ({ rows, columns }: Selected): string =>
  `${counted(rows.length, 'row')} by ${counted(columns.length, 'column')}`

export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
