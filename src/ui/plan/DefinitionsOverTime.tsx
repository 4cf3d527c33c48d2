import type { Id } from '#domain/primitives'
import type { Definition } from '#domain/definition'
import { definedFrom } from '#domain/plan/definitions'
import type { PlanView } from '#domain/plan/place'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { Tolerance } from '#domain/records/definition'
import { schemeInForce, toleranceInForce } from '#domain/ruleInForce'
import type { Structure } from '#domain/structure'
import { accumulationWords, polarityWords, ratingBasisWords, toleranceModeWords, unitWords } from '../words'
import { capital } from './changeLabel'
import styles from './Plan.module.css'

/** What an indicator was defined as first, and what each later definition changed. */
export function DefinitionsOverTime({
  view,
  indicator,
}: {
  readonly view: PlanView
  readonly indicator: Id
}) {
  const { structure } = view
  const quarters = definedFrom(structure, indicator)
  return (
    <table className={styles.history}>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Defined as</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter, index) => (
          <tr key={quarter}>
            <th scope="row">{formatQuarter(quarter, structure.firstMonth)}</th>
            <td>
              {changesOf(structure, {
                now: structure.definition(indicator, quarter),
                before: structure.definition(indicator, quarters[index - 1] ?? ''),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Step {
  readonly now: Definition | undefined
  readonly before: Definition | undefined
}

/** `Tolerance: 10% of the target (was 5% of the target)` */
function changesOf(structure: Structure, { now, before }: Step): string {
  if (!now) return ''
  const was = before && wordsOf(before, structure)
  return Object.entries(wordsOf(now, structure))
    .filter(([name, words]) => words !== '' && words !== was?.[name])
    .map(([name, words]) => (was ? `${capital(name)}: ${words} (was ${was[name] || 'empty'})` : words))
    .join('; ')
}

function wordsOf(definition: Definition, structure: Structure): Readonly<Record<string, string>> {
  const { measure, owner, ref, title } = definition
  const section = structure.get('section', definition.section)
  const post = (id: Id | null) => {
    const found = structure.get('post', id)
    return found ? nameOf(found) : 'nobody yet'
  }
  return {
    reference: ref ?? 'no reference',
    title,
    section: section ? nameOf(section) : 'not placed',
    unit: measure.unit.name || unitWords[measure.unit.kind],
    polarity: polarityWords[measure.polarity],
    accumulation: accumulationWords[measure.accumulation].name,
    tolerance: `tolerance ${toleranceWords(toleranceInForce(structure, definition))}`,
    scheme: schemeInForce(structure, definition).title,
    rated: definition.forInformation ? 'for information' : `rated by ${ratingBasisWords[definition.basis]}`,
    figures: `figures from ${post(owner.figures)}`,
    comments: `comments from ${post(owner.commentary)}`,
  }
}

/** `5% of the target`, `2 up and 1 down in the unit of the figure` */
function toleranceWords({ mode, up, down }: Tolerance): string {
  const width = up === down ? up : `${up} up and ${down} down`
  return mode === 'percent' ? `${width}${toleranceModeWords.percent}` : `${width} ${toleranceModeWords[mode]}`
}
