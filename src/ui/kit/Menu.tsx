import { useId, useRef } from 'react'
import type { ReactNode, ToggleEvent } from 'react'
import { Button } from './Button'
import type { ButtonKind } from './Button'
import { enterList, MenuList } from './MenuList'
import type { MenuItem } from './MenuList'

export interface MenuProps {
  readonly label: ReactNode
  readonly items: readonly MenuItem[]
  readonly kind?: ButtonKind
  readonly size?: 'normal' | 'small'
}

/** A button that opens a list of actions. */
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
    if (newState === 'open' && button.current) enterList(button.current, currentTarget)
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
      <MenuList id={id} ref={list} items={items} onChoose={choose} onToggle={onToggle} />
    </>
  )
}
