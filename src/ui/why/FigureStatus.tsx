import { StatusMark } from '../kit/StatusMark'
import { shownStatus } from './shownStatus'
import type { AskedWhy } from './WhyButton'
import { WhyButton } from './WhyButton'

interface FigureStatusProps extends Pick<AskedWhy, 'firstMonth'> {
  readonly figure: AskedWhy['figure'] | undefined
}

/** The symbol of a status in a text, which says why when it is pressed; nothing where there is no band. */
export function FigureStatus({ figure, firstMonth }: FigureStatusProps) {
  if (figure?.status.has !== 'band') return null
  return (
    <WhyButton figure={figure} firstMonth={firstMonth} within="page">
      <StatusMark status={shownStatus(figure.status)} word="named" />
    </WhyButton>
  )
}
