import type { KeyboardEvent, Ref, ToggleEvent } from 'react'
import { placeUnder } from './placeUnder'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly label: string
  readonly onSelect: () => void
  /** Said beside the label, for instance why it cannot be chosen now. */
  readonly hint?: string
  readonly disabled?: boolean
}

interface MenuListProps {
  readonly id?: string
  readonly ref?: Ref<HTMLDivElement>
  readonly label?: string
  readonly items: readonly MenuItem[]
  readonly onChoose: (item: MenuItem) => void
  readonly onToggle: (event: ToggleEvent<HTMLDivElement>) => void
}

/** The list of a menu, a popover; arrows, Home and End move, Escape closes. */
export function MenuList({ id, ref, label, items, onChoose, onToggle }: MenuListProps) {
  return (
    <div
      ref={ref}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={styles.list}
      onToggle={onToggle}
      onKeyDown={moveInMenu}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          aria-disabled={item.disabled ? true : undefined}
          onClick={() => !item.disabled && onChoose(item)}
        >
          {item.label}
          {item.hint && <small className={styles.hint}>{item.hint}</small>}
        </button>
      ))}
    </div>
  )
}

/** Puts an open list under what it belongs to and goes to its first item. */
export function enterList(anchor: Element, list: HTMLElement): void {
  placeUnder(anchor, list)
  itemsIn(list)[0]?.focus()
}

function moveInMenu(event: KeyboardEvent<HTMLDivElement>): void {
  const items = itemsIn(event.currentTarget)
  const at = items.findIndex((item) => item === document.activeElement)
  const target = targetOf(event.key, at, items.length)
  if (event.key === 'Tab') event.currentTarget.hidePopover()
  if (target === undefined) return
  event.preventDefault()
  items[target]?.focus()
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

const itemsIn = (list: Element): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=menuitem]'),
]
