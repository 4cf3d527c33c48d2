import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { keepBeside } from '../kit/placeBeside'
import styles from './CellEditor.module.css'

/**
 * What is good to know while a cell is edited. It stands off the cell's column, lets the pointer through, and is in the
 * top layer, so that nothing clips it.
 */
export function Beside({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = note.current
    const cell = element?.closest('[data-column]')
    if (!element || !cell) return undefined
    element.showPopover()
    return keepBeside(cell, element)
  }, [])
  return (
    <div ref={note} id={id} popover="manual" className={styles.beside}>
      {children}
    </div>
  )
}
