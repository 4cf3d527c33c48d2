import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { FigureIn } from '#domain/figureIn'
import type { IndicatorResult } from '#domain/indicatorResult'
import styles from './WhyButton.module.css'

/** A figure whose status is asked about; with what was printed of it, where that is known. */
export interface AskedWhy {
  readonly figure: FigureIn & Partial<Pick<IndicatorResult, 'reported' | 'override'>>
  readonly firstMonth: number
  /** S9 — Of the year as a whole, which of its two figures is rated; else that of the quarter. */
  readonly of?: 'outturn' | 'forecast' | undefined
}

interface WhyButtonProps extends AskedWhy {
  /** Inside a grid its cell presses it, so there it is no stop of Tab itself. */
  readonly within: 'grid' | 'page'
  /** The status mark, which is what is pressed. */
  readonly children: ReactNode
}

/** The code that explains comes when somebody first asks. */
const load = async () => (await import('./WhyPopover')).WhyPopover
type Popover = Awaited<ReturnType<typeof load>>

/** A status that says why when it is pressed. */
export function WhyButton({ within, children, ...asked }: WhyButtonProps) {
  const [Shown, setShown] = useState<Popover | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const show = () =>
    load().then(
      (loaded) => setShown(() => loaded),
      (problem: unknown) =>
        setShown(() => {
          throw problem // to the boundary of the page, which says what to do
        }),
    )
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={within === 'grid' ? -1 : undefined}
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={Shown !== null}
        onClick={() => (Shown ? setShown(null) : void show())}
      >
        {children}
      </button>
      {Shown && (
        <Shown
          {...asked}
          anchor={button}
          onClose={() => {
            setShown(null)
            const isLost = document.activeElement === document.body
            if (isLost) (button.current?.closest<HTMLElement>('[data-column]') ?? button.current)?.focus()
          }}
        />
      )}
    </>
  )
}
