import { useLayoutEffect, useRef, useState } from 'react'
import { announce, withdrawAlert } from '../kit/announce'
import { useDraftEditor } from '../drafts/useDraftEditor'
import type { DraftEditor } from '../drafts/useDraftEditor'
import { useCommitWhenHidden } from '../kit/unsavedEditor'
import type { Editing, GridHost } from './gridHost'
import type { CellOutcome, CellRefusal } from './gridMeta'
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
  const { place, edit } = editing
  const [text, setText] = useState(editing.text)
  const draft = useDraftEditor(
    { place: edit.place, name: edit.name, text, base: edit.text },
    { store: () => edit.commit(text), close: () => host.close(null) },
  )
  const { phase, isBusy, asking, settle, finish } = useSettling(editing, host, { text, draft })
  const commit = async (leaving: Leaving, entered = text) => {
    if (isBusy.current) return
    if (entered === edit.text) return finish(targetOf(host, place, leaving))
    if (leaving === 'gone' && phase.is === 'refused' && phase.text === entered) return
    await asking(() =>
      draft.whenMine(async () => {
        if (isBusy.current) return
        host.watch(place)
        await settle(leaving, () => edit.commit(entered))
      }),
    )
  }
  useCommitWhenHidden(() => void commit('stay'))
  useLayoutEffect(() => host.ahead.entryOpened(), [host])
  return { text, setText, phase, commit, settle, section: draft, drop: () => finish(place) }
}

/** How an entry ends, or is refused and goes on. */
function useSettling(
  editing: Editing,
  host: GridHost,
  { text, draft }: { readonly text: string; readonly draft: DraftEditor },
) {
  const [phase, setPhase] = useState<Phase>(() => firstPhase(editing))
  /** Set at once, unlike `phase`: the entry is being stored or is over, and a blur means nothing more. */
  const isBusy = useRef(false)
  const finish = (target: Place | null) => {
    isBusy.current = true
    draft.end()
    withdrawAlert()
    host.close(target)
  }
  const goOn = (next: Phase) => {
    isBusy.current = false
    host.ahead.forget()
    setPhase(next)
  }
  /** Until it is known whether this tab may store here, it is as good as being stored. */
  const asking = async (whenMine: () => Promise<void>) => {
    const before: Phase = phase.is === 'saving' ? { is: 'typing' } : phase
    host.ahead.hold()
    setPhase({ is: 'saving' })
    await whenMine()
    if (isBusy.current) return
    host.ahead.forget()
    setPhase((now) => (now.is === 'saving' ? before : now))
  }
  const settle = async (leaving: Leaving, attempt: () => Promise<CellOutcome>) => {
    const target = targetOf(host, editing.place, leaving)
    isBusy.current = true
    host.ahead.hold()
    setPhase({ is: 'saving' })
    const storing = () => draft.attempt(attempt)
    const outcome = await attemptAgainstBugs(storing, () => goOn({ is: 'typing' }))
    if (outcome.done) return finish(target)
    if (draft.isGone()) return host.ahead.forget()
    host.unwatch()
    goOn({ is: 'refused', refusal: outcome, text })
    announce(outcome.message, 'assertive')
  }
  return { phase, isBusy, asking, settle, finish }
}

export type CellEditing = ReturnType<typeof useCellEditor>

function firstPhase({ refusal, text }: Editing): Phase {
  return refusal ? { is: 'refused', refusal, text } : { is: 'typing' }
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
