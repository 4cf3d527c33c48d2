import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Placed } from '#domain/reading/draft'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { countOf } from '../words/incoming'
import styles from './Reading.module.css'

/** So many are drawn at a time. */
const atOnce = 200

/** Everything that was not read, with its place: nothing of a file goes missing unseen. */
export function LinesNotRead({ lines }: { readonly lines: readonly Placed<string>[] }) {
  const [shown, setShown] = useState(atOnce)
  const list = useRef<HTMLUListElement>(null)
  if (lines.length === 0) return null
  const showMore = () => {
    flushSync(() => setShown(shown + atOnce))
    list.current?.focus({ preventScroll: true })
  }
  return (
    <Disclosure summary={`Not read (${countOf(lines.length, ['line', 'lines'])})`}>
      <p className={styles.hint}>
        These are in none of the above. They stay in your file and are not taken in.
      </p>
      <ul className={styles.lines} ref={list} tabIndex={-1}>
        {lines.slice(0, shown).map(({ value, place }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of a file stay in their order
          <li key={`${place} ${at}`}>
            {value} <small className={styles.place}>{place}</small>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <Button size="small" onClick={showMore}>
          Show {Math.min(atOnce, lines.length - shown)} more of {countOf(lines.length, ['line', 'lines'])}
        </Button>
      )}
    </Disclosure>
  )
}
