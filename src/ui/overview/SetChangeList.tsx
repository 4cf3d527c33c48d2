import { shortName } from '#domain/shortName'
import type { Id, QuarterId } from '#domain/primitives'
import { previousQuarter } from '#domain/quarter'
import { livingIndicators } from '#domain/structure'
import { setChanges } from '#domain/summary'
import type { PageContext } from '../pages/PageContext'
import styles from './Overview.module.css'

/** K4 — Indicators that came, went or were replaced since the quarter before; nothing where it had none at all. */
export function SetChangeList({ structure, quarter }: PageContext) {
  const before = previousQuarter(quarter)
  const { added, retired, replaced } = setChanges(structure, before, quarter)
  const name = (id: Id, at: QuarterId): string => {
    const definition = structure.definition(id, at)
    return definition ? shortName(definition) : id
  }
  const lines = [
    ...added.map((id) => ({ id, words: `${name(id, quarter)} is new.` })),
    ...retired.map((id) => ({ id, words: `${name(id, before)} is no longer reported.` })),
    ...replaced.map(({ indicators, by }) => ({
      id: by,
      words: `${name(by, quarter)} replaces ${indicators.map((id) => name(id, before)).join(', ')}.`,
    })),
  ]
  if (lines.length === 0 || livingIndicators(structure, before).length === 0) return null
  return (
    <section>
      <h3>Changes to the set of indicators ({lines.length})</h3>
      <ul className={styles.changes}>
        {lines.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
