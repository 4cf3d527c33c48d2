import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent as Pressed } from 'react'
import { Button } from '../kit/Button'
import styles from './Find.module.css'
import { unmarkFound } from './highlight'
import { unhide, useFind } from './useFind'
import type { Finding } from './useFind'

const ReplaceDialog = lazy(async () => ({ default: (await import('./ReplaceDialog')).ReplaceDialog }))

interface FindBarProps {
  readonly words: string
  readonly replaces: boolean
  readonly turn: number
  readonly onClose: () => void
}

/**
 * Looks for words on the page: Enter goes on, Shift+Enter back, Escape closes and goes to what was found. It is there as
 * soon as it is asked for: what is typed next must not fall into a cell.
 */
export function FindBar({ words, replaces, turn, onClose }: FindBarProps) {
  const finding = useFind(words)
  const input = useRef<HTMLInputElement>(null)
  const [reviewed, setReviewed] = useState<string>()
  const [last, setLast] = useState(turn)
  if (last !== turn) {
    setLast(turn)
    if (words !== '') finding.look({ words })
  }
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [turn])
  useEffect(() => unmarkFound, [])
  const close = () => {
    const found = finding.found[finding.index]
    onClose()
    if (found) found.source.show(found.text)
    else document.querySelector<HTMLElement>('h1')?.focus()
  }
  useKeysAnywhere(finding.go, close)
  /** The focus comes back, so that Enter goes on. */
  const goOn = (by: 1 | -1) => {
    const { activeElement } = document
    finding.go(by)
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  }
  const onKeyDown = (event: Pressed) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === input.current) goOn(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears what its fields pass up */}
      <div
        className={styles.bar}
        role="search"
        aria-label="Find on this page"
        data-find-bar
        data-screen-only
        onKeyDown={onKeyDown}
      >
        <div className={styles.line}>
          <label className={styles.words}>
            Find
            <input
              ref={input}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={finding.sought.words}
              onChange={({ target }) => finding.look({ words: target.value })}
            />
          </label>
          <output className={styles.count}>{countWords(finding)}</output>
          <Button size="small" aria-label="Previous" title="Previous (Shift+Enter)" onClick={() => goOn(-1)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button size="small" aria-label="Next" title="Next (Enter)" onClick={() => goOn(1)}>
            <span aria-hidden="true">↓</span>
          </Button>
          <Button kind="quiet" size="small" aria-label="Close: Find on this page" onClick={close}>
            Close
          </Button>
        </div>
        <Options finding={finding} />
        <Hidden finding={finding} onShown={() => input.current?.focus()} />
        {replaces && <ReplaceLine onReview={setReviewed} />}
      </div>
      {reviewed !== undefined && (
        <Suspense fallback={null}>
          <ReplaceDialog finding={finding} replacement={reviewed} onClose={() => setReviewed(undefined)} />
        </Suspense>
      )}
    </>
  )
}

/** Nothing is replaced here: what would change is looked at first. */
function ReplaceLine({ onReview }: { readonly onReview: (replacement: string) => void }) {
  const [replacement, setReplacement] = useState('')
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault()
        onReview(replacement)
      }}
    >
      <label className={styles.words}>
        Replace with
        <input
          type="text"
          autoComplete="off"
          value={replacement}
          onChange={({ target }) => setReplacement(target.value)}
        />
      </label>
      <Button type="submit" size="small">
        Review replacements…
      </Button>
    </form>
  )
}

/** F3 and Ctrl+G go on from wherever the focus is; Escape closes where nothing else is to be escaped from. */
function useKeysAnywhere(go: Finding['go'], close: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, shiftKey, defaultPrevented } = event
    const isG = key.toLowerCase() === 'g' && (ctrlKey || metaKey)
    if (key === 'Escape' && !defaultPrevented && !isWithin(target)) close()
    if (!isG && key !== 'F3') return
    event.preventDefault()
    go(shiftKey ? -1 : 1)
  })
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

/** What is found only in columns that are not shown is neither gone to nor replaced: they are shown first. */
function Hidden({ finding: { hidden }, onShown }: HiddenProps) {
  if (hidden.length === 0) return null
  return (
    <p className={styles.line}>
      {hidden.length} more in hidden columns.
      <Button
        size="small"
        onClick={() => {
          unhide(hidden)
          onShown()
        }}
      >
        Show these columns
      </Button>
    </p>
  )
}

interface HiddenProps {
  readonly finding: Finding
  /** The button is gone by then. */
  readonly onShown: () => void
}

/** Whether Escape means something there already. */
const isWithin = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [popover]') !== null

function Options({ finding }: { readonly finding: Finding }) {
  const { sought, look } = finding
  return (
    <div className={styles.line}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={sought.matchCase}
          onChange={({ target }) => look({ matchCase: target.checked })}
        />
        Match case
      </label>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={sought.wholeWords}
          onChange={({ target }) => look({ wholeWords: target.checked })}
        />
        Whole words
      </label>
    </div>
  )
}

/** `3 of 14`; `14 found` before any was gone to. */
function countWords({ asked, found, index }: Finding): string {
  if (asked.words.trim() === '') return ''
  if (found.length === 0) return 'Not found'
  return index < 0 ? `${found.length} found` : `${index + 1} of ${found.length}`
}
