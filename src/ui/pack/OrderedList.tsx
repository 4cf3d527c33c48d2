import { useState } from 'react'
import type { ReactNode } from 'react'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import styles from './Packs.module.css'

interface OrderedListProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly name: string; readonly content: ReactNode }[]
  readonly onMove: (id: string, to: number) => void
}

/** A list whose items are put elsewhere by dragging them or by their buttons. */
export function OrderedList({ label, items, onMove }: OrderedListProps) {
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const move = (id: string, to: number) => {
    const item = items.find((one) => one.id === id)
    if (!item || items[to] === undefined || items[to] === item) return
    onMove(id, to)
    announce(`${item.name} is now ${to + 1} of ${items.length}.`)
  }
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map(({ id, name, content }, at) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragged; its buttons do the same by keyboard
        <li
          key={id}
          className={styles.item}
          draggable="true"
          data-over={(over === id && dragged !== id) || undefined}
          data-dragged={dragged === id || undefined}
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', name)
            event.dataTransfer.effectAllowed = 'move'
            setDragged(id)
          }}
          onDragOver={(event) => {
            if (dragged === undefined) return
            event.preventDefault()
            setOver(id)
          }}
          onDrop={(event) => {
            event.preventDefault()
            if (dragged !== undefined) move(dragged, at)
            end()
          }}
          onDragEnd={end}
        >
          <span className={styles.name}>{content}</span>
          <span className={styles.doing}>
            <StepButton name={name} to={at - 1} count={items.length} onStep={() => move(id, at - 1)} />
            <StepButton name={name} to={at + 1} count={items.length} onStep={() => move(id, at + 1)} isDown />
          </span>
        </li>
      ))}
    </ol>
  )
}

interface StepButtonProps {
  readonly name: string
  readonly to: number
  readonly count: number
  readonly isDown?: boolean
  readonly onStep: () => void
}

/** Stays focusable at the edge, so that focus is never lost. */
function StepButton({ name, to, count, isDown = false, onStep }: StepButtonProps) {
  const side = isDown ? 'down' : 'up'
  return (
    <Button
      size="small"
      aria-label={`Move ${name} ${side}`}
      title={`Move ${side}`}
      aria-disabled={to < 0 || to >= count}
      onClick={onStep}
    >
      <span aria-hidden="true">{isDown ? '↓' : '↑'}</span>
    </Button>
  )
}
