import type { Id } from '#domain/primitives'
import type { PlanView } from '#domain/plan/place'
import { isDefaultScheme } from '#domain/plan/schemes'
import { nameOf, recordKey } from '#domain/recordIndex'
import { EmptyState } from '../kit/EmptyState'
import { useHref } from '../useHref'
import { AddLinks } from './AddLinks'
import styles from './Plan.module.css'
import { planPaths } from './planPaths'
import type { PlannedKind } from './planPaths'

interface FlatListProps {
  readonly view: PlanView
  /** `kind/id` */
  readonly chosen: string | undefined
}

/** The council's own schemes. */
export function SchemeList({ view, chosen }: FlatListProps) {
  const items = view.structure.list('scheme').map((scheme) => ({
    id: scheme.id,
    title: nameOf(scheme),
    note: isDefaultScheme(view.structure, scheme.id) ? 'default' : '',
  }))
  return <FlatList view={view} chosen={chosen} kind="scheme" items={items} name="Schemes" />
}

export function CommitteeList({ view, chosen }: FlatListProps) {
  const items = view.structure.list('committee').map((committee) => ({
    id: committee.id,
    title: nameOf(committee),
    note: '',
  }))
  return <FlatList view={view} chosen={chosen} kind="committee" items={items} name="Committees" />
}

interface FlatListViewProps extends FlatListProps {
  readonly kind: PlannedKind
  readonly name: string
  readonly items: readonly { readonly id: Id; readonly title: string; readonly note: string }[]
}

function FlatList({ view, chosen, kind, items, name }: FlatListViewProps) {
  const href = useHref()
  return (
    <nav aria-label={name}>
      <AddLinks view={view} kinds={[kind]} parent="" />
      {items.length === 0 && <EmptyState heading="There is nothing here yet" />}
      <ul className={styles.branch}>
        {items.map(({ id, title, note }) => (
          <li key={id}>
            <a
              href={href(planPaths.record(view.quarter, kind, id))}
              className={styles.node}
              aria-current={recordKey(kind, id) === chosen ? 'page' : undefined}
            >
              <span>{title}</span>
              {note && <span className={styles.lives}>{note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
