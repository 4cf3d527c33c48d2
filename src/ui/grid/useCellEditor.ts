import { useRef, useState } from 'react'
import { announce, withdrawAlert } from '../kit/announce'
import { noteLost, useCommitWhenHidden, useUnsavedEditor } from '../kit/unsaved'
import type { Editing, GridHost } from './gridController'
import type { CellEdit, CellOutcome, CellRefusal } from './gridMeta'
import type { Place, Step } from './moves'

/** Where the focus goes once the entry is stored: a step, the cell itself, or nowhere (it has left already). */
export type Leaving = Step | 'stay' | 'gone'

export type Phase =
  | { readonly is: 'typing' }
  | { readonly is: 'saving' }
  /** Nothing was stored; `text` is what was refused. */
  | { readonly is: 'refused'; readonly refusal: CellRefusal; readonly text: string }

/** The life of one entry: typed, stored or refused, dropped. */
export function useCellEditor(editing: Editing, host: GridHost) {
  const { place, edit, seed } = editing
  const [text, setText] = useState(seed ?? edit.text)
  const [phase, setPhase] = useState<Phase>(() => firstPhase(editing))
  /** Set at once, unlike `phase`: the entry is being stored or is over, and a blur means nothing more. */
  const isBusy = useRef(false)
  const isGone = useUnsavedEditor(text !== edit.text, () => isBusy.current || void storeBehind(edit, text))
  const ahead = useRef('')

  const finish = (target: Place | null) => {
    isBusy.current = true
    withdrawAlert()
    host.close(target, ahead.current)
  }
  const settle = async (leaving: Leaving, attempt: () => Promise<CellOutcome>) => {
    const target = targetOf(host, place, leaving)
    isBusy.current = true
    setPhase({ is: 'saving' })
    const outcome = await attemptAgainstBugs(attempt, () => {
      isBusy.current = false
      setPhase({ is: 'typing' })
    })
    if (outcome.done) return finish(target)
    if (isGone.current) return noteLost(text, edit.name)
    isBusy.current = false
    ahead.current = ''
    host.unwatch()
    setPhase({ is: 'refused', refusal: outcome, text })
    announce(outcome.message, 'assertive')
  }
  const commit = async (leaving: Leaving, entered = text) => {
    if (isBusy.current) return
    if (entered === edit.text) return finish(targetOf(host, place, leaving))
    if (leaving === 'gone' && phase.is === 'refused' && phase.text === entered) return
    host.watch(place)
    await settle(leaving, () => edit.commit(entered))
  }
  useCommitWhenHidden(() => void commit('stay'))
  return {
    text,
    setText,
    phase,
    commit,
    settle,
    drop: () => finish(place),
    typeAhead: (key: string) => {
      ahead.current += key
    },
  }
}

export type CellEditing = ReturnType<typeof useCellEditor>

function firstPhase({ refusal, seed }: Editing): Phase {
  return refusal ? { is: 'refused', refusal, text: seed ?? '' } : { is: 'typing' }
}

function targetOf(host: GridHost, place: Place, leaving: Leaving): Place | null {
  if (leaving === 'gone') return null
  return leaving === 'stay' ? place : host.neighbour(place, leaving)
}

/** A commit throws only where there is a bug: the text stays to be copied, and the bug is not hidden. */
async function attemptAgainstBugs(
  attempt: () => Promise<CellOutcome>,
  unlock: () => void,
): Promise<CellOutcome> {
  try {
    return await attempt()
  } catch (bug) {
    unlock()
    throw bug
  }
}

/** The cell went away with its editor, as by going Back: nobody can be asked any more. */
async function storeBehind(edit: CellEdit, text: string): Promise<void> {
  const outcome = await edit.commit(text)
  if (!outcome.done) noteLost(text, edit.name)
}
