import type { Structure } from '#domain/structure'
import type { LeftDraft } from '#state/useLeftDrafts'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { writerWords } from '../words/history'
import styles from './Drafts.module.css'

interface LeftTextProps {
  readonly draft: LeftDraft
  readonly structure: Structure
  /** Its editor did not open: the text is all there is. */
  readonly isStuck: boolean
  readonly onGoOn: () => void
  readonly onDiscard: () => void
}

/** One text that was left: where and when it was typed, its first words, and what may be done with it. */
export function LeftText({ draft: { row, now }, structure, isStuck, onGoOn, onDiscard }: LeftTextProps) {
  const text = Object.values(row.texts).join('\n')
  const words = newWords(text, Object.values(row.base).join('\n'))
  return (
    <li className={styles.left}>
      <p>
        <strong>{row.name}</strong> · {row.page} · {timeOf(row.at)}
        {row.enteredFor &&
          ` · for ${writerWords(row.enteredFor.post, structure)}, from ${row.enteredFor.from}`}
      </p>
      {now === undefined ? (
        <p className={styles.words}>{words}</p>
      ) : (
        <dl className={styles.both}>
          <dt>You typed</dt>
          <dd>{words}</dd>
          <dt>Changed since: it now says</dt>
          <dd>{now === '' ? 'nothing' : firstWords(now)}</dd>
        </dl>
      )}
      {isStuck && <p>Its place did not open. Copy the text and put it where it belongs.</p>}
      <details open={isStuck || undefined}>
        <summary>
          Whole text <VisuallyHidden>of {row.name}</VisuallyHidden>
        </summary>
        <p className={styles.whole}>{text}</p>
        {navigator.clipboard && (
          <Button size="small" onClick={() => void copy(text)}>
            Copy <VisuallyHidden>{row.name}</VisuallyHidden>
          </Button>
        )}
      </details>
      <div className={styles.choices}>
        <Button size="small" kind="primary" onClick={onGoOn}>
          Go on writing <VisuallyHidden>{row.name}</VisuallyHidden>
        </Button>
        <Button size="small" onClick={onDiscard}>
          Discard <VisuallyHidden>{row.name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  )
}

/** From where a text is another than what it was begun on: that tells which it is. */
function newWords(text: string, base: string): string {
  let same = 0
  while (same < base.length && text[same] === base[same]) same += 1
  const start = text.lastIndexOf(' ', same) + 1
  return same === 0 || start >= text.length ? firstWords(text) : firstWords(`… ${text.slice(start)}`)
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u)
  return words.length > 16 ? `“${words.slice(0, 16).join(' ')} …”` : `“${text.trim()}”`
}

const timeOf = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).then(
    () => announce('Copied'),
    () => announce('The browser did not copy it: mark the text and copy it by hand.', 'assertive'),
  )
}
