import { wordChanges } from '#domain/merge/wordChanges'
import type { WordChange } from '#domain/merge/wordChanges'
import { visibleText } from '#domain/visibleText'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import styles from './TextChanges.module.css'

interface TextChangesProps {
  readonly before: string
  readonly after: string
}

/** A text with what was changed in it: added words underlined, removed ones struck through, both said aloud. */
export function TextChanges({ before, after }: TextChangesProps) {
  return (
    <p className={styles.text}>
      {keyed(wordChanges(before, after)).map(({ key, change }) => (
        <Piece key={key} change={change} />
      ))}
    </p>
  )
}

/** Pieces have no name but where they stand. */
const keyed = (changes: readonly WordChange[]) => changes.map((change, key) => ({ key, change }))

/** Where only a line break came or went, a sign of it: a break alone has nothing to mark. */
const withLineEnds = (blank: string): string => blank.replaceAll('\n', '↵\n')

/** The words for a screen reader, as browsers do not read what an insertion or a deletion is. */
function Piece({ change: { kind, text } }: { readonly change: WordChange }) {
  const words = visibleText(kind === 'same' ? text : text.replace(/^\s+$/u, withLineEnds))
  switch (kind) {
    case 'same':
      return words
    case 'added':
      return (
        <ins className={styles.added}>
          <VisuallyHidden> added: </VisuallyHidden>
          {words}
          <VisuallyHidden> end of added. </VisuallyHidden>
        </ins>
      )
    case 'removed':
      return (
        <del className={styles.removed}>
          <VisuallyHidden> removed: </VisuallyHidden>
          {words}
          <VisuallyHidden> end of removed. </VisuallyHidden>
        </del>
      )
  }
}
