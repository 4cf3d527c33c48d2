import type { KnownWrite } from '#state/useRecordHistory'
import { isTextRegister } from '#domain/merge/openConflicts'
import { isKind } from '#domain/records'
import { ChangedText } from '../exchange/ConflictValue'
import { ValueChange } from '../exchange/ValueChange'
import { momentWords } from '../words/files'
import { authorWords, cameWords, outcomeWords, partWords, shownBefore } from '../words/history'
import type { HistoryWording } from '../words/history'
import { valueWords } from '../words/value'
import styles from './History.module.css'

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
        {!isWhole && <Change write={write} wording={wording} />}
      </div>
      <ul className={styles.facts}>
        <li>{isMine ? 'you' : authorWords(write, wording.posts)}</li>
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

/** A text with what was changed in it; any other value with what stood before it. */
function Change({ write, wording }: HistoryLineProps) {
  const { kind, register, entry } = write
  const before = shownBefore(write)
  const isText = isKind(kind) && isTextRegister(kind, register)
  if (isText && typeof before === 'string' && typeof entry.value === 'string')
    return <ChangedText before={before} text={entry.value} />
  return (
    <ValueChange
      from={before}
      to={entry.value}
      words={(value) => valueWords(write, value, wording.namesAt(write))}
    />
  )
}
