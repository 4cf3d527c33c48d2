import type { Json } from '#domain/canonical'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import styles from './ValueChange.module.css'

interface ValueChangeProps {
  /** undefined: nothing stands there. */
  readonly from: Json | undefined
  readonly to: Json | undefined
  readonly words: (value: Json) => string
}

/** `1,850 → 1,900`; the new value alone where nothing else stood there. */
export function ValueChange({ from, to, words }: ValueChangeProps) {
  const [before, after] = [from, to].map((value) => (value === undefined ? '' : words(value)))
  return (
    <>
      {before && before !== after && (
        <>
          <LongText text={before} />
          <span aria-hidden="true" className={styles.arrow}>
            {' → '}
          </span>
          <VisuallyHidden> becomes </VisuallyHidden>
        </>
      )}
      {after ? <LongText text={after} /> : <span className={styles.nothing}>nothing</span>}
    </>
  )
}

const longest = 220

/** A text of some length opens where it stands. */
function LongText({ text }: { readonly text: string }) {
  if (text.length <= longest) return <span className={styles.value}>{text}</span>
  return (
    <details className={styles.long}>
      <summary>{text.slice(0, longest).toWellFormed()}…</summary>
      <p className={styles.value}>{text}</p>
    </details>
  )
}
