import {
  compositionChanges,
  compositionOf,
  movedTo,
  movePart,
  orderChanges,
  showPart,
} from '#domain/pack/composing'
import { partsInOrder, partTitles } from '#domain/pack/composition'
import type { ChartChoice, Composition } from '#domain/pack/composition'
import { committeeRows } from '#domain/pack/committeeRows'
import { everything } from '#domain/pack/receives'
import { nameOf } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { useCommands } from '#state/useCommands'
import { SelectField } from '../kit/fields'
import { OrderedList } from './OrderedList'
import styles from './Packs.module.css'

interface ComposerProps {
  readonly report: Report
  readonly committee: OfKind<'committee'>
}

/** Which parts a committee's packs have and in which order; saved at once, and undone like anything else. */
export function Composer({ report, committee }: ComposerProps) {
  const { save } = useCommands()
  const composition = compositionOf(committee)
  const choose = (next: Composition) => void save(compositionChanges(committee, next))
  const parts = partsInOrder(composition)
  return (
    <section aria-labelledby="pack-parts">
      <h2 id="pack-parts">Parts</h2>
      <p className={styles.note}>Untick what is not printed. Drag a part, or use its arrows, to move it.</p>
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
      <PriorityOrder report={report} committee={committee} />
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

/** Where there are several: the order in which the committee sees its priorities. */
function PriorityOrder({ report, committee }: ComposerProps) {
  const { save } = useCommands()
  const content = committee.values.content ?? everything
  const priorities = committeeRows(report, content).priorities.flatMap(({ priority }) => priority ?? [])
  if (priorities.length < 2) return null
  const ids = priorities.map(({ id }) => id)
  return (
    <>
      <h3>Order of the priorities</h3>
      <OrderedList
        label="Order of the priorities"
        items={priorities.map((priority) => ({
          id: priority.id,
          name: nameOf(priority),
          content: nameOf(priority),
        }))}
        onMove={(id, to) => {
          const rows = content.order.filter((one) => !ids.includes(one))
          void save(orderChanges(committee, [...movedTo(ids, ids.indexOf(id), to), ...rows]))
        }}
      />
    </>
  )
}
