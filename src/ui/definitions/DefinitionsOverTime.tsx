import { splitId } from '#domain/ids'
import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import type { Structure } from '#domain/structure'
import { definitionChanges, definitionLines } from '../words/definition'
import type { DefinitionChange, DefinitionLine } from '../words/definition'
import styles from './DefinitionsOverTime.module.css'

interface DefinitionsOverTimeProps {
  readonly structure: Structure
  readonly indicator: Id
  /** Of the quarters: one below that of the part they stand in. */
  readonly heading: 'h3' | 'h4'
}

/** What the indicator is from which quarter on, newest first, and what each definition changed. */
export function DefinitionsOverTime({ structure, indicator, heading: Heading }: DefinitionsOverTimeProps) {
  const definitions = structure.definitionsOf(indicator).flatMap(({ id }) => {
    const definition = structure.definition(indicator, splitId(id).period)
    return definition ? [{ id, from: definition.from, lines: definitionLines(definition, structure) }] : []
  })
  return definitions
    .map((definition, index) => (
      <section key={definition.id} aria-labelledby={definition.id} className={styles.definition}>
        <Heading id={definition.id}>From {formatQuarter(definition.from, structure.firstMonth)}</Heading>
        {index > 0 && (
          <Changes changes={definitionChanges(definitions[index - 1]?.lines ?? [], definition.lines)} />
        )}
        <Lines lines={definition.lines} isFolded={index < definitions.length - 1} />
      </section>
    ))
    .toReversed()
}

function Changes({ changes }: { readonly changes: readonly DefinitionChange[] }) {
  if (changes.length === 0) return <p>Nothing differs from the definition before.</p>
  return (
    <ul className={styles.changes}>
      {changes.map(({ name, before, text }) => (
        <li key={name}>
          {name} {before} <span aria-label="to">→</span> {text}
        </li>
      ))}
    </ul>
  )
}

function Lines({
  lines,
  isFolded,
}: {
  readonly lines: readonly DefinitionLine[]
  readonly isFolded: boolean
}) {
  const list = (
    <dl className={styles.lines}>
      {lines.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
  if (!isFolded) return list
  return (
    <details>
      <summary>All that it said</summary>
      {list}
    </details>
  )
}
