import { shortName } from '#domain/shortName'
import { neighboursOf } from '#domain/neighbours'
import type { Id } from '#domain/primitives'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import styles from './Indicator.module.css'

interface AboutIndicator extends PageContext {
  readonly indicator: Id
}

/** The indicators before and after in the scorecard of the section. */
export function Neighbours({ indicator, ...context }: AboutIndicator) {
  const { previous, next } = neighboursOf(context.structure, indicator, context.quarter)
  if (!previous && !next) return null
  return (
    <nav aria-label="Indicators of this section" className={styles.neighbours}>
      {previous && <NeighbourLink {...context} indicator={previous} way="previous" />}
      {next && <NeighbourLink {...context} indicator={next} way="next" />}
    </nav>
  )
}

function NeighbourLink({
  structure,
  quarter,
  indicator,
  way,
}: AboutIndicator & { way: 'previous' | 'next' }) {
  const href = useHref()
  const definition = structure.definition(indicator, quarter)
  if (!definition) return null
  const name = shortName(definition)
  return (
    <a href={href(paths.indicator(quarter, indicator))} title={definition.title}>
      {way === 'previous' && <span aria-hidden="true">← </span>}
      {way === 'previous' ? `Previous: ${name}` : `Next: ${name}`}
      {way === 'next' && <span aria-hidden="true"> →</span>}
    </a>
  )
}
