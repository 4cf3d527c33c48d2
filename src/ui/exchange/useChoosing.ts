import { useEffect, useRef, useState } from 'react'
import { conflictKey } from '#domain/merge/openConflicts'
import type { Write } from '#domain/change'
import type { OpenRecord } from '#state/useInbox'
import { useCommands } from '#state/useCommands'
import { announce } from '../kit/announce'
import { refusedWords } from '../words/conflict'

/** One choice of a person. `key`: the conflict it settles, empty where it settles many. `said`: what is told afterwards. */
export interface Choice {
  readonly key: string
  readonly label: string
  readonly writes: readonly Write[]
  readonly said: string
}

/** Why the last choice was not stored, and the conflict it was about. */
export interface RefusedChoice {
  readonly key: string
  readonly words: string
}

export interface Choosing {
  readonly choose: (choice: Choice) => void
  readonly refused: RefusedChoice | undefined
}

/** The heading of a conflict on the page. */
export const conflictElement = (key: string): string => `choose-${key}`

/** The heading of the inbox. */
export const inboxElement = 'choose'

/**
 * Stores choices one at a time. When the choice has gone from the list, the next conflict has the focus, the first one
 * where it was the last, or the heading of the inbox where none is left.
 */
export function useChoosing(open: readonly OpenRecord[] | undefined, order: readonly string[]): Choosing {
  const { save } = useCommands()
  const [refused, setRefused] = useState<RefusedChoice>()
  const pending = useRef<{ readonly key: string; readonly order: readonly string[] }>(undefined)
  useEffect(() => {
    const chosen = pending.current
    pending.current = undefined
    if (chosen && open) focusAfter(chosen, keysOf(open))
  }, [open])
  const choose = async ({ key, label, writes, said }: Choice) => {
    if (pending.current) return // the list is about to change: a second press of the same button
    pending.current = { key, order }
    setRefused(undefined)
    const saved = await save({ label, writes })
    if (saved.ok) return announce(`${said} Undo brings the choice back.`)
    pending.current = undefined
    setRefused({ key, words: refusedWords(saved.error) })
  }
  return { choose: (choice) => void choose(choice), refused }
}

const keysOf = (open: readonly OpenRecord[]): ReadonlySet<string> =>
  new Set(open.flatMap(({ conflicts }) => conflicts.map(conflictKey)))

function focusAfter(
  { key, order }: { readonly key: string; readonly order: readonly string[] },
  left: ReadonlySet<string>,
): void {
  const next = order.slice(order.indexOf(key) + 1).find((one) => left.has(one))
  const found = left.has(key) ? key : (next ?? order.find((one) => left.has(one)))
  const heading = found === undefined ? inboxElement : conflictElement(found)
  document.getElementById(heading)?.focus()
}
