import { useId, useMemo, useRef } from 'react'
import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import type { QuarterId } from '#domain/primitives'
import { SectionElsewhere } from '../drafts/SectionElsewhere'
import { Earlier } from '../text/Earlier'
import { isStartKey, startFrom } from '../text/startFrom'
import { SpokenWordCount } from '../text/WordCount'
import { Beside } from './Beside'
import { EditorInput } from './EditorInput'
import type { Editing, GridHost } from './gridHost'
import { readEditorKey } from './keys'
import { Refusal } from './Refusal'
import { useCellEditor } from './useCellEditor'
import type { CellEditing } from './useCellEditor'
import styles from './CellEditor.module.css'

/** What stands in a cell while it is edited. What is refused stays as typed, with the reason under it. */
export function CellEditor({ editing, host }: { editing: Editing; host: GridHost }) {
  const startedFrom = useRef<QuarterId>(undefined)
  const entry = useCellEditor(useRemembering(editing, startedFrom), host)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { edit } = editing
  const refused = entry.phase.is === 'refused' ? entry.phase : null
  const isText = edit.input === 'text'
  const start = () => {
    if (edit.earlier && startFrom(field.current, edit.earlier)) startedFrom.current = edit.earlier.quarter
  }
  const described = isText ? `${id}-hint` : edit.help && `${id}-help`
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its input and offers pass up
    <div
      className={styles.editor}
      data-editor
      data-input={isText ? 'text' : undefined}
      data-refused={refused ? true : undefined}
      aria-busy={entry.phase.is === 'saving' || undefined}
      onBlur={(event) => commitOnLeaving(event, entry)}
      onKeyDown={(event) => {
        if (edit.earlier && isStartKey(event)) start()
        else onKey(event, { editing, host, entry })
      }}
    >
      <EditorInput
        entry={entry}
        edit={edit}
        caret={editing.caret}
        describedBy={refused ? `${id}-refusal` : described}
        text={field}
      >
        <SpokenWordCount text={entry.text} limit={edit.limit} />
      </EditorInput>
      {isText && (
        <p className={styles.hint} id={`${id}-hint`}>
          Enter saves, Shift+Enter starts a new line, Escape drops the changes
        </p>
      )}
      {edit.earlier && <Earlier earlier={edit.earlier} onStart={start} />}
      {edit.help && !refused && <Beside id={`${id}-help`}>{edit.help(entry.text)}</Beside>}
      <SectionElsewhere section={entry.section} onLeave={entry.drop} isInCell />
      {refused && (
        <Refusal
          id={`${id}-refusal`}
          refusal={refused.refusal}
          onOffer={(offer) => {
            host.watch(editing.place)
            void entry.settle('stay', offer.commit)
          }}
        />
      )}
    </div>
  )
}

/** The same edit, whose commit also says which quarter's text the person started from. */
function useRemembering(editing: Editing, startedFrom: RefObject<QuarterId | undefined>): Editing {
  return useMemo(() => {
    const { edit } = editing
    return { ...editing, edit: { ...edit, commit: (text) => edit.commit(text, startedFrom.current) } }
  }, [editing, startedFrom])
}

/** Leaving the cell stores the entry; leaving the whole window stores it and comes back to the cell. */
function commitOnLeaving({ currentTarget, relatedTarget }: FocusEvent, entry: CellEditing): void {
  if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
  void entry.commit(document.hasFocus() ? 'gone' : 'stay')
}

function onKey(event: KeyboardEvent, { editing: { edit }, host, entry }: Typing): void {
  const key = readEditorKey(event, edit.input === 'text')
  if (event.nativeEvent.isComposing) return
  if (host.ahead.keeps(event)) return event.preventDefault()
  if (entry.phase.is === 'saving') return
  if (key === 'newLine') return // the field breaks its own lines
  if (key === 'drop') {
    event.preventDefault()
    return entry.drop()
  }
  const isOnInput = !(event.target instanceof HTMLButtonElement)
  if (!key || !isOnInput || goesToOffers(event.key, entry)) return
  event.preventDefault()
  if (key === 'fill') fillSelected(host, entry)
  else void entry.commit(key)
}

interface Typing {
  readonly editing: Editing
  readonly host: GridHost
  readonly entry: CellEditing
}

/** Ctrl+Enter puts the entry into every selected cell; without a selection it only stores it. */
function fillSelected(host: GridHost, entry: CellEditing): void {
  if (!host.hasSelected()) return void entry.commit('stay')
  entry.drop()
  host.fill(entry.text)
}

/** Tab on what was refused and not changed since goes to what is offered instead, or out: never a trap. */
const goesToOffers = (key: string, { phase, text, section }: CellEditing): boolean =>
  key === 'Tab' && (section.isElsewhere || (phase.is === 'refused' && phase.text === text))
