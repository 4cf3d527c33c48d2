import { useId } from 'react'
import { TickList } from '../form/TickList'
import { Radio } from './Radio'
import styles from './Requests.module.css'
import type { RequestDeskState } from './useRequestDesk'

/** Everything, or in a second round words on the figures that have turned out badly. */
export function AskedFor({ desk }: { readonly desk: RequestDeskState }) {
  const name = useId()
  const { round, bands, bandChoices } = desk
  return (
    <>
      <fieldset className={styles.radios}>
        <legend>Ask for</legend>
        <Radio
          name={name}
          label="everything: figures, activities, comments and a summary"
          isOn={round === 'everything'}
          onChoose={() => desk.changeWhat({ round: 'everything' })}
        />
        <Radio
          name={name}
          label="a second round: only comments and corrective actions"
          isOn={round === 'comments'}
          onChoose={() => desk.changeWhat({ round: 'comments' })}
        />
      </fieldset>
      {round === 'comments' && (
        <TickList
          label="On figures that are"
          hint={
            bandChoices.length === 0
              ? 'This quarter has no indicators, so there is nothing to comment on.'
              : undefined
          }
          choices={bandChoices.map(({ id, label }) => ({ value: id, label }))}
          value={bands}
          onChange={(next) => desk.changeWhat({ bands: next })}
        />
      )}
    </>
  )
}
