import type { ReactNode } from 'react'
import type { Band } from '#domain/records/scheme'
import { statusShapes } from '#domain/statusShapes'
import type { StatusShape as Shape } from '#domain/statusShapes'
import styles from './StatusMark.module.css'

/** The shape of a band, drawn inline so that it prints and copies; never shown without its word. */
export function StatusSymbol({ symbol, label }: { symbol: Band['symbol']; label?: string | undefined }) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={styles.symbol} viewBox="0 0 16 16" data-symbol={symbol} focusable="false" {...naming}>
      {label !== undefined && <title>{label}</title>}
      {drawn(statusShapes[symbol])}
    </svg>
  )
}

/** The shape alone, 16 by 16, for drawings that place it themselves. */
export const StatusShape = ({ symbol }: { symbol: Band['symbol'] }) => drawn(statusShapes[symbol])

function drawn({ path, line }: Shape): ReactNode {
  return line === null ? (
    <path fill="currentColor" d={path} />
  ) : (
    <path fill="none" stroke="currentColor" strokeWidth={line} d={path} />
  )
}
