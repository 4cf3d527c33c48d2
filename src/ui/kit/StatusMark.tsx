import type { MissingReason } from '#domain/missing'
import type { Band } from '#domain/records/scheme'
import { missingReasonWords, noStatusWords } from '../words'
import { StatusSymbol } from './StatusSymbol'
import styles from './StatusMark.module.css'

/** A band of the scheme, or the one reason why there is none (S8). */
export type ShownStatus =
  { readonly band: Pick<Band, 'label' | 'short' | 'symbol' | 'tone'> } | { readonly missing: MissingReason }

/**
 * Shape, word and colour of a status. `word`: beside the symbol, or, where space is short, only in the
 * accessible name and the tooltip.
 */
export function StatusMark({ status, word = 'beside' }: { status: ShownStatus; word?: 'beside' | 'named' }) {
  const { symbol, tone, short, label } = looksOf(status)
  return (
    <span className={styles.mark} data-tone={tone} title={label}>
      <StatusSymbol symbol={symbol} label={word === 'named' ? label : undefined} />
      {word === 'beside' && <span className={styles.word}>{short}</span>}
    </span>
  )
}

/** What a status is called in full, for announcements and names. */
export const nameOfStatus = (status: ShownStatus): string => looksOf(status).label

function looksOf(status: ShownStatus): Pick<Band, 'label' | 'short' | 'symbol' | 'tone'> {
  if ('band' in status) return status.band
  const short = missingReasonWords[status.missing]
  return { symbol: 'dash', tone: 'neutral', short, label: noStatusWords(status.missing) }
}
