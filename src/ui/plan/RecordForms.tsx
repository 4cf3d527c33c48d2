import { definitionShown } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import { presetEntry } from '#domain/plan/schemeEntry'
import { formatYear, yearOf } from '#domain/quarter'
import type { OfKind } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import { useHref } from '../useHref'
import { paths } from '../routes'
import { DefinitionsOverTime } from '../definitions/DefinitionsOverTime'
import { BandFields } from './BandFields'
import { DefinitionForm } from './DefinitionForm'
import { EntryForm } from './EntryForm'
import { entryForms } from './entryForms'
import { MilestoneFields } from './MilestoneFields'
import styles from './Plan.module.css'
import type { PlannedKind } from './planPaths'
import { YearForm } from './YearForm'

interface RecordFormsProps {
  readonly view: PlanView
  readonly kind: PlannedKind
  readonly record: AnyRecord
}

/** Every form of a record; an indicator has one for each thing that changes at its own pace. */
export function RecordForms({ view, kind, record }: RecordFormsProps) {
  const { entry, fields } = entryForms[kind]
  const groups = fields(view, record.id)
  const form = { view, entry, record, groups, label: 'Details' }
  switch (record.kind) {
    case 'indicator':
      return <IndicatorForms view={view} indicator={record} />
    case 'activity':
      return <EntryForm {...form}>{(draft) => <MilestoneFields form={draft} />}</EntryForm>
    case 'scheme':
      return (
        <EntryForm {...form} entry={view.structure.get('scheme', record.id) ? entry : presetEntry}>
          {(draft) => <BandFields form={draft} scheme={record} />}
        </EntryForm>
      )
    default:
      return <EntryForm {...form} />
  }
}

function IndicatorForms({
  view,
  indicator,
}: {
  readonly view: PlanView
  readonly indicator: OfKind<'indicator'>
}) {
  const href = useHref()
  const { entry, fields } = entryForms.indicator
  const definition = definitionShown(view, indicator.id)
  const year = formatYear(yearOf(view.quarter), view.structure.firstMonth)
  const due = 'When it is due'
  return (
    <>
      <p className={styles.add}>
        <a href={href(paths.indicator(view.quarter, indicator.id))}>Its figures and status</a>
      </p>
      <h3 className={styles.part}>What it is</h3>
      <DefinitionForm view={view} indicator={indicator} />
      <h3 className={styles.part}>Definitions over time</h3>
      <DefinitionsOverTime structure={view.structure} indicator={indicator.id} heading="h4" />
      <h3 className={styles.part}>{due}</h3>
      <EntryForm
        view={view}
        entry={entry}
        record={indicator}
        groups={fields(view, indicator.id)}
        label={due}
      />
      {definition && (
        <>
          <h3 className={styles.part}>Annual target and outturn {year}</h3>
          <YearForm view={view} indicator={indicator} definition={definition} />
        </>
      )}
    </>
  )
}
