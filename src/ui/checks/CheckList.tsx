import { useState } from 'react'
import type { CheckItem } from '#domain/checks'
import { Button } from '../kit/Button'
import type { CheckEntryProps } from './CheckEntry'
import { CheckEntry } from './CheckEntry'
import styles from './Checks.module.css'
import { DismissAll } from './DismissAll'

export interface CheckGroup {
  readonly key: string
  readonly title: string
  readonly items: readonly CheckItem[]
}

interface GroupProps extends Omit<CheckEntryProps, 'item'> {
  readonly group: CheckGroup
  /** Whether it is open at first: of very many, only their headings are shown. */
  readonly isOpen: boolean
}

/** What one check found, or what was found in one section, under a heading that opens. */
export function CheckGroupList({ group, isOpen: isOpenFirst, ...rest }: GroupProps) {
  const [isOpen, setOpen] = useState(isOpenFirst)
  return (
    <details
      className={styles.group}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2 className={styles.heading}>
          {group.title} <span className={styles.count}>({group.items.length.toLocaleString('en-GB')})</span>
        </h2>
      </summary>
      {isOpen && <DismissAll group={group} {...rest} />}
      {isOpen && <CheckList items={group.items} label={group.title} {...rest} />}
    </details>
  )
}

/** So many are drawn at a time: nobody reads two thousand at once. */
const atOnce = 100

interface CheckListProps extends Omit<CheckEntryProps, 'item'> {
  readonly items: readonly CheckItem[]
  readonly label: string
}

export function CheckList({ items, label, ...rest }: CheckListProps) {
  const [most, setMost] = useState(atOnce)
  const more = items.length - most
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, most).map((item) => (
          <CheckEntry key={item.dismissal} item={item} {...rest} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setMost(most + atOnce)}>
          Show {Math.min(more, atOnce)} more of {more.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  )
}
