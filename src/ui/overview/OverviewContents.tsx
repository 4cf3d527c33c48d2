import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { quarterBeside } from '#domain/neighbours'
import { indicatorOverview, lacksFigure, lacksTarget } from '#domain/overview'
import type { OverviewRow } from '#domain/overview'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { sectionReturns } from '#domain/sectionReturns'
import { EmptyState } from '../kit/EmptyState'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { ChangeList } from './ChangeList'
import { figuresPath } from './figuresPath'
import { Later } from './Later'
import { MissingList } from './MissingList'
import { SectionTable } from './SectionTable'
import { SetChangeList } from './SetChangeList'
import { TallyTable } from './TallyTable'
import { useOverview } from './useOverview'

/** Drawn and counted once the page stands. */
const pictures = () => import('./pictures')
const TallyBars = lazy(async () => ({ default: (await pictures()).TallyBars }))
const MoverList = lazy(async () => ({ default: (await pictures()).MoverList }))
const BandsOverTimeTable = lazy(async () => ({ default: (await pictures()).BandsOverTimeTable }))

/** Everything under the heading of the overview. */
export function OverviewContents({ report }: { readonly report: Report }) {
  const { structure, quarter } = report
  const href = useHref()
  const { rows, indicators, activities, indicatorSummary, activitySummary } = useOverview(report)
  const priorityTitle = (id: string) =>
    nameOf(structure.get('priority', id) ?? { kind: 'priority', id, values: {}, unsettled: [] })
  const placeOf = (row: OverviewRow) => href(placeIn(row, quarter))
  return (
    <>
      <h2>Indicators</h2>
      {indicators.length === 0 ? (
        <EmptyState heading="There are no indicators in this quarter yet.">
          <p>
            <a href={href(paths.plan(quarter))}>Add them in the plan</a>; their counts then stand here.
          </p>
        </EmptyState>
      ) : (
        <Tallied
          caption="Indicators by priority and status"
          summary={indicatorSummary}
          noun={{ one: 'indicator', many: 'indicators' }}
          priorityTitle={priorityTitle}
          hrefOf={(count) => href(figuresPath(quarter, count))}
        />
      )}
      {activities.length > 0 && (
        <>
          <h2>Activities</h2>
          <Tallied
            caption="Activities by priority and status"
            summary={activitySummary}
            noun={{ one: 'activity', many: 'activities' }}
            priorityTitle={priorityTitle}
            hrefOf={undefined}
          />
        </>
      )}
      <h2>Since last quarter</h2>
      <ChangeList rows={[...indicators, ...activities]} firstMonth={structure.firstMonth} hrefOf={placeOf} />
      <SetChangeList structure={structure} quarter={quarter} />
      <CompareLink structure={structure} quarter={quarter} />
      {rows.length > 0 && (
        <Later>{() => <MoverList rows={rows} firstMonth={structure.firstMonth} hrefOf={placeOf} />}</Later>
      )}
      <h2>What is missing</h2>
      <MissingList
        figures={rows.filter(lacksFigure).map(indicatorOverview)}
        targets={rows.filter(lacksTarget).map(indicatorOverview)}
        activities={activities.filter(({ now }) => now.has === 'none')}
        firstMonth={structure.firstMonth}
        hrefOf={placeOf}
      />
      <h2>Who has submitted</h2>
      <SectionTable
        sections={sectionReturns(report)}
        hrefOf={(section) => href(paths.section(quarter, section))}
        postTitle={(post) => structure.get('post', post)?.values.identity?.title ?? post}
      />
      <Later>{() => <BandsOverTimeTable key={quarter} structure={structure} quarter={quarter} />}</Later>
    </>
  )
}

/** What a bar with its words takes, kept free so that nothing moves when it comes. */
const barRoom = 4

/** The counts as a table and, once the page stands, as bars. */
function Tallied(tallied: ComponentProps<typeof TallyTable>) {
  return (
    <>
      <TallyTable {...tallied} />
      <div style={{ minBlockSize: `${tallied.summary.priorities.length * barRoom}rem` }}>
        <Later>{() => <TallyBars {...tallied} />}</Later>
      </div>
    </>
  )
}

function CompareLink({ structure, quarter }: PageContext) {
  const href = useHref()
  const beside = quarterBeside(structure, quarter)
  if (beside === undefined) return null
  return (
    <p>
      <a href={href(paths.compare(quarter, beside))}>
        Compare with {formatQuarter(beside, structure.firstMonth)}, side by side
      </a>
    </p>
  )
}

/** An indicator has a page of its own; an activity stands in its section. */
function placeIn({ kind, id, section }: OverviewRow, quarter: string): string {
  if (kind === 'indicator') return paths.indicator(quarter, id)
  return section === undefined ? paths.plan(quarter) : paths.section(quarter, section)
}
