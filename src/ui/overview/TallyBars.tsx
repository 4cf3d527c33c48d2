import type { Summary, Tally } from '#domain/summary'
import { StatusMark } from '../kit/StatusMark'
import styles from './Overview.module.css'
import { PatternMark, StackedBar } from './StackedBar'
import type { BarPart } from './StackedBar'

interface TallyBarsProps {
  /** What is counted: `Indicators by priority and status`. */
  readonly caption: string
  readonly summary: Summary
  readonly priorityTitle: (id: string) => string
}

/** K1 — The counts of each priority as a bar, as long as it has rows; the table holds the same and the total. */
export function TallyBars({ caption, summary: { priorities }, priorityTitle }: TallyBarsProps) {
  const longest = Math.max(...priorities.map(({ tally }) => tally.all))
  return (
    <figure className={styles.bars} aria-label={`${caption}, as bars`}>
      {priorities.map(({ priority, tally }) => (
        <div key={priority ?? ''} className={styles.barOf}>
          <p className={styles.barTitle}>{priority === null ? 'Not placed' : priorityTitle(priority)}</p>
          <StackedBar parts={partsOf(tally)} of={longest} />
          <p className={styles.barCounts}>
            <Counts tally={tally} />
          </p>
        </div>
      ))}
    </figure>
  )
}

function Counts({ tally: { bands, reasons } }: { readonly tally: Tally }) {
  const counted = [
    ...bands.map(({ scheme, band, count }) => ({
      key: `${scheme.id}/${band.id}`,
      status: { band },
      tone: band.tone,
      count,
    })),
    ...reasons.map(({ reason, count }) => ({
      key: reason,
      status: { missing: reason },
      tone: 'none' as const,
      count,
    })),
  ]
  return counted
    .filter(({ count }) => count > 0)
    .map(({ key, status, tone, count }) => (
      <span key={key}>
        <PatternMark tone={tone} />
        <StatusMark status={status} /> {count}
      </span>
    ))
}

function partsOf({ bands, all, rated }: Tally): readonly BarPart[] {
  return [
    ...bands.map(({ scheme, band, count }) => ({ key: `${scheme.id}-${band.id}`, tone: band.tone, count })),
    { key: 'none', tone: 'none', count: all - rated },
  ]
}
