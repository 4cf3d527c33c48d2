import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { definitionShown, fullNameOf, hasEnded } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import type { Id } from '#domain/primitives'
import { lastQuarterOf } from '#domain/plan/retire'
import { presetsInUse } from '#domain/plan/schemes'
import { formatQuarter } from '#domain/quarter'
import type { AnyRecord } from '#domain/records'
import { RecordHistory } from '../history/RecordHistory'
import type { HistoryPlace } from '#state/useRecordHistory'
import { EmptyState } from '../kit/EmptyState'
import { capital, kindWords } from '../words'
import { AddLinks, addWords, childKinds } from './AddLinks'
import { NewEntryForm } from './NewEntryForm'
import { NewIndicatorForm } from './NewIndicatorForm'
import { PanelActions } from './PanelActions'
import styles from './Plan.module.css'
import type { PlanAddress, PlannedKind } from './planPaths'
import { RecordForms } from './RecordForms'
import type { Deleted } from './useRemoval'

interface PlanPanelProps {
  readonly view: PlanView
  readonly address: PlanAddress
  readonly onDeleted: (deleted: Deleted) => void
}

/** The form of what is chosen in the list. */
export function PlanPanel({ view, address, onDeleted }: PlanPanelProps) {
  switch (address.show) {
    case 'list':
      return (
        <div className={styles.panel}>
          <p className={styles.note}>Choose something to see and change it, or add something new.</p>
        </div>
      )
    case 'new':
      return <NewPanel view={view} kind={address.kind} parent={address.parent} />
    case 'record': {
      const record = view.structure.get(address.kind, address.id) ?? presetAt(view, address)
      if (!record)
        return (
          <div className={styles.panel}>
            <EmptyState heading={`This ${kindWords[address.kind].one} is not there`}>
              <p>It was deleted, or has not come with any file yet. Choose another.</p>
            </EmptyState>
          </div>
        )
      return <RecordPanel view={view} kind={address.kind} record={record} onDeleted={onDeleted} />
    }
  }
}

const presetAt = ({ structure }: PlanView, { kind, id }: { readonly kind: PlannedKind; readonly id: Id }) =>
  kind === 'scheme' ? presetsInUse(structure).find((preset) => preset.id === id) : undefined

interface RecordPanelProps extends Omit<PlanPanelProps, 'address'> {
  readonly kind: PlannedKind
  readonly record: AnyRecord
}

function RecordPanel({ view, kind, record, onDeleted }: RecordPanelProps) {
  const until = lastQuarterOf(record)
  const isPreset = !view.structure.get(kind, record.id)
  const definition = kind === 'indicator' ? definitionShown(view, record.id) : undefined
  return (
    <Panel
      above={capital(kindWords[kind].one)}
      heading={fullNameOf(record, view)}
      actions={
        isPreset ? undefined : <PanelActions view={view} kind={kind} record={record} onDeleted={onDeleted} />
      }
    >
      {isPreset && (
        <p className={styles.note}>
          This is a preset that is in use. Change its words, and it is the council’s own from then on.
        </p>
      )}
      {until !== null && (
        <p className={styles.note}>Its last quarter is {formatQuarter(until, view.structure.firstMonth)}.</p>
      )}
      {definition === undefined && kind === 'indicator' && (
        <p className={styles.note}>Nothing says yet what it measures.</p>
      )}
      {!hasEnded(record, view) && <AddLinks view={view} kinds={childKinds[kind]} parent={record.id} />}
      <RecordForms view={view} kind={kind} record={record} />
      {!isPreset && (
        <RecordHistory
          key={record.id}
          structure={view.structure}
          of={fullNameOf(record, view)}
          places={placesOf(record)}
        />
      )}
    </Panel>
  )
}

/** An indicator is also what is defined and aimed at under it. */
function placesOf({ kind, id }: AnyRecord): readonly HistoryPlace[] {
  if (kind !== 'indicator') return [{ kind, id }]
  return [
    { kind, id },
    { kind: 'definition', owner: id },
    { kind: 'year', owner: id },
  ]
}

interface NewPanelProps {
  readonly view: PlanView
  readonly kind: PlannedKind
  readonly parent: string
}

function NewPanel({ view, kind, parent }: NewPanelProps) {
  const heading = addWords(kind)
  const from = formatQuarter(view.quarter, view.structure.firstMonth)
  if (kind === 'indicator')
    return (
      <Panel above="New" heading={heading}>
        <p className={styles.note}>It begins in {from}.</p>
        <NewIndicatorForm view={view} section={parent} />
      </Panel>
    )
  return (
    <Panel above="New" heading={heading}>
      <NewEntryForm view={view} kind={kind} parent={parent} />
    </Panel>
  )
}

interface PanelProps {
  readonly above: string
  readonly heading: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Its heading takes the focus when it comes, so that a screen reader and the keyboard go on from there. */
function Panel({ above, heading, actions, children }: PanelProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: false }), [])
  return (
    <section className={styles.panel} aria-label={heading}>
      <header className={styles.header}>
        <div>
          <p className={styles.above}>{above}</p>
          <h2 ref={title} tabIndex={-1}>
            {heading}
          </h2>
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}
