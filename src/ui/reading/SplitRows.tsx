import { useState } from 'react'
import { findingWords } from '../words/reading'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** Two rows that may be one indicator. */
interface SplitOffer {
  readonly key: string
  readonly into: string
  readonly name: string
  readonly words: string
}

/** C7 — Split rows, each with a tick that reads the two as one; ticked and unticked, the box stays where it is. */
export function SplitRows({ reading }: { readonly reading: Reading }) {
  const [last, setLast] = useState<SplitOffer>()
  const { mapping, join, isSettling } = reading
  const offers = splitOffers(reading)
  const isGone = last && isSettling && !offers.some(({ key }) => key === last.key)
  const shown = (isGone ? [...offers, last] : offers).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return shown.map((offer) => (
    <li key={offer.key}>
      {offer.words}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={offer.key in mapping.joins}
          onChange={({ currentTarget }) => {
            setLast(offer)
            join(offer.key, offer.into, currentTarget.checked)
          }}
        />{' '}
        Read the two rows of {offer.name} as one.
      </label>
    </li>
  ))
}

/** Those that were found, and those that a person has joined. */
export function splitOffers({ draft, mapping }: Reading): readonly SplitOffer[] {
  const joined = Object.entries(mapping.joins).map(([key, into]): SplitOffer => {
    const row = draft.indicators.find((one) => one.key === into)
    const name = row?.ref ?? row?.title ?? 'one indicator'
    return { key, into, name, words: `${name} stands in two rows, which are read as one.` }
  })
  const found = draft.findings.flatMap((finding): readonly SplitOffer[] =>
    finding.finds === 'splitRow' && !(finding.key in mapping.joins)
      ? [{ ...finding, words: findingWords(finding) }]
      : [],
  )
  return [...joined, ...found]
}
