import type { Placed } from '#domain/reading/draft'
import { Disclosure } from '../kit/Disclosure'
import styles from './Reading.module.css'

/** Everything that was not read, with its place: nothing of a file goes missing unseen. */
export function LinesNotRead({ lines }: { readonly lines: readonly Placed<string>[] }) {
  if (lines.length === 0) return null
  return (
    <Disclosure summary={`Not read (${lines.length} ${lines.length === 1 ? 'line' : 'lines'})`}>
      <ul className={styles.lines}>
        {lines.map(({ value, place }) => (
          <li key={`${place} ${value.slice(0, 24)}`}>
            <small className={styles.place}>{place}</small> {value}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
