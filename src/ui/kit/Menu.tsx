import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode, ToggleEvent } from 'react'
import { Button } from './Button'
import type { ButtonKind } from './Button'
import { placeUnder } from './placeUnder'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly label: string
  readonly onSelect: () => void
  /** Said beside the label, for instance why it cannot be chosen now. */
  readonly hint?: string
  readonly disabled?: boolean
}

export interface MenuProps {
  readonly label: ReactNode
  readonly items: readonly MenuItem[]
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'small'
}

/** A button that opens a list of actions; arrows, Home and End move, Escape closes. */
export function Menu({ label, items, kind, size }: MenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const choose = (item: MenuItem) => {
    list.current?.hidePopover()
    button.current?.focus()
    item.onSelect()
  }
  const onToggle = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    button.current?.setAttribute('aria-expanded', String(newState === 'open'))
    if (newState !== 'open' || !button.current) return
    placeUnder(button.current, currentTarget)
    itemsIn(currentTarget)[0]?.focus()
  }
  return (
    <>
      <Button
        ref={button}
        {...(kind && { kind })}
        {...(size && { size })}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={false}
      >
        {label} <span aria-hidden="true">▾</span>
      </Button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
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
            onClick={() => !item.disabled && choose(item)}
          >
            {item.label}
            {item.hint && <small className={styles.hint}>{item.hint}</small>}
          </button>
        ))}
      </div>
    </>
  )
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
