import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import type { SaveState as SaveStateOfSession } from '#state/session'
import { useCommands } from '#state/useCommands'
import { useSession } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { SaveState } from '../kit/SaveState'
import type { Saving } from '../kit/SaveState'
import { useStore } from '../kit/store'
import { unsaved, useAskBeforeLeaving } from '../kit/unsaved'
import type { Unsaved } from '../kit/unsaved'
import { useHotkeys } from '../kit/useHotkeys'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import type { UndoneNotice } from '../undo/showUndone'
import { useHref } from '../useHref'
import styles from './Frame.module.css'
import { QuarterSwitcher } from './QuarterSwitcher'

/** Not needed to begin with. */
const UndoneNote = lazy(async () => ({ default: (await import('../undo/UndoneNote')).UndoneNote }))

/** The top of the frame: council, quarter, undo and redo with what they would do, and whether all is saved. */
export function Toolbar({ structure, quarter }: PageContext) {
  const history = useSession((session) => session.history)
  const save = useSession((session) => session.save)
  const typed = useStore(unsaved, (state) => state)
  useAskBeforeLeaving(save.state === 'saving')
  const [here, navigate] = useLocation()
  const href = useHref()
  const commands = useCommands()
  const [notice, setNotice] = useState<UndoneNotice>()
  const take = async (which: 'undo' | 'redo') => {
    const outcome = await commands[which]()
    const { showUndone } = await import('../undo/showUndone')
    setNotice(showUndone(outcome, { which, view: { structure, quarter }, here }))
  }
  const [undo, redo] = [() => void take('undo'), () => void take('redo')]
  const done = paths.done(quarter)
  useHotkeys({ 'mod+z': undo, 'mod+shift+z': redo, 'mod+y': redo, 'mod+alt+z': () => navigate(done) })
  return (
    <header className={styles.toolbar}>
      <p className={styles.council}>{structure.organisation.identity?.name ?? 'Quarterdeck'}</p>
      <QuarterSwitcher structure={structure} quarter={quarter} />
      <div className={styles.history} role="group" aria-label="Undo and redo">
        <HistoryButton word="Undo" label={history.undo?.label} onClick={undo} />
        <HistoryButton word="Redo" label={history.redo?.label} onClick={redo} />
        <a
          className={styles.done}
          href={href(done)}
          aria-current={here === done ? 'page' : undefined}
          aria-keyshortcuts="Control+Alt+Z"
          title="Everything that was done, to undo any of it (Ctrl+Alt+Z)"
        >
          What was done
        </a>
      </div>
      {notice && (
        <Suspense>
          <UndoneNote
            key={notice.turn}
            {...{ notice, structure, quarter, onClose: () => setNotice(undefined) }}
          />
        </Suspense>
      )}
      <SaveState saving={savingOf(save, typed)} />
    </header>
  )
}

/** The worst first: what failed or was lost, then what is still only typed, then the last write. */
function savingOf(save: SaveStateOfSession, { holders, kept, lost, left }: Unsaved): Saving {
  if (save.state === 'failed') return save
  if (lost !== undefined) return { state: 'lost', text: lost }
  if (save.state === 'saving') return save
  if (holders.size > 0) return { state: 'unsaved', isKept: kept.size === holders.size }
  if (left !== undefined) return { state: 'left', text: left }
  return save.state === 'saved' ? { state: 'saved', at: new Date(save.at) } : save
}

interface HistoryButtonProps {
  readonly word: 'Undo' | 'Redo'
  /** What it would do; undefined where there is nothing. Stays focusable then, so that focus is never lost. */
  readonly label: string | undefined
  readonly onClick: () => void
}

function HistoryButton({ word, label, onClick }: HistoryButtonProps) {
  const name = label === undefined ? `${word}: nothing to ${word.toLowerCase()}` : `${word}: ${label}`
  return (
    <Button size="small" title={name} aria-label={name} aria-disabled={label === undefined} onClick={onClick}>
      {word}
    </Button>
  )
}
