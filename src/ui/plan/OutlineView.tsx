import { useState } from 'react'
import type { ReactNode } from 'react'
import { committeeOutline, planOutline, schemeOutline, staffOutline } from '#domain/plan/outline'
import type { Outline, OutlineNode } from '#domain/plan/outline'
import { labelOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import { isDefaultScheme } from '#domain/plan/schemes'
import { recordKey } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import { EmptyState } from '../kit/EmptyState'
import { useHref } from '../useHref'
import { kindWords } from '../words'
import { AddLinks } from './AddLinks'
import styles from './Plan.module.css'
import { planPaths } from './planPaths'
import { RetiredList } from './RetiredList'

interface OutlineProps {
  readonly view: PlanView
  /** `kind/id` */
  readonly chosen: string | undefined
}

/** Plans, priorities, sections, indicators, objectives and activities in the order of the report. */
export function ReportOutline({ view, chosen }: OutlineProps) {
  return (
    <OutlineView view={view} chosen={chosen} outline={planOutline(view)} name="Outline of the plan">
      <AddLinks view={view} kinds={['plan', 'priority']} parent="" />
    </OutlineView>
  )
}

export function StaffOutline({ view, chosen }: OutlineProps) {
  return (
    <OutlineView view={view} chosen={chosen} outline={staffOutline(view)} name="Directorates and posts">
      <AddLinks view={view} kinds={['directorate', 'post']} parent="" />
    </OutlineView>
  )
}

/** The council's own schemes and the presets in use. */
export function SchemeOutline({ view, chosen }: OutlineProps) {
  return (
    <OutlineView view={view} chosen={chosen} outline={schemeOutline(view)} name="Schemes">
      <AddLinks view={view} kinds={['scheme']} parent="" />
    </OutlineView>
  )
}

export function CommitteeOutline({ view, chosen }: OutlineProps) {
  return (
    <OutlineView view={view} chosen={chosen} outline={committeeOutline(view)} name="Committees">
      <AddLinks view={view} kinds={['committee']} parent="" />
    </OutlineView>
  )
}

interface OutlineViewProps extends OutlineProps {
  readonly outline: Outline
  readonly name: string
  readonly children: ReactNode
}

function OutlineView({ view, chosen, outline, name, children }: OutlineViewProps) {
  const [isWhole, setWhole] = useState(false)
  const { placed, notPlaced, retired } = outline
  const hidden = [...placed, ...notPlaced].reduce((count, node) => count + countHidden(node, chosen), 0)
  const branch = { view, chosen, isWhole }
  return (
    <nav aria-label={name}>
      {children}
      {hidden > 0 && (
        <label className={styles.whole}>
          <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
          Show {hidden} that {hidden === 1 ? 'has' : 'have'} not begun
        </label>
      )}
      {placed.length + notPlaced.length + retired.length === 0 && (
        <EmptyState heading="There is nothing here yet" />
      )}
      <Branch nodes={placed} {...branch} />
      {notPlaced.length > 0 && (
        <>
          <h2 className={styles.apart}>Not placed</h2>
          <p className={styles.note}>
            What these stood under is deleted or retired. Choose a new place in each, or retire it as well.
          </p>
          <Branch nodes={notPlaced} {...branch} />
        </>
      )}
      <RetiredList records={retired} view={view} chosen={chosen} />
    </nav>
  )
}

interface BranchProps extends OutlineProps {
  readonly nodes: readonly OutlineNode[]
  /** Whether what has not begun is shown as well. */
  readonly isWhole: boolean
}

function Branch({ nodes, ...props }: BranchProps) {
  const shown = nodes.filter((node) => props.isWhole || isShown(node, props.chosen))
  if (shown.length === 0) return null
  return (
    <ul className={styles.branch}>
      {shown.map((node) => (
        <li key={keyOf(node.record)}>
          <OutlineLink node={node} {...props} />
          <Branch nodes={node.children} {...props} />
        </li>
      ))}
    </ul>
  )
}

function OutlineLink({ node: { record, lives }, view, chosen }: OutlineProps & { node: OutlineNode }) {
  const href = useHref()
  const { ref, title } = labelOf(record, view)
  const isDefault = record.kind === 'scheme' && isDefaultScheme(view.structure, record.id)
  return (
    <a
      href={href(planPaths.record(view.quarter, record.kind, record.id))}
      className={styles.node}
      data-kind={record.kind}
      data-lives={lives}
      aria-current={keyOf(record) === chosen ? 'page' : undefined}
      title={kindWords[record.kind].one}
    >
      {ref && <span className={styles.ref}>{ref}</span>} <span>{title}</span>
      {lives === 'later' && <span className={styles.lives}>not begun</span>}
      {isDefault && <span className={styles.lives}>default</span>}
    </a>
  )
}

const keyOf = ({ kind, id }: AnyRecord): string => recordKey(kind, id)

/** What has not begun is left out, unless it is the one that is looked at or something under it is there. */
function isShown(node: OutlineNode, chosen: string | undefined): boolean {
  return (
    node.lives === 'now' ||
    keyOf(node.record) === chosen ||
    node.children.some((child) => isShown(child, chosen))
  )
}

function countHidden(node: OutlineNode, chosen: string | undefined): number {
  return node.children.reduce(
    (count, child) => count + countHidden(child, chosen),
    isShown(node, chosen) ? 0 : 1,
  )
}
