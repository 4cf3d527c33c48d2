import { useLayoutEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { TextInput } from '../text/TextInput'
import type { CellEdit } from './gridMeta'
import type { CellEditing } from './useCellEditor'
import styles from './CellEditor.module.css'

interface EditorInputProps {
  readonly entry: CellEditing
  readonly edit: CellEdit
  /** How many characters stand before the caret when it opens. */
  readonly caret: number
  readonly describedBy: string | undefined
  /** The field of a text, for what is put into it from beside it. */
  readonly text: RefObject<HTMLTextAreaElement | null>
  /** What stands under the field of a text. */
  readonly children: ReactNode
}

export function EditorInput(props: EditorInputProps) {
  const { edit, entry, describedBy } = props
  const shared = {
    className: styles.input,
    'aria-label': edit.name,
    'aria-invalid': entry.phase.is === 'refused' || undefined,
    'aria-describedby': describedBy,
    /** Undo leaves a field alone while its text is not this (useHotkeys). */
    'data-committed': edit.text,
  }
  if (edit.input === 'line') return <Line {...props} shared={shared} />
  if (edit.input === 'text') return <Text {...props} shared={shared} />
  return <Choice {...props} shared={shared} options={edit.input.options} />
}

interface Shared {
  readonly shared: Readonly<Record<string, string | boolean | undefined>>
}

function Line({ entry, caret, shared }: EditorInputProps & Shared) {
  const input = useRef<HTMLInputElement>(null)
  useFocusAt(input, caret)
  return (
    <input
      {...shared}
      ref={input}
      type="text"
      autoComplete="off"
      spellCheck={false}
      readOnly={entry.phase.is === 'saving'}
      value={entry.text}
      onChange={({ target }) => entry.setText(target.value)}
    />
  )
}

function Text({ entry, caret, shared, text, children }: EditorInputProps & Shared) {
  useFocusAt(text, caret)
  return (
    <TextInput
      ref={text}
      input={{ ...shared, readOnly: entry.phase.is === 'saving' }}
      enter="stores"
      value={entry.text}
      onText={entry.setText}
    >
      {children}
    </TextInput>
  )
}

type ChoiceProps = EditorInputProps &
  Shared & { readonly options: readonly { value: string; label: string }[] }

/** With the keyboard a choice is stored by Enter or Tab; picked with a pointer, at once. */
function Choice({ entry, options, shared }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null)
  const isPointed = useRef(false)
  useLayoutEffect(() => select.current?.focus(), [])
  return (
    <select
      {...shared}
      ref={select}
      value={entry.text}
      onPointerDown={() => {
        isPointed.current = true
      }}
      onKeyDown={() => {
        isPointed.current = false
      }}
      onChange={({ target }) => {
        entry.setText(target.value)
        if (isPointed.current) void entry.commit('stay', target.value)
      }}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function useFocusAt(input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>, caret: number): void {
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(caret, caret)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, [])
}
