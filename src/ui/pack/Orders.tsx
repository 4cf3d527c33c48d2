import { movedTo, orderChanges, withOrder } from '#domain/pack/composing'
import { committeeRows } from '#domain/pack/committeeRows'
import type { CommitteeSection } from '#domain/pack/committeeRows'
import { everything } from '#domain/pack/receives'
import { fullName } from '#domain/pack/titles'
import type { Id } from '#domain/primitives'
import { nameOf } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { Disclosure } from '../kit/Disclosure'
import { Notice } from '../kit/Notice'
import { OrderedList } from './OrderedList'
import { useStoredChoice } from './useStoredChoice'

interface OrdersProps {
  readonly report: Report
  readonly committee: OfKind<'committee'>
}

/** The order in which a committee sees its priorities, and the rows of each section; which rows it receives stays. */
export function Orders({ report, committee }: OrdersProps) {
  const content = committee.values.content ?? everything
  const { value, choose, refusal } = useStoredChoice<readonly Id[]>(content.order, (order) =>
    orderChanges(committee, order),
  )
  const { priorities } = committeeRows(report, { ...content, order: [...value] })
  const named = priorities.flatMap(({ priority }) => (priority ? [nameItem(priority)] : []))
  const put = (items: readonly OrderItem[], id: Id, to: number) => {
    const now = items.map((item) => item.id)
    choose(withOrder(value, movedTo(now, now.indexOf(id), to)))
  }
  const lists = priorities.flatMap(({ sections }) => sections.flatMap(rowLists))
  return (
    <>
      {refusal !== '' && <Notice kind="problem" heading={refusal} />}
      {named.length > 1 && (
        <>
          <h3>Order of the priorities</h3>
          <OrderedList
            label="Order of the priorities"
            items={named}
            onMove={(id, to) => put(named, id, to)}
          />
        </>
      )}
      {lists.length > 0 && (
        <Disclosure summary="Order of the rows">
          {lists.map(({ label, items }) => (
            <section key={label} aria-label={label}>
              <h3>{label}</h3>
              <OrderedList label={label} items={items} onMove={(id, to) => put(items, id, to)} />
            </section>
          ))}
        </Disclosure>
      )}
    </>
  )
}

interface OrderItem {
  readonly id: Id
  readonly name: string
  readonly content: string
}

const item = (id: Id, name: string): OrderItem => ({ id, name, content: name })

const nameItem = (priority: OfKind<'priority'>): OrderItem => item(priority.id, nameOf(priority))

/** What can be put in another order: two rows or more. */
function rowLists({ section, indicators, objectives }: CommitteeSection) {
  const where = section ? nameOf(section) : 'no section'
  return [
    {
      label: `Indicators of ${where}`,
      items: indicators.map(({ id, definition }) => item(id, fullName(definition))),
    },
    ...objectives.map(({ objective, activities }) => ({
      label: `Key activities of ${nameOf(objective)}`,
      items: activities.map(({ id, ref, title }) => item(id, fullName({ ref, title }))),
    })),
  ].filter(({ items }) => items.length > 1)
}
