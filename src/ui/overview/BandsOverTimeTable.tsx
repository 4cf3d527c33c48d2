import { useMemo } from 'react'
import { bandsOverTime, quartersBack } from '#domain/bandsOverTime'
import type { BandsOverTime } from '#domain/bandsOverTime'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import type { Structure } from '#domain/structure'
import { StatusMark } from '../kit/StatusMark'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { paths } from '../routes'
import { useHref } from '../useHref'
import styles from './Overview.module.css'
import { ScrollRegion } from './ScrollRegion'
import { PatternMark, StackedBar } from './StackedBar'
import { useTallies } from './useTallies'

interface BandsOverTimeProps {
  readonly structure: Structure
  readonly quarter: QuarterId
}

/** Two years of quarters. */
const most = 8

/** How many indicators were in each band, quarter by quarter, each rated by the definitions of its time (S14). */
export function BandsOverTimeTable({ structure, quarter }: BandsOverTimeProps) {
  const quarters = useMemo(() => quartersBack(structure, quarter, most), [structure, quarter])
  return quarters.length === 0 ? null : <OfQuarters structure={structure} quarters={quarters} />
}

interface OfQuartersProps {
  readonly structure: Structure
  /** Newest first; at least one. */
  readonly quarters: readonly QuarterId[]
}

function OfQuarters({ structure, quarters }: OfQuartersProps) {
  const tallies = useTallies(structure, quarters)
  const schemes = useMemo(() => tallies && bandsOverTime(tallies), [tallies])
  if (!schemes) return null
  const rated = new Set(
    schemes.flatMap((scheme) => scheme.quarters.filter((one) => one.rated > 0).map((one) => one.quarter)),
  )
  return (
    <>
      <h2>Over time</h2>
      {rated.size < 2 ? (
        <p>
          {rated.size === 0
            ? 'No quarter has a status yet, so there is nothing to show over time.'
            : 'Only one quarter has statuses yet; from the second on they stand here side by side.'}
        </p>
      ) : (
        schemes.map((bands) => (
          <SchemeTable
            key={bands.scheme.id}
            bands={bands}
            isOne={schemes.length === 1}
            firstMonth={structure.firstMonth}
          />
        ))
      )}
    </>
  )
}

interface SchemeTableProps {
  readonly bands: BandsOverTime
  /** Where there are several, each table names its scheme. */
  readonly isOne: boolean
  readonly firstMonth: number
}

function SchemeTable({ bands: { scheme, bands, quarters }, isOne, firstMonth }: SchemeTableProps) {
  const href = useHref()
  const longest = Math.max(...quarters.map(({ rated }) => rated))
  const caption = `Indicators by status in each quarter${isOne ? '' : `, rated by ${scheme.title}`}`
  return (
    <ScrollRegion label={caption}>
      <table className={styles.tally} data-over-time>
        <caption>{caption}, each by the definitions of its time</caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">
              <VisuallyHidden>As a bar</VisuallyHidden>
            </th>
            {bands.map((band) => (
              <th key={band.id} scope="col" className={styles.count}>
                <PatternMark tone={band.tone} />
                <StatusMark status={{ band }} />
              </th>
            ))}
            <th scope="col" className={styles.count}>
              With a status
            </th>
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ quarter, counts, rated }) => (
            <tr key={quarter}>
              <th scope="row">
                <a href={href(paths.overview(quarter))}>{formatQuarter(quarter, firstMonth)}</a>
              </th>
              <td className={styles.barCell}>
                <StackedBar
                  of={longest}
                  parts={bands.map(({ id, tone }, at) => ({ key: id, tone, count: counts[at] ?? 0 }))}
                />
              </td>
              {bands.map(({ id }, at) => (
                <td key={id} className={styles.count} data-none={counts[at] === 0 || undefined}>
                  {counts[at]}
                </td>
              ))}
              <td className={styles.count}>{rated}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
