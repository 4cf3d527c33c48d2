import type { OpeningPlan } from '#domain/openQuarter'
import { Disclosure } from '../kit/Disclosure'
import { unsetReasonWords } from '../words/openQuarter'
import { indicatorName } from './indicatorName'
import styles from './Opening.module.css'

/** The targets that nothing can be carried into, each with its reason; nothing where there are none. */
export function UnsetTargets({ plan }: { readonly plan: OpeningPlan }) {
  const unset = plan.targets.filter((one) => one.plan === 'toBeSet')
  if (unset.length === 0) return null
  return (
    <Disclosure
      summary={unset.length === 1 ? '1 target is to be set' : `${unset.length} targets are to be set`}
    >
      <p className={styles.hint}>
        Once the quarter is open, set {unset.length === 1 ? 'it' : 'them'} in the plan for the year, or type{' '}
        {unset.length === 1 ? 'it' : 'them'} beside the figures.
      </p>
      <ul className={styles.unset}>
        {unset.map(({ indicator, definition, reason }) => (
          <li key={indicator}>
            {indicatorName(definition)}: {unsetReasonWords[reason]}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
