import type { OverviewRow } from '#domain/overview'
import { StatusMark } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'

interface RowStatusProps {
  readonly row: OverviewRow
  readonly firstMonth: number
  readonly of: 'now' | 'before'
}

/** The status of a row; of an indicator it says why when it is pressed. */
export function RowStatus({ row, firstMonth, of }: RowStatusProps) {
  const mark = <StatusMark status={shownStatus(row[of])} />
  const figure = of === 'now' ? row.result : row.result?.previous
  return figure ? (
    <WhyButton figure={figure} firstMonth={firstMonth} within="page">
      {mark}
    </WhyButton>
  ) : (
    mark
  )
}
