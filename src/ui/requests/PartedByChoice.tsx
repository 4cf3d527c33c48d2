import { useId } from 'react'
import type { PartedBy } from '#domain/requests'
import { Radio } from './Radio'
import styles from './Requests.module.css'

interface PartedByChoiceProps {
  readonly by: PartedBy
  readonly onChange: (by: PartedBy) => void
}

export function PartedByChoice({ by, onChange }: PartedByChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.radios}>
      <legend>One request for each</legend>
      <Radio name={name} label="section" isOn={by === 'section'} onChoose={() => onChange('section')} />
      <Radio
        name={name}
        label="post: only the rows that it answers for"
        isOn={by === 'post'}
        onChoose={() => onChange('post')}
      />
    </fieldset>
  )
}
