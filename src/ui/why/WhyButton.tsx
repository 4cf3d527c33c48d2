import { lazy, Suspense, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, SyntheticEvent, ToggleEvent } from 'react'
import { createPortal } from 'react-dom'
import { shortName } from '#domain/cellPlan'
import { explainResult } from '#domain/indicatorResult'
import type { IndicatorResult } from '#domain/indicatorResult'
import { Button } from '../kit/Button'
import { keepUnder } from '../kit/placeUnder'
import { nameOfStatus } from '../kit/StatusMark'
import { ReportedNote } from './ReportedNote'
import { shownStatus } from './shownStatus'
import { Why } from './Why'
import styles from './Why.module.css'

/** Who entered a figure is read, and the code for it loaded, when somebody asks why. */
const Entered = lazy(async () => ({ default: (await import('./Entered')).Entered }))

interface WhyButtonProps {
  readonly result: IndicatorResult
  readonly firstMonth: number
  /** The status mark, which is what is pressed. */
  readonly children: ReactNode
}

/** A status that says why when it is pressed. Inside a grid its cell presses it, so it is no stop of Tab itself. */
export function WhyButton({ result, firstMonth, children }: WhyButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <WhyPopover
          result={result}
          firstMonth={firstMonth}
          anchor={button}
          onClose={() => {
            setOpen(false)
            const isLost = document.activeElement === document.body
            if (isLost) button.current?.closest<HTMLElement>('[data-column]')?.focus()
          }}
        />
      )}
    </>
  )
}

interface WhyPopoverProps extends Pick<WhyButtonProps, 'result' | 'firstMonth'> {
  readonly anchor: { readonly current: HTMLElement | null }
  readonly onClose: () => void
}

/** Beside the page in the document, so that it belongs to no cell, and in the top layer, so that nothing clips it. */
function WhyPopover({ result, firstMonth, anchor, onClose }: WhyPopoverProps) {
  const popover = useRef<HTMLDivElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const element = popover.current
    if (!element || !anchor.current) return undefined
    element.showPopover()
    element.focus()
    return keepUnder(anchor.current, element)
  }, [anchor])
  const name = shortName(result.definition)
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
        {name}: {nameOfStatus(shownStatus(result.status))}
      </h2>
      <Why explanation={explainResult(result, firstMonth)} />
      <ReportedNote result={result} />
      <Suspense fallback={null}>
        <Entered result={result} />
      </Suspense>
      <Button size="small" onClick={() => popover.current?.hidePopover()}>
        Close
      </Button>
    </div>,
    document.body,
  )
}

/** What happens in here is not meant for the grid that it was opened from. */
const keepInside = (event: SyntheticEvent): void => event.stopPropagation()
