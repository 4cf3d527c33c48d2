import { useLocation } from 'wouter'
import { formatQuarter, isQuarterId } from '#domain/quarter'
import type { QuarterId } from '#domain/primitives'
import { QuarterComparison } from '../compare/QuarterComparison'
import styles from '../compare/Compare.module.css'
import { EmptyState } from '../kit/EmptyState'
import { SelectField } from '../kit/fields'
import { Page } from '../kit/Page'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

interface ComparePageProps extends PageContext {
  /** As it stands in the address: any text. */
  readonly other: string
}

/** Two quarters side by side: what differs between them, and only like with like (S9). */
export function ComparePage({ structure, quarter, other }: ComparePageProps) {
  const [, navigate] = useLocation()
  const words = (id: QuarterId) => formatQuarter(id, structure.firstMonth)
  const quarters = structure.list('quarter').map(({ id }) => id)
  const isThere = isQuarterId(other) && quarters.includes(other)
  const choices = quarters.toReversed().map((id) => ({ value: id, label: words(id) }))
  const go = (one: string, two: string) => navigate(`${paths.compare(one, two)}${queryNow()}`)
  const [before, after] = other < quarter ? [other, quarter] : [quarter, other]
  return (
    <Page
      title="Compare two quarters"
      address="compare"
      standfirst={isThere && other !== quarter ? `${words(before)} and ${words(after)}` : ''}
    >
      <div className={styles.choose} data-screen-only>
        <SelectField
          label="Compare"
          choices={choices}
          input={{ value: quarter, onChange: ({ target }) => go(target.value, other) }}
        />
        <SelectField
          label="with"
          choices={isThere ? choices : [{ value: other, label: 'Choose a quarter' }, ...choices]}
          input={{ value: other, onChange: ({ target }) => go(quarter, target.value) }}
        />
      </div>
      {isThere && other !== quarter ? (
        <QuarterComparison key={`${before} ${after}`} {...{ structure, before, after }} />
      ) : (
        <Nothing quarters={quarters.length} isThere={isThere} />
      )}
    </Page>
  )
}

function Nothing({ quarters, isThere }: { readonly quarters: number; readonly isThere: boolean }) {
  if (quarters < 2)
    return (
      <EmptyState heading="There is only one quarter.">
        <p>Once a second one is opened or taken in, the two can be compared.</p>
      </EmptyState>
    )
  return (
    <EmptyState heading={isThere ? 'This is one and the same quarter.' : 'There is no such quarter here.'}>
      <p>Choose two different quarters above.</p>
    </EmptyState>
  )
}

/** What the rows are filtered by stays when another quarter is chosen. */
const queryNow = (): string => {
  const [, query] = location.hash.split('?')
  return query === undefined ? '' : `?${query}`
}
