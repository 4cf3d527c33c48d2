import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { countWords } from '#domain/countWords'
import { Button } from '../kit/Button'
import { announce } from '../kit/announce'
import { noteLost, useCommitWhenHidden, useUnsavedEditor } from '../kit/unsaved'
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
  /** What the editor opens with; undefined while it is closed. */
  const [draft, setDraft] = useState<string>()
  /** What Escape took away. */
  const [dropped, setDropped] = useState<string>()
  /** What was just stored, until the live text has come round: the old one never flashes up. */
  const [stored, setStored] = useState<{ readonly over: string; readonly text: string }>()
  if (stored && stored.over !== props.text) setStored(undefined)
  const reader = useRef<HTMLButtonElement>(null)
  const close = (text: string, given?: string) => {
    setDraft(undefined)
    setDropped(given)
    if (text !== props.text) setStored({ over: props.text, text })
    requestAnimationFrame(() => document.activeElement === document.body && reader.current?.focus())
  }
  if (draft !== undefined) return <TextEditor {...props} first={draft} onClose={close} />
  const { label, limit, invitation } = props
  const text = stored?.text ?? props.text
  const edit = () => setDraft(props.text)
  return (
    <div className={styles.reader} data-empty={text === '' || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the button below does the same by key */}
      <div className={styles.prose} role="presentation" onClick={() => hasSelection() || edit()}>
        {text === '' ? <p>{invitation}</p> : paragraphs(text)}
      </div>
      <div className={styles.foot} data-screen-only>
        <button ref={reader} type="button" className={styles.edit} onClick={edit}>
          {text === '' ? 'Write' : 'Edit'} <VisuallyHidden>{label}</VisuallyHidden>
        </button>
        <WordCount text={text} limit={limit} />
      </div>
      {dropped !== undefined && <Dropped onBringBack={() => setDraft(dropped)} />}
    </div>
  )
}

interface TextEditorProps extends EditableTextProps {
  readonly first: string
  /** `shown`: what stands there from now on; `dropped`: what was typed and given up. */
  readonly onClose: (shown: string, dropped?: string) => void
}

/** Taking it back is kinder than asking first. */
function Dropped({ onBringBack }: { readonly onBringBack: () => void }) {
  return (
    <div className={styles.dropped} data-screen-only>
      <span>What you typed was put aside.</span>
      <Button size="small" onClick={onBringBack}>
        Bring back what I typed
      </Button>
    </div>
  )
}

/** Keeps to the text that it was opened on: where another tab changes it meanwhile, saving says so. */
function TextEditor({ label, limit, first, onClose, ...given }: TextEditorProps) {
  const [{ text, onCommit }] = useState(given)
  const [draft, setDraft] = useState(first)
  const [refusal, setRefusal] = useState<CellRefusal>()
  const isBusy = useRef(false)
  const isGone = useUnsavedEditor(draft !== text, () => {
    if (!isBusy.current) void storeBehind({ label, onCommit }, draft)
  })
  const id = useId()
  const settle = async (attempt: () => Promise<CellOutcome>, shown: string) => {
    if (isBusy.current) return
    isBusy.current = true
    const outcome = await attempt()
    if (outcome.done) return onClose(shown)
    if (isGone.current) return noteLost(draft, label)
    isBusy.current = false
    setRefusal(outcome)
  }
  const commit = () => {
    if (draft === text) onClose(text)
    else void settle(() => onCommit(draft), draft)
  }
  const drop = () => {
    isBusy.current = true
    if (draft === text) return onClose(text)
    onClose(text, draft)
    announce('What you typed was put aside. A button brings it back.')
  }
  useCommitWhenHidden(commit)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') drop()
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
            <Button key={offer.label} size="small" onClick={() => void settle(offer.commit, given.text)}>
              {offer.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The page was left with the editor open, as by going Back. */
async function storeBehind({ label, onCommit }: Pick<EditableTextProps, 'label' | 'onCommit'>, text: string) {
  const outcome = await onCommit(text)
  if (outcome.done) announce(`${label}: saved`)
  else noteLost(text, label)
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
