import type { KnownWrite } from '#state/useRecordHistory'
import { momentWords } from '../words/files'
import { authorWords, cameWords, outcomeWords, partWords, shownBefore } from '../words/history'
import type { HistoryWording } from '../words/history'
import styles from './History.module.css'
import { RegisterChange } from './RegisterChange'

interface HistoryLineProps {
  readonly write: KnownWrite
  readonly wording: HistoryWording
}

/** One write: what, by whom, when, how it came here and what became of it. */
export function HistoryLine({ write, wording }: HistoryLineProps) {
  const { entry, isMine, act, standing } = write
  const isWhole = act === 'deletes' || act === 'keeps'
  return (
    <li className={styles.line} tabIndex={-1} data-standing={standing}>
      <div className={styles.what}>
        <span className={styles.part}>{partWords(write, wording)}</span>
        {!isWhole && ': '}
        {!isWhole && (
          <RegisterChange
            at={write}
            before={shownBefore(write)}
            value={entry.value}
            names={wording.namesAt(write)}
          />
        )}
      </div>
      <ul className={styles.facts}>
        <li>{isMine && !entry.typed ? 'you' : authorWords(write, wording.posts)}</li>
        <li>
          <time dateTime={entry.at}>{momentWords(entry.at)}</time>
        </li>
        {[cameWords(write), ...outcomeWords(write, wording)].filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </li>
  )
}
