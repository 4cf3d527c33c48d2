import { rowComments } from '#domain/scorecard'
import type { ScorecardRow } from '#domain/scorecard'
import { ChooseLink } from '../exchange/ChooseLink'
import { Prose } from '../text/Prose'
import { FigureStatus } from '../why/FigureStatus'
import styles from '../scorecard/Scorecard.module.css'

interface CommentsProps {
  readonly rows: readonly ScorecardRow[]
  readonly firstMonth: number
  readonly indicatorHref: (indicator: string) => string
}

/** The comments on single figures as the report lists them: "PI1172 – …". */
export function Comments({ rows, firstMonth, indicatorHref }: CommentsProps) {
  const comments = rowComments(rows)
  if (comments.length === 0) return null
  const rowOf = (id: string) => rows.find((row) => row.id === id)
  return (
    <ul className={styles.comments}>
      {comments.map(({ indicator, name, text }) => (
        <li key={indicator}>
          <a href={indicatorHref(indicator)}>{name}</a>{' '}
          <FigureStatus figure={rowOf(indicator)?.result} firstMonth={firstMonth} /> –{' '}
          <Prose text={text} size="runIn" />
          <ChooseLink unsettled={rowOf(indicator)?.measurement?.unsettled} register="comment" />
        </li>
      ))}
    </ul>
  )
}
