import type { ReactNode } from 'react'
import { shortName } from '#domain/shortName'
import type { Definition } from '#domain/definition'
import { formatDueQuarter } from '#domain/due'
import { composite } from '#domain/ids'
import { explainResult } from '#domain/explainResult'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { Id, QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import { IndicatorChart } from '../chart/IndicatorChart'
import { AllQuarters } from '../indicator/AllQuarters'
import { DefinitionsOverTime } from '../definitions/DefinitionsOverTime'
import { EnterForButton } from '../entering/EnterForButton'
import { RecordHistory } from '../history/RecordHistory'
import { ComparedWithOthers } from '../indicator/ComparedWithOthers'
import { FindingNotes } from '../indicator/FindingNotes'
import { IndicatorYear } from '../indicator/IndicatorYear'
import { FigureForms } from '../indicator/FigureForms'
import styles from '../indicator/Indicator.module.css'
import { CountsAs } from '../indicator/CountsAs'
import { JoinedIndicators } from '../indicator/JoinedIndicators'
import { Neighbours } from '../indicator/Neighbours'
import { NotDefined } from '../indicator/NotDefined'
import { Origins } from '../indicator/Origins'
import { useIndicator } from '../indicator/useIndicator'
import type { Recorded } from '../indicator/useIndicator'
import { Page } from '../kit/Page'
import { StatusMark } from '../kit/StatusMark'
import { packPaths } from '../pack/packPaths'
import { planPaths } from '../plan/planPaths'
import { IndicatorQuestions } from '../questions/IndicatorQuestions'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { ReportedNote } from '../why/ReportedNote'
import { RuleNote } from '../why/RuleNote'
import { shownStatus } from '../why/shownStatus'
import { Why } from '../why/Why'
import type { PageContext } from './PageContext'

interface IndicatorPageProps extends PageContext {
  readonly indicator: string
}

/** One indicator: its figure in the quarter and why it is rated so, every quarter, every definition, and who said what. */
export function IndicatorPage({ structure, quarter, indicator }: IndicatorPageProps) {
  const href = useHref()
  const view = { structure, quarter }
  const { result, history, recorded } = useIndicator(view, indicator)
  const definition = structure.definition(indicator, quarter)
  const into = structure.get('indicator', indicator)?.values.joined?.into
  if (into !== undefined) return <CountsAs {...{ structure, quarter, indicator, into }} />
  if (!definition || !result)
    return (
      <NotDefined {...{ structure, quarter, indicator }}>
        <IndicatorQuestions view={view} indicator={indicator} figure={undefined} />
      </NotDefined>
    )
  const section = structure.livingIn(quarter).get('section', definition.section)
  const about = { structure, quarter, indicator }
  return (
    <Page
      title={fullName(definition)}
      address={`${quarter}/indicator/${indicator}`}
      crumbs={section ? [{ label: nameOf(section), href: href(paths.section(quarter, section.id)) }] : []}
      standfirst={result !== 'reading' && <Standing result={result} firstMonth={structure.firstMonth} />}
      actions={
        <>
          <EnterForButton view={view} likely={ownersOf(definition)} />
          <Neighbours {...about} />
        </>
      }
    >
      {result !== 'reading' && <ThisQuarter about={about} result={result} recorded={recorded} />}
      {result !== 'reading' && history && recorded && (
        <>
          <Part heading="All quarters">
            <IndicatorChart {...{ structure, indicator, history }} records={recorded.records} />
            <AllQuarters structure={structure} history={history} here={result.quarter} />
          </Part>
          <Years about={about} quarter={result.quarter} recorded={recorded} />
        </>
      )}
      <Part heading="Definitions over time">
        <DefinitionsOverTime structure={structure} indicator={indicator} heading="h3" />
        <p data-screen-only>
          <a href={href(planPaths.record(quarter, 'indicator', indicator))}>
            Change the definition in the plan
          </a>
        </p>
        <JoinedIndicators indicator={indicator} name={shortName(definition)} />
      </Part>
      {result !== 'reading' && <WhereFrom about={about} result={result} name={shortName(definition)} />}
      {result !== 'reading' && history && (
        <IndicatorQuestions view={view} indicator={indicator} figure={result.quarter} />
      )}
    </Page>
  )
}

function Standing({ result, firstMonth }: { result: IndicatorResult; firstMonth: number }) {
  return (
    <span className={styles.standing}>
      <span>{formatDueQuarter(result.life, result.quarter, firstMonth)}</span>
      <span role="status">
        <StatusMark status={shownStatus(result.status)} />
      </span>
    </span>
  )
}

interface ThisQuarterProps {
  readonly about: IndicatorPageProps
  readonly result: IndicatorResult
  readonly recorded: Recorded | undefined
}

/** The figure of the quarter: why it is rated so, what looks odd about it, and everything that can be filled in. */
function ThisQuarter({ about, result, recorded }: ThisQuarterProps) {
  const href = useHref()
  const { structure, quarter } = about
  return (
    <>
      <Part heading="Why this status">
        <div className={styles.reading}>
          <Why explanation={explainResult(result, structure.firstMonth)} />
          <RuleNote structure={structure} figure={result} />
          <ReportedNote figure={result} />
        </div>
        <p data-screen-only>
          <a href={href(packPaths.briefing(quarter, result.indicator))}>One-page briefing for the meeting</a>
        </p>
      </Part>
      <Part heading={figureHeading(result.quarter, { structure, quarter })} isScreenOnly>
        {recorded && (
          <FindingNotes asked={{ ...about, figures: recorded.figures, quarter: result.quarter }} />
        )}
        <FigureForms key={result.quarter} structure={structure} result={result} />
      </Part>
    </>
  )
}

interface WhereFromProps extends Pick<ThisQuarterProps, 'about' | 'result'> {
  readonly name: string
}

function WhereFrom({ about: { structure, indicator }, result, name }: WhereFromProps) {
  return (
    <Part heading="Where this figure comes from">
      <Origins structure={structure} result={result} />
      <RecordHistory
        structure={structure}
        of={name}
        places={[
          { kind: 'measurement', id: composite(indicator, result.quarter) },
          { kind: 'year', owner: indicator },
          { kind: 'definition', owner: indicator },
        ]}
      />
    </Part>
  )
}

interface YearsProps {
  readonly about: Pick<IndicatorPageProps, 'structure' | 'indicator'>
  /** That the figure is for. */
  readonly quarter: QuarterId
  readonly recorded: Recorded
}

/** S9 — What is of whole years stands apart from the quarters. */
function Years({ about, quarter, recorded: { figures, years } }: YearsProps) {
  return (
    <>
      <Part heading="The year as a whole">
        <IndicatorYear asked={{ ...about, figures, quarter }} years={years} />
      </Part>
      <Part heading="Compared with others">
        <ComparedWithOthers {...about} quarter={quarter} years={years} />
      </Part>
    </>
  )
}

interface PartProps {
  readonly heading: string
  /** Of paper there is nothing to fill in. */
  readonly isScreenOnly?: boolean
  readonly children: ReactNode
}

function Part({ heading, isScreenOnly, children }: PartProps) {
  return (
    <section aria-label={heading} className={styles.part} data-screen-only={isScreenOnly || undefined}>
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

/** P3 — Where the figure lags, the quarter that it is for is named. */
function figureHeading(of: QuarterId, { structure, quarter }: PageContext): string {
  return of === quarter
    ? 'This quarter’s figure'
    : `The figure for ${formatQuarter(of, structure.firstMonth)}`
}

/** `PI1172 Adult drug users into treatment` */
const fullName = (definition: Definition): string =>
  definition.ref === null ? definition.title : `${shortName(definition)} ${definition.title}`

const ownersOf = ({ owner }: Definition): readonly Id[] => [
  ...new Set([owner.figures, owner.commentary].filter((post) => post !== null)),
]
