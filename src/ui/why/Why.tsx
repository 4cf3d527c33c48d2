import type { Explanation } from '#domain/explain'
import { StatusSymbol } from '../kit/StatusSymbol'
import { Scale } from './Scale'
import styles from './Why.module.css'

/** S13 — Why a status is what it is: the sentence, what is compared, and the cut-offs of every band, drawn and in a table. */
export function Why({ explanation }: { explanation: Explanation }) {
  const { sentence, basis, cutoffs, scale, notes } = explanation
  return (
    <div className={styles.why}>
      <p>{sentence}</p>
      {scale && <Scale scale={scale} />}
      {cutoffs.length > 0 && (
        <table className={styles.cutoffs}>
          <caption>Which values give which status</caption>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Values</th>
            </tr>
          </thead>
          <tbody>
            {cutoffs.map(({ band, text, applies }) => (
              <tr key={band.id} data-applies={applies || undefined}>
                <th scope="row">
                  <span data-tone={band.tone} className={styles.symbol}>
                    <StatusSymbol symbol={band.symbol} />
                  </span>
                  {band.label} {applies && <span className={styles.applies}>applies</span>}
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {basis !== '' && <p className={styles.note}>{basis}</p>}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  )
}
