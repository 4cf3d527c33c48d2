import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { EarlierText } from '#domain/earlierText'
import type { TypedPlace } from '#domain/typedPlace'
import { Button } from '../kit/Button'
import { announce } from '../kit/announce'
import { ExportWhereFull } from '../keeping/ExportWhereFull'
import { SectionElsewhere } from '../drafts/SectionElsewhere'
import { useDraftEditor } from '../drafts/useDraftEditor'
import { useResumed } from '../drafts/resume'
import { useCommitWhenHidden } from '../kit/unsavedEditor'
import type { CellOffer, CellOutcome, CellRefusal } from '../grid/gridMeta'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { Earlier } from '../text/Earlier'
import { Prose } from '../text/Prose'
import { isStartKey, startFrom } from '../text/startFrom'
import { TextInput } from '../text/TextInput'
import { SpokenWordCount, WordCount } from '../text/WordCount'
import styles from './EditableText.module.css'

interface EditableTextProps {
  /** What it is, for names: "Summary". */
  readonly label: string
  readonly text: string
  /** Where it is stored, so that what is typed is kept as a draft; undefined: it is not. */
  readonly place?: TypedPlace
  /** Most words; undefined where there is no limit. A longer text is kept, and said to be too long. */
  readonly limit: number | undefined
  /** What stands there while it is empty. */
  readonly invitation: string
  /** What it said the quarter before, to be seen while it is written. */
  readonly earlier?: EarlierText | undefined
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
  useResumed(props.place, (text) => {
    if (draft === undefined) setDraft(text)
    return draft === undefined
  })
  if (draft !== undefined) return <TextEditor {...props} first={draft} onClose={close} />
  const { label, limit, invitation } = props
  const text = stored?.text ?? props.text
  const edit = () => setDraft(props.text)
  return (
    <div className={styles.reader} data-empty={text === '' || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the button below does the same by key */}
      <div className={styles.prose} role="presentation" onClick={() => hasSelection() || edit()}>
        {text === '' ? <p>{invitation}</p> : <Prose text={text} />}
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
function TextEditor({ label, limit, earlier, first, onClose, place, ...given }: TextEditorProps) {
  const [{ text, onCommit }] = useState(given)
  const [draft, setDraft] = useState(first)
  const [refusal, setRefusal] = useState<CellRefusal>()
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusAtEnd(field)
  const isBusy = useRef(false)
  const editor = useDraftEditor(
    { place, name: label, text: draft, base: text },
    { store: () => storeBehind({ label, onCommit }, draft), close: () => onClose(text) },
  )
  const id = useId()
  const close = (shown: string, dropped?: string) => {
    editor.end()
    onClose(shown, dropped)
  }
  const settle = async (attempt: () => Promise<CellOutcome>, shown: string) => {
    if (isBusy.current) return
    isBusy.current = true
    const outcome = await editor.attempt(attempt)
    if (outcome.done) return close(shown)
    isBusy.current = false
    setRefusal(outcome)
  }
  const commit = () => {
    if (draft === text) close(text)
    else void editor.whenMine(() => settle(() => onCommit(draft), draft))
  }
  const drop = () => {
    isBusy.current = true
    if (draft === text) return close(text)
    close(text, draft)
    announce('What you typed was put aside. A button brings it back.')
  }
  useCommitWhenHidden(commit)
  const start = () => earlier && startFrom(field.current, earlier)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') drop()
    else if (earlier && isStartKey(event)) start()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit()
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its field and buttons pass up
    <div
      className={styles.editor}
      data-beside={earlier ? true : undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && !refusal) commit()
      }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.writing}>
        <TextInput
          ref={field}
          input={{
            className: styles.input,
            'aria-label': label,
            'aria-describedby': `${id}-hint`,
            'aria-invalid': refusal ? true : undefined,
            'data-committed': text,
          }}
          value={draft}
          onText={(typed) => {
            if (!isBusy.current) setDraft(typed)
          }}
        >
          <span id={`${id}-hint`}>Ctrl+Enter or leaving saves, Escape puts back what was there.</span>
          <SpokenWordCount text={draft} limit={limit} />
        </TextInput>
      </div>
      {earlier && <Earlier earlier={earlier} onStart={start} />}
      <SectionElsewhere section={editor} onLeave={drop} />
      {refusal && <Refused refusal={refusal} onOffer={(offer) => void settle(offer.commit, given.text)} />}
    </div>
  )
}

interface RefusedProps {
  readonly refusal: CellRefusal
  readonly onOffer: (offer: CellOffer) => void
}

function Refused({ refusal, onOffer }: RefusedProps) {
  return (
    <div className={styles.refusal} role="alert">
      <p>{refusal.message}</p>
      {refusal.offers?.map((offer) => (
        <Button key={offer.label} size="small" onClick={() => onOffer(offer)}>
          {offer.label}
        </Button>
      ))}
      <ExportWhereFull />
    </div>
  )
}

/** The page was left with the editor open, as by going Back. */
async function storeBehind({ label, onCommit }: Pick<EditableTextProps, 'label' | 'onCommit'>, text: string) {
  const outcome = await onCommit(text)
  if (outcome.done) announce(`${label}: saved`)
  return outcome
}

const hasSelection = (): boolean => getSelection()?.isCollapsed === false

function useFocusAtEnd(field: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [field])
}
