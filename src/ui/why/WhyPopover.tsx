import { useId, useLayoutEffect, useRef } from 'react'
import type { SyntheticEvent, ToggleEvent } from 'react'
import { createPortal } from 'react-dom'
import { shortName } from '#domain/shortName'
import { explainOutturn, explainResult } from '#domain/explainResult'
import { formatQuarter, formatYear, yearOf } from '#domain/quarter'
import { useStructure } from '#state/useRecords'
import { Button } from '../kit/Button'
import { keepUnder } from '../kit/placeUnder'
import { nameOfStatus } from '../kit/StatusMark'
import { Entered } from './Entered'
import { ReportedNote } from './ReportedNote'
import { RuleNote } from './RuleNote'
import { shownStatus } from './shownStatus'
import { Why } from './Why'
import styles from './Why.module.css'
import type { AskedWhy } from './WhyButton'

interface WhyPopoverProps extends AskedWhy {
  readonly anchor: { readonly current: HTMLElement | null }
  readonly onClose: () => void
}

/** Beside the page in the document, so that it belongs to no cell, and in the top layer, so that nothing clips it. */
export function WhyPopover({ figure, firstMonth, of, anchor, onClose }: WhyPopoverProps) {
  const popover = useRef<HTMLDivElement>(null)
  const heading = useId()
  const structure = useStructure()
  useLayoutEffect(() => {
    const element = popover.current
    if (!element || !anchor.current) return undefined
    element.showPopover()
    element.focus()
    return keepUnder(anchor.current, element)
  }, [anchor])
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only keeps what is pressed inside in
    <div
      ref={popover}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={heading}
      className={styles.popover}
      onToggle={({ newState }: ToggleEvent) => newState === 'closed' && onClose()}
      onKeyDown={keepInside}
      onClick={keepInside}
      onFocus={keepInside}
    >
      <h2 id={heading} className={styles.heading}>
        {shortName(figure.definition)}, {periodWords({ figure, firstMonth, of })}:{' '}
        {nameOfStatus(shownStatus(figure.status))}
      </h2>
      <Why explanation={(of === 'outturn' ? explainOutturn : explainResult)(figure, firstMonth)} />
      {structure && <RuleNote structure={structure} figure={figure} />}
      {!of && <ReportedNote figure={figure} />}
      {!of && <Entered figure={figure} />}
      <Button size="small" onClick={() => popover.current?.hidePopover()}>
        Close
      </Button>
    </div>,
    document.body,
  )
}

/** `Quarter 1 2012/13`, `outturn of 2012/13` */
const periodWords = ({
  figure,
  firstMonth,
  of,
}: Pick<WhyPopoverProps, 'figure' | 'firstMonth' | 'of'>): string =>
  of
    ? `${of} of ${formatYear(yearOf(figure.quarter), firstMonth)}`
    : formatQuarter(figure.quarter, firstMonth)

/** What happens in here is not meant for the grid that it was opened from. */
const keepInside = (event: SyntheticEvent): void => event.stopPropagation()
