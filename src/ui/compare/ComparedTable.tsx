import { useMemo } from 'react'
import type { ComparedRow } from '#domain/compareQuarters'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { ratedOn } from '#domain/ratedOn'
import type { RatedOn } from '#domain/ratedOn'
import type { ScorecardRow } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { StatusMark } from '../kit/StatusMark'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { RowName } from '../overview/RowName'
import { ScrollRegion } from '../overview/ScrollRegion'
import { paths } from '../routes'
import { statusHeading } from '#domain/ratedOn'
import { OtherBasis } from '../scorecard/basis'
import { ActualCell, TargetCell } from '../scorecard/cells'
import { useHref } from '../useHref'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'
import { differencesOf } from '../words/compareQuarters'
import type { Told } from '../words/compareQuarters'
import { buildValueNames } from '../words/value'
import styles from './Compare.module.css'
import { useFirst } from './useFirst'

interface ComparedTableProps {
  readonly structure: Structure
  readonly before: QuarterId
  readonly after: QuarterId
  readonly caption: string
  readonly rows: readonly ComparedRow[]
}

/** Both quarters with their own figures, and in words what differs. */
export function ComparedTable({ structure, before, after, caption, rows }: ComparedTableProps) {
  const { shown, more } = useFirst(rows)
  const told = useMemo(() => ({ structure, namesAt: buildValueNames(structure) }), [structure])
  const rated = useMemo(
    () => ratedOn(rows.flatMap(({ before: one, after: two }) => [one, two].filter(isThere))),
    [rows],
  )
  return (
    <>
      <ScrollRegion label={caption}>
        <table className={styles.compared}>
          <caption>{caption}</caption>
          <Head {...{ before, after, rated }} firstMonth={structure.firstMonth} />
          {sectionsOf(shown).map(({ title, rows: own }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={8} className={styles.section}>
                  {title}
                </th>
              </tr>
              {own.map((row) => (
                <Row key={row.id} row={row} told={told} rated={rated} quarters={[before, after]} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {more}
    </>
  )
}

function Head({ before, after, firstMonth, rated }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          Indicator
        </th>
        {[before, after].map((quarter) => (
          <th key={quarter} scope="colgroup" colSpan={3}>
            {formatQuarter(quarter, firstMonth)}
          </th>
        ))}
        <th scope="col" rowSpan={2}>
          What differs
        </th>
      </tr>
      <tr>
        {[before, after].flatMap((quarter) => [
          <th key={`${quarter} actual`} scope="col" data-align="end">
            Actual
          </th>,
          <th key={`${quarter} target`} scope="col" data-align="end">
            Target
          </th>,
          <th key={`${quarter} status`} scope="col">
            {statusHeading(rated)}
          </th>,
        ])}
      </tr>
    </thead>
  )
}

interface HeadProps extends Pick<RowProps, 'rated'> {
  readonly before: QuarterId
  readonly after: QuarterId
  readonly firstMonth: number
}

interface RowProps {
  readonly row: ComparedRow
  readonly told: Told
  /** S9 — What the heading says that the statuses rate. */
  readonly rated: RatedOn
  readonly quarters: readonly [QuarterId, QuarterId]
}

function Row({ row, told, rated, quarters: [before, after] }: RowProps) {
  const href = useHref()
  const sentences = differencesOf(row, told)
  const { firstMonth } = told.structure
  return (
    <tr>
      <th scope="row">
        <RowName row={row} href={href(paths.indicator(row.after ? after : before, row.id))} />
      </th>
      <Side row={row.before} firstMonth={firstMonth} rated={rated} />
      <Side row={row.after} firstMonth={firstMonth} rated={rated} />
      <td className={styles.differs}>
        {sentences.length > 0 ? (
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <span className={styles.muted}>nothing</span>
        )}
      </td>
    </tr>
  )
}

interface SideProps extends Pick<RowProps, 'rated'> {
  readonly row: ScorecardRow | undefined
  readonly firstMonth: number
}

/** The figure of one quarter; S9 — with what its status rates, as the two may differ in that. */
function Side({ row, firstMonth, rated }: SideProps) {
  if (!row)
    return (
      <td colSpan={3} className={styles.muted}>
        not in this report
      </td>
    )
  const { result, report } = row
  const { status, quarter } = result
  return (
    <>
      <td data-align="end">
        <ActualCell figure={result} />
        {quarter !== report && (
          <small className={styles.aside}>for {formatQuarter(quarter, firstMonth)}</small>
        )}
      </td>
      <td data-align="end">
        <TargetCell figure={result} />
      </td>
      <td>
        <WhyButton figure={result} firstMonth={firstMonth} within="page">
          <StatusMark status={shownStatus(status)} />
          {status.has === 'none' && <VisuallyHidden> no status</VisuallyHidden>}
        </WhyButton>
        <OtherBasis status={status} named={rated} />
      </td>
    </>
  )
}

const isThere = (row: ScorecardRow | undefined): row is ScorecardRow => row !== undefined

/** Sections in the order in which they first come; what only the earlier report had stands with its section. */
function sectionsOf(rows: readonly ComparedRow[]) {
  const sections = new Map<string, ComparedRow[]>()
  for (const row of rows) {
    const title = row.section?.title ?? 'Not placed'
    const known = sections.get(title)
    if (known) known.push(row)
    else sections.set(title, [row])
  }
  return [...sections].map(([title, own]) => ({ title, rows: own }))
}
