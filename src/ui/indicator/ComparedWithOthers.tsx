import { lazy, Suspense, useMemo } from 'react'
import { benchmark, isInUnit } from '#domain/benchmark'
import type { Benchmark, BenchmarkPoint } from '#domain/benchmark'
import { shortName } from '#domain/shortName'
import { formatFigure } from '#domain/formatFigure'
import type { Id, YearId } from '#domain/primitives'
import { formatYear } from '#domain/quarter'
import type { OfKind } from '#domain/recordIndex'
import type { Unit } from '#domain/records/definition'
import { FigureText } from '../kit/FigureText'
import { ScrollRegion } from '../overview/ScrollRegion'
import type { PageContext } from '../pages/PageContext'
import { planPaths } from '../plan/planPaths'
import { useHref } from '../useHref'
import styles from './IndicatorYear.module.css'

/** Drawing takes a library of its own, which loads when there is something to draw. */
const BenchmarkChart = lazy(async () => ({ default: (await import('./BenchmarkChart')).BenchmarkChart }))

interface ComparedWithOthersProps extends PageContext {
  readonly indicator: Id
  readonly years: readonly OfKind<'year'>[]
}

/** The council's outturns beside those of others, drawn by year and as a table with every source. */
export function ComparedWithOthers({ structure, quarter, indicator, years }: ComparedWithOthersProps) {
  const href = useHref()
  const beside = useMemo(
    () => benchmark({ structure, indicator, quarter, years }),
    [structure, indicator, quarter, years],
  )
  const definition = structure.definition(indicator, quarter)
  const council = structure.organisation.identity?.name ?? 'The council'
  const { firstMonth } = structure
  return (
    <>
      {beside && definition ? (
        <>
          <Drawn {...{ beside, council, firstMonth }} name={shortName(definition)} />
          <BenchmarkTable {...{ beside, council, firstMonth }} />
        </>
      ) : (
        <p>Nobody is compared with yet.</p>
      )}
      <p data-screen-only>
        <a href={href(planPaths.record(quarter, 'indicator', indicator))}>
          Enter the figures of others in the plan
        </a>
      </p>
    </>
  )
}

interface Shown {
  readonly beside: Benchmark
  readonly council: string
  readonly firstMonth: number
}

/** A line needs two years: of one the table says all there is. */
function Drawn({ beside, council, firstMonth, name }: Shown & { readonly name: string }) {
  const all = [...beside.own, ...beside.others.flatMap(({ points }) => points)]
  const drawn = all.filter((point) => isInUnit(point, beside.measure))
  const isMixed = drawn.length < all.length
  if (isApart.has(beside.measure.unit.kind)) return null
  const [first, last] = [beside.years[0], beside.years.at(-1)]
  if (first === last || first === undefined || last === undefined || drawn.length === 0)
    return <p>{isMixed ? otherUnit : oneYear}</p>
  const names = beside.others.map((one) => one.name).join(', ')
  const span = `${formatYear(first, firstMonth)} to ${formatYear(last, firstMonth)}`
  return (
    <>
      <div
        role="img"
        className={styles.canvas}
        aria-label={`Line chart of the outturns of ${name} beside ${names}, ${span}. The table below holds every figure.`}
      >
        <Suspense fallback={null}>
          <BenchmarkChart {...{ beside, council, firstMonth }} />
        </Suspense>
      </div>
      {isMixed && <p>{otherUnit}</p>}
    </>
  )
}

/** A date is one of its own year, and between yes and no there is nothing: the table says all there is. */
const isApart: ReadonlySet<Unit['kind']> = new Set(['date', 'yesNo'])

const oneYear = 'There is no chart yet: it needs the figures of two years, and there is one.'
const otherUnit = 'Figures in another unit than today’s stand in the table alone.'

/** A year a row, newest first, so that twenty of them fit on paper with every source. */
function BenchmarkTable({ beside, council, firstMonth }: Shown) {
  const columns = [{ name: council, points: beside.own }, ...beside.others]
  return (
    <ScrollRegion label="Compared with others, by year">
      <table className={styles.years}>
        <caption>Outturns beside those of others, with their sources</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" className={styles.whose} data-align="end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {beside.years.toReversed().map((year) => (
            <tr key={year}>
              <th scope="row">{formatYear(year, firstMonth)}</th>
              {columns.map(({ name, points }, at) => (
                <td key={name} data-align="end" data-highlight={at === 0 || undefined}>
                  <Points points={pointsIn(points, year)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Source</th>
            {columns.map(({ name, points }, at) => (
              <td
                key={name}
                className={styles.source}
                data-align="end"
                data-highlight={at === 0 || undefined}
              >
                {at === 0 ? 'Outturn of the council' : sourcesOf(points, firstMonth)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  )
}

const pointsIn = (points: readonly BenchmarkPoint[], year: YearId): readonly BenchmarkPoint[] =>
  points.filter((point) => point.year === year)

/** Nearly always one; a file may bring the same name twice, and then both stand there. */
function Points({ points }: { readonly points: readonly BenchmarkPoint[] }) {
  if (points.length === 0) return <span className={styles.muted}>none</span>
  return points.map(({ typed, value, measure, provisional }, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- two of one name in one year differ in nothing else
    <span key={at}>
      {at > 0 && ', '}
      <FigureText text={formatFigure(typed ?? value, measure)} />
      {provisional && <small className={styles.muted}> provisional</small>}
    </span>
  ))
}

/** `ONS`; where the years differ `ONS (2011/12), CIPFA (2012/13)`. */
function sourcesOf(points: readonly BenchmarkPoint[], firstMonth: number): string {
  const sources = [...new Set(points.map(({ source }) => source))]
  if (sources.length === 1) return sources[0] || 'no source given'
  return sources
    .map((source) => {
      const years = points
        .filter((point) => point.source === source)
        .map(({ year }) => formatYear(year, firstMonth))
      return `${source || 'no source given'} (${[...new Set(years)].join(', ')})`
    })
    .join('; ')
}
