import type { ReactNode } from 'react'
import type { Band } from '#domain/records/scheme'
import styles from './StatusMark.module.css'

/** The shape of a band, drawn inline so that it prints and copies; never shown without its word. */
export function StatusSymbol({ symbol, label }: { symbol: Band['symbol']; label?: string | undefined }) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={styles.symbol} viewBox="0 0 16 16" data-symbol={symbol} focusable="false" {...naming}>
      {label !== undefined && <title>{label}</title>}
      {shapes[symbol]}
    </svg>
  )
}

/** The shape alone, 16 by 16, for drawings that place it themselves. */
export const StatusShape = ({ symbol }: { symbol: Band['symbol'] }) => shapes[symbol]

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.25 }

const shapes: Readonly<Record<Band['symbol'], ReactNode>> = {
  star: (
    <path
      fill="currentColor"
      d="M8 .9l2.16 4.62 5.06.63-3.73 3.48.98 5L8 12.15l-4.47 2.48.98-5L.78 6.15l5.06-.63z"
    />
  ),
  disc: <circle fill="currentColor" cx="8" cy="8" r="6" />,
  ring: <circle {...stroke} cx="8" cy="8" r="4.9" />,
  triangle: <path fill="currentColor" d="M8 1.6l6.9 12.3H1.1z" />,
  diamond: <path fill="currentColor" d="M8 1l7 7-7 7-7-7z" />,
  square: <rect fill="currentColor" x="2.25" y="2.25" width="11.5" height="11.5" rx="0.5" />,
  tick: <path {...stroke} strokeWidth={2.75} d="M2 8.6l4.1 4.1L14 3.6" />,
  cross: <path {...stroke} strokeWidth={2.75} d="M3 3l10 10M13 3L3 13" />,
  pause: <path {...stroke} strokeWidth={3.25} d="M5.2 2.5v11M10.8 2.5v11" />,
  dash: <rect {...stroke} strokeWidth={1.5} x="1.75" y="5.9" width="12.5" height="4.2" rx="0.75" />,
}
