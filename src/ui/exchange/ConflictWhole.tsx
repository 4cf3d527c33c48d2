import { useMemo, useState } from 'react'
import { writerOf } from '#domain/merge/joined'
import { wholeFileChoice } from '#domain/merge/wholeFileChoice'
import type { WholeChoice } from '#domain/merge/wholeFileChoice'
import type { OpenRecord } from '#state/useInbox'
import type { Sources } from '#state/useSources'
import { Button } from '../kit/Button'
import { SelectField } from '../kit/fields'
import { choicesWords } from '../words/conflict'
import styles from './Conflict.module.css'
import type { Choice } from './useChoosing'

interface ConflictWholeProps {
  readonly records: readonly OpenRecord[]
  readonly sources: Sources
  readonly choose: (choice: Choice) => void
}

/** One choice for all that a file, or this browser, has a side in; one step of undo. */
export function ConflictWhole({ records, sources, choose }: ConflictWholeProps) {
  const options = useMemo(() => optionsOf(records, sources), [records, sources])
  const [wanted, setWanted] = useState('')
  const chosen = options.find(({ id }) => id === wanted) ?? options[0]
  const all = records.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
  if (!chosen) return null
  const { settled, left, writes } = chosen.choice
  const take = () =>
    choose({
      key: '',
      label: `Keep ${chosen.words} in ${choicesWords(settled)}`,
      writes,
      said: `Kept ${chosen.words} in ${choicesWords(settled)}. ${left === 0 ? 'None is left.' : `${choicesWords(left)} left.`}`,
    })
  return (
    <form
      className={styles.whole}
      aria-label="One choice for many"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <SelectField
        label={`In all ${choicesWords(all)} keep`}
        hint={left === 0 ? 'Nothing would be left to choose.' : leftWords(settled, left)}
        choices={options.map(({ id, words }) => ({ value: id, label: words }))}
        input={{ value: chosen.id, onChange: (event) => setWanted(event.currentTarget.value) }}
      />
      <Button type="submit">
        {settled === 1 ? 'Make this 1 choice' : `Make these ${settled.toLocaleString('en-GB')} choices`}
      </Button>
    </form>
  )
}

interface Option {
  readonly id: string
  readonly words: string
  readonly choice: WholeChoice
}

function optionsOf(records: readonly OpenRecord[], { own, files, filesOf }: Sources): readonly Option[] {
  const mine = { id: '', words: 'mine', choice: wholeFileChoice(records, (dot) => own.has(writerOf(dot))) }
  const theirs = files.map(({ id, fileName }) => ({
    id,
    words: `what is in ${fileName}`,
    choice: wholeFileChoice(records, (dot) => filesOf.get(dot)?.includes(id) ?? false),
  }))
  return [mine, ...theirs].filter(({ choice }) => choice.settled > 0)
}

const leftWords = (settled: number, left: number): string =>
  `It has one side in ${settled} of them; the other ${left} would stay to be chosen one by one.`
