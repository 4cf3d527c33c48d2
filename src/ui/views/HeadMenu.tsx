import { useLayoutEffect, useRef, useState } from 'react'
import { focusHeadingSoon, headingOf, resizeBy } from '../grid/headings'
import { announce } from '../kit/announce'
import { enterList, MenuList } from '../kit/MenuList'
import type { MenuItem } from '../kit/MenuList'
import { ColumnsDialog } from './ColumnsDialog'
import { columnItems } from './columnItems'
import type { ColumnChoice } from './useColumns'

interface HeadMenuProps {
  readonly column: string
  readonly head: HTMLElement
  readonly choice: ColumnChoice
  readonly onClose: () => void
}

/** What can be done to one column, under its heading. Leads to all columns as well. */
export function HeadMenu({ column, head, choice, onClose }: HeadMenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const hasChosen = useRef(false)
  const [isChoosing, setChoosing] = useState(false)
  const one = choice.columns.find(({ id }) => id === column)
  useLayoutEffect(() => list.current?.showPopover(), [])
  const close = () => {
    onClose()
    focusHeadingSoon(head, column)
  }
  const choose = (item: MenuItem) => {
    hasChosen.current = true
    list.current?.hidePopover()
    item.onSelect()
  }
  if (!one) return null
  if (isChoosing) return <ColumnsDialog choice={choice} onClose={close} />
  const items = columnItems(one, choice, {
    change: (change, words) => {
      choice.change(change)
      announce(words)
      close()
    },
    resize: (by) => {
      resizeBy({ choice, column, head, by })
      close()
    },
    chooseAll: () => setChoosing(true),
  })
  return (
    <MenuList
      ref={list}
      label={`Column ${one.name}`}
      items={items}
      onChoose={choose}
      onToggle={({ newState, currentTarget }) => {
        const heading = headingOf(head, column)
        if (newState === 'open' && heading) enterList(heading, currentTarget)
        if (newState === 'closed' && !hasChosen.current) close()
      }}
    />
  )
}
