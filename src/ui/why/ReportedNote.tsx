import styles from './Why.module.css'
import type { AskedWhy } from './WhyButton'

/** S15 — Where the printed status is not the computed one, or was overridden, both are said. */
export function ReportedNote({ figure: { reported, override } }: Pick<AskedWhy, 'figure'>) {
  const printed = reportedWords(reported)
  return (
    <>
      {printed && <p className={styles.note}>{printed}</p>}
      {override && (
        <p className={styles.note}>
          Reported by decision as “{override.band.label}”: {override.reason}
        </p>
      )}
    </>
  )
}

function reportedWords(reported: AskedWhy['figure']['reported']): string | undefined {
  if (!reported || reported.agreement === 'same') return undefined
  return reported.band
    ? `Printed as ${reported.text} (${reported.band.label}), which the figures do not give.`
    : `Printed as “${reported.text}”, which names no status of this scheme.`
}
