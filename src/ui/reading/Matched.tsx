import { useState } from 'react'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { matchWords } from '../words/reading'
import { knownChoices, knownName } from './matchChoices'
import type { Known } from './matchChoices'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface MatchedProps {
  readonly kind: Known['kind']
  readonly rowKey: string
  readonly name: string
  /** Reference and title, as they stand in the file. */
  readonly called: string
  readonly reading: Reading
}

/** Which record of the council a row is about, how that is known, and the choice of another. */
export function Matched({ kind, rowKey, name, called, reading }: MatchedProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { matches, structure, quarter } = reading
  const match = matches[rowKey]
  if (!structure) return null
  if (isOpen) return <MatchChoice kind={kind} rowKey={rowKey} name={name} reading={reading} />
  return (
    <small className={styles.match}>
      {match
        ? `${matchWords[match.by]}${calledWords(knownName(structure, { kind, id: match.id }, quarter), called)}`
        : 'New'}{' '}
      <Button size="small" kind="quiet" onClick={() => setIsOpen(true)}>
        <span>
          Change <VisuallyHidden>what {name} is</VisuallyHidden>
        </span>
      </Button>
    </small>
  )
}

/** Only drawn when it is asked for: a council may have thousands. */
function MatchChoice({ kind, rowKey, name, reading }: Omit<MatchedProps, 'called'>) {
  const { matches, structure, quarter, choose } = reading
  if (!structure) return null
  return (
    <select
      className={styles.matchChoice}
      aria-label={`${name} is`}
      ref={takeFocus}
      value={matches[rowKey]?.id ?? ''}
      onChange={({ currentTarget: { value } }) => choose(rowKey, value === '' ? null : value)}
    >
      <option value="">New</option>
      {knownChoices(structure, kind, quarter).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Only where the report calls it something else than the file. */
const calledWords = (known: string, called: string): string =>
  known.toLowerCase() === called.toLowerCase() ? '' : `: ${known}`

const takeFocus = (here: HTMLElement | null): void => here?.focus()
