import { useState } from 'react'
import type { ReactNode } from 'react'
import { inForceWithout } from '#domain/bundle/partValues'
import type { GoingBack, Staying, WithdrawalPlan, WithdrawnPlace } from '#domain/merge/planWithdrawal'
import type { Structure } from '#domain/structure'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { countOf } from '../words/incoming'
import { ValueChange } from './ValueChange'
import type { RecordNames } from './previewNames'
import styles from './Withdraw.module.css'

interface WithdrawnValuesProps {
  readonly plan: WithdrawalPlan
  readonly names: RecordNames
  /** S14 — What a definition goes back to may stand in an earlier one. */
  readonly structure: Structure
}

const carriedWords = {
  ownEdit: 'written here too',
  anotherFile: 'in another file too',
} satisfies Record<Staying['carriedBy'], string>

/** Which values would go back to what, and which stay because they stand elsewhere too. */
export function WithdrawnValues({ plan: { goesBack, stays }, names, structure }: WithdrawnValuesProps) {
  if (goesBack.length + stays.length === 0) return <p>No figure or text would change.</p>
  return (
    <>
      {goesBack.length > 0 && (
        <Disclosure open={goesBack.length <= openedUpTo} summary={`${values(goesBack.length)} back`}>
          <ValueTable
            caption="What would go back"
            heading="Now → then"
            places={goesBack}
            names={names}
            cell={(one) => backCell({ ...one, to: one.to ?? inForceWithout(structure, one) }, names)}
          />
        </Disclosure>
      )}
      {stays.length > 0 && (
        <Disclosure summary={countOf(stays.length, ['value stays', 'values stay'])}>
          <ValueTable
            caption="What would stay"
            heading="Value"
            places={stays}
            names={names}
            cell={(one) => `${names.value(one, one.value)} (${carriedWords[one.carriedBy]})`}
          />
        </Disclosure>
      )}
    </>
  )
}

const openedUpTo = 20
const values = (count: number): string => countOf(count, ['value would go', 'values would go'])

const backCell = (one: GoingBack, names: RecordNames): ReactNode => (
  <ValueChange from={one.from} to={one.to} words={(value) => names.value(one, value)} />
)

/** So many rows are drawn at a time. */
const atOnce = 100

interface ValueTableProps<P extends WithdrawnPlace> {
  readonly caption: string
  readonly heading: string
  readonly places: readonly P[]
  readonly names: RecordNames
  readonly cell: (place: P) => ReactNode
}

function ValueTable<P extends WithdrawnPlace>(props: ValueTableProps<P>) {
  const { caption, heading, places, names, cell } = props
  const [shown, setShown] = useState(atOnce)
  return (
    <>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Part</th>
            <th scope="col">{heading}</th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, shown).map((place) => (
            <tr key={`${place.kind}/${place.id} ${place.register}`}>
              <th scope="row">{names.record(place)}</th>
              <td>{names.register(place)}</td>
              <td>{cell(place)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {places.length > shown && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          Show more of {places.length.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  )
}
