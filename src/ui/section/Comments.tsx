import { rowComments } from '#domain/scorecard'
import type { ScorecardRow } from '#domain/scorecard'
import { ChooseLink } from '../exchange/ChooseLink'
import { Prose } from '../text/Prose'
import styles from '../scorecard/Scorecard.module.css'

interface CommentsProps {
  readonly rows: readonly ScorecardRow[]
  readonly indicatorHref: (indicator: string) => string
}

/** The comments on single figures as the report lists them: "PI1172 – …". */
export function Comments({ rows, indicatorHref }: CommentsProps) {
  const comments = rowComments(rows)
  if (comments.length === 0) return null
  const unsettledIn = (id: string) => rows.find((row) => row.id === id)?.measurement?.unsettled
  return (
    <ul className={styles.comments}>
      {comments.map(({ indicator, name, text }) => (
        <li key={indicator}>
          <a href={indicatorHref(indicator)}>{name}</a> – <Prose text={text} size="runIn" />
          <ChooseLink unsettled={unsettledIn(indicator)} register="comment" />
        </li>
      ))}
    </ul>
  )
}
