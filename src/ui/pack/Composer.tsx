import { compositionChanges, compositionOf, movePart, showPart } from '#domain/pack/composing'
import { partsInOrder, partTitles } from '#domain/pack/composition'
import type { ChartChoice, Composition } from '#domain/pack/composition'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { SelectField } from '../kit/fields'
import { Notice } from '../kit/Notice'
import { OrderedList } from './OrderedList'
import { Orders } from './Orders'
import styles from './Packs.module.css'
import { useStoredChoice } from './useStoredChoice'

interface ComposerProps {
  readonly report: Report
  readonly committee: OfKind<'committee'>
}

/** Which parts a committee's packs have and in which order; saved at once, and undone like anything else. */
export function Composer({ report, committee }: ComposerProps) {
  const {
    value: composition,
    choose,
    refusal,
  } = useStoredChoice<Composition>(compositionOf(committee), (next) => compositionChanges(committee, next))
  const parts = partsInOrder(composition)
  return (
    <section aria-labelledby="pack-parts">
      <h2 id="pack-parts">Parts</h2>
      <p className={styles.note}>Untick what is not printed. Drag a part, or use its arrows, to move it.</p>
      {refusal !== '' && <Notice kind="problem" heading={refusal} />}
      <OrderedList
        label="Parts of the pack"
        items={parts.map(({ part, shown }) => ({
          id: part,
          name: partTitles[part],
          content: (
            <label className={styles.name}>
              <input
                type="checkbox"
                checked={shown}
                onChange={({ target }) => choose(showPart(composition, part, target.checked))}
              />
              {partTitles[part]}
            </label>
          ),
        }))}
        onMove={(id, to) => {
          const part = parts.find((one) => one.part === id)
          if (part) choose(movePart(composition, part.part, to))
        }}
      />
      <ChartField
        value={composition.charts}
        onChoose={(charts) => choose({ ...composition, parts, charts })}
      />
      <Orders report={report} committee={committee} />
    </section>
  )
}

const chartChoices: readonly { readonly value: ChartChoice; readonly label: string }[] = [
  { value: 'none', label: 'No charts' },
  { value: 'exceptions', label: 'Of indicators reported by exception' },
  { value: 'all', label: 'Of every indicator with earlier figures' },
]

function ChartField({
  value,
  onChoose,
}: {
  readonly value: ChartChoice
  readonly onChoose: (choice: ChartChoice) => void
}) {
  return (
    <SelectField
      label="Charts"
      choices={chartChoices}
      input={{
        value,
        onChange: ({ currentTarget }) => {
          const choice = chartChoices.find((one) => one.value === currentTarget.value)
          if (choice) onChoose(choice.value)
        },
      }}
    />
  )
}
