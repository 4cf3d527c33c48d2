import { useCallback, useRef } from 'react'
import type { ReactNode } from 'react'
import type { ShownText } from '#domain/find'
import { useFindSource } from './sources'

interface FoundTextProps {
  /** Of the record that holds it. */
  readonly row: string
  readonly register: string
  readonly id: string
  readonly name: string
  readonly text: string
  readonly children: ReactNode
}

/** A text of a narrative that can be found on the page, and replaced in. */
export function FoundText({ row, register, id, name, text, children }: FoundTextProps) {
  const here = useRef<HTMLDivElement>(null)
  const texts = useCallback(() => {
    const kept = { kind: 'narrative', id, register } as const
    const shown: ShownText = { row, column: register, name, text, kept }
    return text === '' ? [] : [{ text: shown, isHidden: false }]
  }, [row, register, id, name, text])
  const element = useCallback(() => here.current, [])
  useFindSource({
    texts,
    element,
    unhide: () => undefined,
    show: () => {
      here.current?.scrollIntoView({ block: 'center' })
      here.current?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true })
      return here.current ?? undefined
    },
  })
  return <div ref={here}>{children}</div>
}
