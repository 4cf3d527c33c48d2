import type { IfTyped } from '#domain/figureIfTyped'
import type { FigureIn } from '#domain/figureIn'
import { nameOfStatus, StatusMark } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import styles from './Help.module.css'

interface WouldBeProps {
  readonly would: IfTyped
  /** What is typed is what stands there: the status is, and would not only be. */
  readonly isStored: boolean
}

/** The status that what is typed would give; spoken when it becomes another. */
export function WouldBe({ would, isStored }: WouldBeProps) {
  return (
    <p className={styles.would} aria-live="polite">
      {would.is === 'figure' ? <Status figure={would.figure} isStored={isStored} /> : words[would.is]}
    </p>
  )
}

const words = {
  unread: 'Not a figure as it stands',
  asked: 'You will be asked what you mean',
} satisfies Record<Exclude<IfTyped['is'], 'figure'>, string>

function Status({ figure, isStored }: { readonly figure: FigureIn; readonly isStored: boolean }) {
  const status = shownStatus(figure.status)
  const name = nameOfStatus(status).toLowerCase()
  return (
    <>
      {isStored ? 'Now: ' : 'Would be: '}
      {'band' in status ? <StatusMark status={{ band: { ...status.band, short: name } }} /> : name}
    </>
  )
}
