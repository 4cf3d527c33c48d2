import { formatDate } from '#domain/date'
import type { QuarterId } from '#domain/primitives'
import { formatYear, quarterId, quarterPeriod, quartersOfYear, readQuarter, yearOf } from '#domain/quarter'
import { SelectField } from '../kit/fields'
import styles from './FirstMinute.module.css'

interface QuarterFieldsProps {
  readonly quarter: QuarterId
  /** The quarter offered; the years around it can be chosen. */
  readonly offered: QuarterId
  readonly firstMonth: number
  readonly onChoose: (quarter: QuarterId) => void
}

/** A quarter as year and number, each with the days it covers. */
export function QuarterFields({ quarter, offered, firstMonth, onChoose }: QuarterFieldsProps) {
  const { number } = readQuarter(quarter)
  const year = yearOf(quarter)
  return (
    <div className={styles.when}>
      <SelectField
        label="Year"
        choices={yearsAround(offered).map((one) => ({ value: one, label: formatYear(one, firstMonth) }))}
        input={{
          value: year,
          onChange: (event) => onChoose(quarterId(event.currentTarget.value, number)),
        }}
      />
      <SelectField
        label="Quarter"
        choices={quartersOfYear(year).map((one) => ({ value: one, label: quarterWords(one, firstMonth) }))}
        input={{ value: quarter, onChange: (event) => onChoose(event.currentTarget.value) }}
      />
    </div>
  )
}

/** One year ahead and back to 2000 at least, so that older reports can be entered; newest first. */
function yearsAround(offered: QuarterId): readonly string[] {
  const { year } = readQuarter(offered)
  const length = Math.max(year - oldestYear, 10) + 2
  return Array.from({ length }, (_, back) => yearOf(quarterId(year + 1 - back, 1)))
}

const oldestYear = 2000

/** `1 (1 April to 30 June 2012)` */
function quarterWords(quarter: QuarterId, firstMonth: number): string {
  const { first, last } = quarterPeriod(quarter, firstMonth)
  return `${readQuarter(quarter).number} (${formatDate(first).replace(/ \d+$/, '')} to ${formatDate(last)})`
}
