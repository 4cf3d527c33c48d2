import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Finding } from '#domain/reading/draft'
import { Button } from '../kit/Button'
import { countOf, refusalWords } from '../words/incoming'
import { heldBackWords } from '../words/clashes'
import { findingsWords, twiceWords } from '../words/reading'
import { SplitRows, splitOffers } from './SplitRows'
import type { PartProps } from './part'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** So many are drawn at first; a broken workbook may have thousands. */
const atFirst = 12

/** What looks wrong in the file, what can be done about it at once first; split rows can be joined. */
export function FindingList({ reading, level: Heading }: PartProps) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { draft, twice, source } = reading
  const words = [
    ...twice.map(twiceWords),
    ...heldBack(reading),
    ...source.problems.map(refusalWords),
    ...findingsWords(
      draft.findings
        .filter(({ finds }) => finds !== 'splitRow')
        .toSorted((a, b) => urgency.indexOf(a.finds) - urgency.indexOf(b.finds)),
    ),
  ]
  if (words.length + splitOffers(reading).length === 0) return null
  const showAll = () => {
    flushSync(() => setAll(true))
    list.current?.focus()
  }
  return (
    <div className={styles.part}>
      <Heading>What looks wrong in it</Heading>
      <ul className={styles.findings} ref={list} tabIndex={-1}>
        <SplitRows reading={reading} />
        {words.slice(0, all ? undefined : atFirst).map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two of one kind may stand in one place
          <li key={`${one} ${at}`}>{one}</li>
        ))}
      </ul>
      {!all && words.length > atFirst && (
        <Button size="small" onClick={showAll}>
          Show all {countOf(words.length, ['point', 'points'])}
        </Button>
      )}
    </div>
  )
}

/** Rows that wait for a person to say that their figures fit. */
function heldBack({ draft, clashes, agreed, leftOut }: Reading): readonly string[] {
  const rows = draft.indicators.filter(
    ({ key }) => !agreed.has(key) && !leftOut.has(key) && clashes[key]?.some(({ blocks }) => blocks) === true,
  )
  return rows.length === 0 ? [] : [heldBackWords(rows)]
}

/** What a person can or must do something about comes first. */
const urgency: readonly Finding['finds'][] = [
  'duplicateRef',
  'badValue',
  'unknownStatus',
  'misreadSymbol',
  'unknownColumn',
  'totalsRow',
  'noScorecard',
]
