import { useMemo } from 'react'
import { indicatorOverview } from '#domain/overview'
import type { OverviewRow } from '#domain/overview'
import { biggestMovers } from '#domain/movers'
import type { Mover, Movers } from '#domain/movers'
import { formatQuarter } from '#domain/quarter'
import type { ScorecardRow } from '#domain/scorecard'
import { moveUnitWords, moveWords } from '../words/movers'
import styles from './Overview.module.css'
import { RowName } from './RowName'

interface MoverListProps {
  readonly rows: readonly ScorecardRow[]
  readonly firstMonth: number
  readonly hrefOf: (row: OverviewRow) => string
}

/** Each way. */
const most = 5

/** What moved most against its target since the previous due quarter, for the better and for the worse. */
export function MoverList({ rows, ...shown }: MoverListProps) {
  const movers = useMemo(() => biggestMovers(rows, most), [rows])
  return (
    <>
      <h2>What moved most</h2>
      {movers.length === 0 ? (
        <p>
          Nothing has moved against its target, or no earlier quarter was measured and rated in the same way.
        </p>
      ) : (
        movers.map((one) => <OfUnit key={one.unit} movers={one} {...shown} />)
      )}
    </>
  )
}

type Shown = Omit<MoverListProps, 'rows'>

function OfUnit({
  movers: { unit, better, worse },
  ...shown
}: Shown & { readonly movers: Movers<ScorecardRow> }) {
  return (
    <>
      <p className={styles.shares}>{moveUnitWords[unit]}</p>
      <Way heading="For the better" movers={better} {...shown} />
      <Way heading="For the worse" movers={worse} {...shown} />
    </>
  )
}

interface WayProps extends Shown {
  readonly heading: string
  readonly movers: readonly Mover<ScorecardRow>[]
}

function Way({ heading, movers, firstMonth, hrefOf }: WayProps) {
  if (movers.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      <ul className={styles.changes}>
        {movers.map(({ row, move }) => {
          const { previous } = row.result
          return (
            <li key={row.id}>
              <RowName row={indicatorOverview(row)} href={hrefOf(indicatorOverview(row))} />
              <span>{moveWords(move, previous ? formatQuarter(previous.quarter, firstMonth) : '')}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
