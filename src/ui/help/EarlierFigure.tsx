import type { FigureIn } from '#domain/figureIn'
import { formatQuarter } from '#domain/quarter'
import { targetText } from '#domain/shownFigure'
import { StatusMark } from '../kit/StatusMark'
import { ActualCell } from '../scorecard/cells'
import { shownStatus } from '../why/shownStatus'
import styles from './Help.module.css'

interface EarlierFigureProps {
  readonly figure: FigureIn
  readonly firstMonth: number
}

/** `Quarter 4 2011/12 1,900, target 2,061 ★ Exceeds` */
export function EarlierFigure({ figure, firstMonth }: EarlierFigureProps) {
  const target = targetText(figure)
  return (
    <p className={styles.earlier}>
      <b>{formatQuarter(figure.quarter, firstMonth)}</b> <ActualCell figure={figure} />
      {target !== undefined && <>, target {target}</>} <StatusMark status={shownStatus(figure.status)} />
    </p>
  )
}
