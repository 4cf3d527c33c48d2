import type { QuarterId } from '#domain/primitives'
import { useHref } from '../useHref'
import styles from './Plan.module.css'
import { planLists, planPaths } from './planPaths'
import type { PlanList } from './planPaths'

/** The lists of the plan editor. */
export function PlanNav({ quarter, list }: { readonly quarter: QuarterId; readonly list: PlanList }) {
  const href = useHref()
  return (
    <nav aria-label="Parts of the plan" className={styles.nav}>
      <ul>
        {planLists.map((one) => (
          <li key={one}>
            <a href={href(planPaths.list(quarter, one))} aria-current={one === list ? 'true' : undefined}>
              {listWords[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const listWords: Readonly<Record<PlanList, string>> = {
  report: 'Priorities and indicators',
  staff: 'Directorates and posts',
  schemes: 'Schemes',
  committees: 'Committees',
}
