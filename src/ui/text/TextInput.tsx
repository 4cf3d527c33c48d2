import { useLayoutEffect, useRef } from 'react'
import type { ReactNode, Ref } from 'react'
import { useImperativeHandle } from 'react'
import { Marks } from './Marks'
import type { EnterKey } from './useTextEditing'
import { useTextEditing } from './useTextEditing'
import styles from './TextInput.module.css'

export interface TextInputProps {
  readonly value: string
  readonly onText: (text: string) => void
  readonly enter?: EnterKey
  /** Names, descriptions and state of the field itself. */
  readonly input: Readonly<Record<string, string | boolean | number | undefined>>
  readonly ref?: Ref<HTMLTextAreaElement>
  /** Stands beside the buttons. */
  readonly children?: ReactNode
}

/** Where a text of more than a few words is written: it grows, its words are checked, bold and bullets have keys. */
export function TextInput({ value, onText, enter = 'breaks', input, ref, children }: TextInputProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => field.current)
  const editing = useTextEditing(field, enter)
  useLayoutEffect(() => growWith(field.current), [value])
  return (
    <>
      <textarea
        rows={3}
        {...input}
        ref={field}
        lang="en-GB"
        aria-keyshortcuts="Control+B Control+Shift+8"
        spellCheck
        value={value}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={editing.onKeyDown}
        onPaste={editing.onPaste}
      />
      <div className={styles.foot}>
        <Marks editing={editing} />
        {children}
      </div>
    </>
  )
}

/** For browsers whose fields do not grow by themselves. */
function growWith(field: HTMLTextAreaElement | null): void {
  if (!field || growsByItself(field)) return
  field.style.blockSize = 'auto'
  const { scrollHeight, offsetHeight, clientHeight } = field
  if (scrollHeight > 0) field.style.blockSize = `${scrollHeight + offsetHeight - clientHeight}px`
}

const growsByItself = ({ style }: HTMLElement): boolean => 'fieldSizing' in style
