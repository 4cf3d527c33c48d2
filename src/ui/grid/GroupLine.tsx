/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/role-supports-aria-props -- its table is a grid, which the linter cannot see */
import { useLayoutEffect } from 'react'
import type { KeyboardEvent } from 'react'
import { everyColumn } from './gridCells'
import type { GridHost } from './gridHost'
import type { RowGroup } from './gridLines'
import styles from './Grid.module.css'

interface GroupLineProps {
  readonly id: string
  readonly group: RowGroup
  readonly index: number
  readonly ariaIndex: number
  readonly columnCount: number
  readonly host: GridHost
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined
}

/** The heading of a group of rows, in one cell over all columns. Enter opens and closes it; so do the arrows to either side. */
export function GroupLine({ id, group, index, ariaIndex, columnCount, host, measure }: GroupLineProps) {
  useLayoutEffect(() => host.rowMounted(id), [host, id])
  const { title, words, isOpen, toggle } = group
  const onKeyDown = (event: KeyboardEvent) => {
    const means = { ArrowRight: true, ArrowLeft: false }[event.key]
    if (means === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    if (means !== isOpen) toggle()
  }
  return (
    <tr
      ref={measure}
      className={styles.group}
      aria-rowindex={ariaIndex}
      data-row={id}
      data-index={index}
      data-group-line
    >
      <td
        role="gridcell"
        tabIndex={-1}
        colSpan={columnCount}
        aria-colindex={1}
        aria-label={`${title}, ${words}`}
        aria-expanded={isOpen}
        aria-readonly
        data-column={everyColumn}
        onKeyDown={onKeyDown}
      >
        <button
          type="button"
          tabIndex={-1}
          className={styles.groupButton}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          <span className={styles.groupTitle}>{title}</span>
          <span className={styles.groupWords}>{words}</span>
        </button>
      </td>
    </tr>
  )
}
