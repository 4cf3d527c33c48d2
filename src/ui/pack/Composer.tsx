import { compositionChanges, compositionOf, moveItem, showItem } from '#domain/pack/composing'
import { itemKey, itemsInOrder, partTitles } from '#domain/pack/composition'
import type { ChartChoice, Composition, PackItem } from '#domain/pack/composition'
import { blockIds, blockName } from '#domain/pack/ownBlocks'
import type { OwnBlock } from '#domain/pack/ownBlocks'
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
  /** What a change means for the version that is looked at; '' without one. */
  readonly kept: string
}

/** Which parts a committee's packs have and in which order; saved at once, and undone like anything else. */
export function Composer({ report, committee, kept }: ComposerProps) {
  const {
    value: composition,
    choose,
    refusal,
  } = useStoredChoice<Composition>(compositionOf(committee), (next) => compositionChanges(committee, next))
  const blocks = committee.values.front?.blocks ?? none
  const composed = { composition, blocks }
  const items = itemsInOrder(composition, blocks)
  return (
    <section aria-labelledby="pack-parts">
      <h2 id="pack-parts">Parts</h2>
      {kept && <p className={styles.note}>{kept}</p>}
      <p className={styles.note}>
        Untick what is not printed. Drag a part or a text of your own, or use its arrows, to move it.
      </p>
      {refusal !== '' && <Notice kind="problem" heading={refusal} />}
      <OrderedList
        label="Parts of the pack"
        items={items.map((item) => ({
          id: itemKey(item),
          name: itemName(item, blocks),
          content: (
            <label className={styles.name}>
              <input
                type="checkbox"
                checked={item.shown}
                onChange={({ target }) => choose(showItem(composed, itemKey(item), target.checked))}
              />
              {itemName(item, blocks)}
            </label>
          ),
        }))}
        onMove={(key, to) => choose(moveItem(composed, key, to))}
      />
      <ChartField value={composition.charts} onChoose={(charts) => choose({ ...composition, charts })} />
      <Orders report={report} committee={committee} />
    </section>
  )
}

const none: readonly never[] = []

/** A part by its title, an own text by its heading. */
function itemName({ part, block }: PackItem, blocks: readonly OwnBlock[]): string {
  const own = block === undefined ? undefined : blocks[blockIds(blocks).indexOf(block)]
  return own ? blockName(own) : partTitles[part]
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
