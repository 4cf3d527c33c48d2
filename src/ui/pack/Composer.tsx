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
import type { Id } from '#domain/primitives'
import { SelectField } from '../kit/fields'
import { Notice } from '../kit/Notice'
import { OrderedList } from './OrderedList'
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
      <Refusal words={refusal} />
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
  const content = committee.values.content ?? everything
  const priorities = committeeRows(report, content).priorities.flatMap(({ priority }) => priority ?? [])
  const ids = priorities.map(({ id }) => id)
  const others = content.order.filter((one) => !ids.includes(one))
  const { value, choose, refusal } = useStoredChoice<readonly Id[]>(content.order, (order) =>
    orderChanges(committee, order),
  )
  const shown = priorities.toSorted((a, b) => placeIn(value, a.id, ids) - placeIn(value, b.id, ids))
  if (priorities.length < 2) return null
  return (
    <>
      <h3>Order of the priorities</h3>
      <Refusal words={refusal} />
      <OrderedList
        label="Order of the priorities"
        items={shown.map((priority) => ({
          id: priority.id,
          name: nameOf(priority),
          content: nameOf(priority),
        }))}
        onMove={(id, to) => {
          const now = shown.map((priority) => priority.id)
          choose([...movedTo(now, now.indexOf(id), to), ...others])
        }}
      />
    </>
  )
}

/** What the order does not name stands behind, as it stood. */
function placeIn(order: readonly Id[], id: Id, all: readonly Id[]): number {
  const at = order.indexOf(id)
  return at < 0 ? order.length + all.indexOf(id) : at
}

const Refusal = ({ words }: { readonly words: string }) =>
  words === '' ? null : <Notice kind="problem" heading={words} />
