import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { countWords } from '#domain/countWords'
import { Button } from '../kit/Button'
import type { CellOutcome, CellRefusal } from '../grid/gridMeta'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import styles from './EditableText.module.css'

interface EditableTextProps {
  /** What it is, for names: "Summary". */
  readonly label: string
  readonly text: string
  /** Most words; undefined where there is no limit. A longer text is kept, and said to be too long. */
  readonly limit: number | undefined
  /** What stands there while it is empty. */
  readonly invitation: string
  readonly onCommit: (text: string) => Promise<CellOutcome>
}

/** A text that reads as set prose and is edited where it stands. */
export function EditableText(props: EditableTextProps) {
  const [isEditing, setEditing] = useState(false)
  /** What was just stored, until the live text has come round: the old one never flashes up. */
  const [stored, setStored] = useState<{ readonly over: string; readonly text: string }>()
  if (stored && stored.over !== props.text) setStored(undefined)
  const reader = useRef<HTMLButtonElement>(null)
  const close = (text: string) => {
    setEditing(false)
    if (text !== props.text) setStored({ over: props.text, text })
    requestAnimationFrame(() => document.activeElement === document.body && reader.current?.focus())
  }
  if (isEditing) return <TextEditor {...props} onClose={close} />
  const { label, limit, invitation } = props
  const text = stored?.text ?? props.text
  return (
    <div className={styles.reader} data-empty={text === '' || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the button below does the same by key */}
      <div className={styles.prose} role="presentation" onClick={() => hasSelection() || setEditing(true)}>
        {text === '' ? <p>{invitation}</p> : paragraphs(text)}
      </div>
      <div className={styles.foot} data-screen-only>
        <button ref={reader} type="button" className={styles.edit} onClick={() => setEditing(true)}>
          {text === '' ? 'Write' : 'Edit'} <VisuallyHidden>{label}</VisuallyHidden>
        </button>
        <WordCount text={text} limit={limit} />
      </div>
    </div>
  )
}

interface TextEditorProps extends EditableTextProps {
  /** `shown`: what stands there from now on. */
  readonly onClose: (shown: string) => void
}

/** Keeps to the text that it was opened on: where another tab changes it meanwhile, saving says so. */
function TextEditor({ label, limit, onClose, ...given }: TextEditorProps) {
  const [{ text, onCommit }] = useState(given)
  const [draft, setDraft] = useState(text)
  const [refusal, setRefusal] = useState<CellRefusal>()
  const isBusy = useRef(false)
  const id = useId()
  const settle = async (attempt: () => Promise<CellOutcome>) => {
    if (isBusy.current) return
    isBusy.current = true
    const outcome = await attempt()
    isBusy.current = false
    if (outcome.done) onClose(draft)
    else setRefusal(outcome)
  }
  const commit = () => {
    if (draft === text) onClose(text)
    else void settle(() => onCommit(draft))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose(text)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit()
    else return
    event.preventDefault()
  }
  return (
    <div
      className={styles.editor}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && !refusal) commit()
      }}
    >
      <textarea
        ref={focusAtEnd}
        className={styles.input}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        aria-invalid={refusal ? true : undefined}
        data-committed={text}
        rows={3}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.foot}>
        <span id={`${id}-hint`}>Ctrl+Enter or leaving saves, Escape puts back what was there.</span>
        <WordCount text={draft} limit={limit} />
      </div>
      {refusal && (
        <div className={styles.refusal} role="alert">
          <p>{refusal.message}</p>
          {refusal.offers?.map((offer) => (
            <Button key={offer.label} size="small" onClick={() => void settle(offer.commit)}>
              {offer.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Said only where there is a limit; over it in words, not only in colour. */
function WordCount({ text, limit }: Pick<EditableTextProps, 'text' | 'limit'>) {
  if (limit === undefined) return null
  const words = countWords(text)
  const over = words - limit
  return (
    <span className={styles.count} data-over={over > 0 || undefined}>
      {words} of {limit} words{over > 0 && `, ${over} too many`}
    </span>
  )
}

function paragraphs(text: string) {
  return text
    .split(/\n{2,}/u)
    .map((paragraph, at) => ({ paragraph, key: `${at} ${paragraph.slice(0, 24)}` }))
    .map(({ paragraph, key }) => <p key={key}>{paragraph}</p>)
}

const hasSelection = (): boolean => getSelection()?.isCollapsed === false

function focusAtEnd(element: HTMLTextAreaElement | null): void {
  if (!element || element === document.activeElement) return
  element.focus()
  element.setSelectionRange(element.value.length, element.value.length)
}
