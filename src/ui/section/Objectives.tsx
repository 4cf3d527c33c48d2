import { useMemo } from 'react'
import { activityRows } from '#domain/activityRows'
import { composite } from '#domain/ids'
import type { Id, QuarterId } from '#domain/primitives'
import type { OfKind } from '#domain/recordIndex'
import { nameOf } from '#domain/recordIndex'
import { activitySchemeInForce } from '#domain/ruleInForce'
import { activityBands } from '#domain/scheme'
import type { Report } from '#domain/scorecard'
import { objectivesOf } from '#domain/structure'
import { RecordHistory } from '../history/RecordHistory'
import { EmptyState } from '../kit/EmptyState'
import { Activities, useActivitiesView } from '../activities/Activities'
import type { ActivitiesView } from '../activities/Activities'
import { planPaths } from '../plan/planPaths'
import type { Save } from '../scorecard/settle'
import { SymbolKey } from '../scorecard/SymbolKey'
import scorecardStyles from '../scorecard/Scorecard.module.css'
import { useHref } from '../useHref'
import viewStyles from '../views/Columns.module.css'
import { ColumnsButton } from '../views/ColumnsButton'
import { NextSteps } from './NextSteps'
import styles from './Section.module.css'

interface ObjectivesProps {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly save: Save
}

/** The objectives of a section in order, each with its key activities, and one key of symbols for all. */
export function Objectives({ report, section, save }: ObjectivesProps) {
  const { structure, quarter } = report
  const objectives = objectivesOf(structure.livingIn(quarter), section.id)
  const scheme = activitySchemeInForce(structure)
  const view = useActivitiesView(scheme, save)
  const heading = <h2>Objectives and key activities</h2>
  if (objectives.length === 0)
    return (
      <section data-screen-only>
        {heading}
        <EmptyState
          heading="This section has no objectives in this quarter."
          actions={<AddLink kind="objective" parent={section.id} quarter={quarter} />}
        />
      </section>
    )
  return (
    <section>
      {heading}
      <div className={viewStyles.bar}>
        <ColumnsButton choice={view.choice} name="key activities" />
      </div>
      {objectives.map((objective) => (
        <ObjectiveTable key={objective.id} objective={objective} report={report} view={view} />
      ))}
      <div className={scorecardStyles.keys}>
        <SymbolKey schemes={[{ id: scheme.id, bands: activityBands(scheme) }]} />
      </div>
    </section>
  )
}

interface ObjectiveTableProps extends Pick<ObjectivesProps, 'report'> {
  readonly view: ActivitiesView
  readonly objective: OfKind<'objective'>
}

function ObjectiveTable({ objective, report, view }: ObjectiveTableProps) {
  const rows = useMemo(() => activityRows(report, objective.id), [report, objective.id])
  const scheme = activitySchemeInForce(report.structure)
  const { number = '', aim = '' } = objective.values.identity ?? {}
  const name = number === '' ? 'Objective' : `Objective ${number}`
  return (
    <div className={styles.objective}>
      <h3>
        <span className={styles.number}>{name}</span> {nameOf(objective)}
        {aim !== '' && <span className={styles.aim}>: {aim}</span>}
      </h3>
      <Activities rows={rows} scheme={scheme} view={view} label={`${name}: ${nameOf(objective)}`} />
      <NextSteps rows={rows} />
      <p className={styles.add} data-screen-only>
        <AddLink kind="activity" parent={objective.id} quarter={report.quarter} />
      </p>
      {rows.length > 0 && (
        <RecordHistory
          structure={report.structure}
          of={`the progress on ${name}`}
          places={rows.map(({ id }) => ({ kind: 'progress', id: composite(id, report.quarter) }))}
        />
      )}
    </div>
  )
}

interface AddLinkProps {
  readonly kind: 'objective' | 'activity'
  readonly parent: Id
  readonly quarter: QuarterId
}

/** Leads to the form of the plan. */
function AddLink({ kind, parent, quarter }: AddLinkProps) {
  const href = useHref()
  return (
    <a href={href(planPaths.add(quarter, kind, parent))}>
      {kind === 'activity' ? 'Add an activity' : 'Add an objective'}
    </a>
  )
}
