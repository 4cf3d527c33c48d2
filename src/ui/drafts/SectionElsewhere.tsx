import { useLayoutEffect, useRef } from 'react'
import { Button } from '../kit/Button'
import { keepUnder } from '../kit/placeUnder'
import styles from './Drafts.module.css'
import { elsewhereWords } from './useDraftEditor'
import type { DraftEditor } from './useDraftEditor'

interface SectionElsewhereProps {
  readonly section: Pick<DraftEditor, 'isElsewhere' | 'takeOver'>
  /** Leaves the section to the other tab. */
  readonly onLeave: () => void
  /** In the top layer under its cell, so that nothing clips it. */
  readonly isInCell?: boolean
}

/** F12 — Under an editor whose section another tab is writing in: who goes on? */
export function SectionElsewhere({ section, ...rest }: SectionElsewhereProps) {
  return section.isElsewhere && <Asked takeOver={section.takeOver} {...rest} />
}

type AskedProps = Omit<SectionElsewhereProps, 'section'> & Pick<DraftEditor, 'takeOver'>

function Asked({ takeOver, onLeave, isInCell = false }: AskedProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bubble.current
    const cell = isInCell && element?.closest('[data-column]')
    if (!element || !cell) return undefined
    element.showPopover()
    return keepUnder(cell, element)
  }, [isInCell])
  const goOn = () => {
    bubble.current?.parentElement?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    takeOver()
  }
  return (
    <div
      ref={bubble}
      className={styles.elsewhere}
      data-in-cell={isInCell || undefined}
      popover={isInCell ? 'manual' : undefined}
    >
      <p>{elsewhereWords}</p>
      <div className={styles.choices}>
        <Button size="small" onClick={goOn}>
          Take over
        </Button>
        <Button size="small" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  )
}
