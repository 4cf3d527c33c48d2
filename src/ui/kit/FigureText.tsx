import styles from './FigureText.module.css'

/**
 * A figure or target as the domain formats it. A line breaks between its figures ("10% to 20%"), never inside one:
 * a minus stays with its amount, a date in one piece.
 */
export function FigureText({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece, at) => (
    <span key={piece}>
      {at > 0 && ' '}
      <span className={styles.whole}>{piece}</span>
    </span>
  ))
}

/** `more than 30 June 2012` → `more than`, `30 June 2012`; `95% (floor 90%)` → `95%`, `(floor 90%)` */
const piecesOf = (text: string): readonly string[] => text.split(/ (?=to |\()|(?<=than) /u)
