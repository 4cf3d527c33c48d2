import { use, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { draftsOf } from './drafts'
import type { Drafts, Typing } from './drafts'
import { WorkspaceContext } from './useWorkspace'
import type { Workspace } from './workspace'

/** What is typed, and over what. */
export interface DraftTyped extends Omit<Typing, 'id' | 'page' | 'address'> {
  /** Whose text goes when it goes; or a form, which shows it again when its page is opened again. */
  readonly of: 'editor' | 'form'
}

export interface DraftHandle {
  /** It was stored, or dropped by the person. */
  readonly end: () => void
  /** Its editor is gone with a text that was neither. */
  readonly leave: () => void
  /** Whether the last key is on the disk. */
  readonly isKept: () => boolean
}

/**
 * Keeps what is typed as a draft on the disk after every key, and drops it where that is undefined: the text is again
 * what stands there. `where`: the page it is typed in, asked when it is written down; `onKept`: whether it is on the disk.
 */
export function useDraft(
  typed: DraftTyped | undefined,
  where: () => Pick<Typing, 'page' | 'address'>,
  onKept: (isKept: boolean) => void,
): DraftHandle {
  const workspace = use(WorkspaceContext)
  const id = useRef<string>(undefined)
  const isKept = useRef(false)
  const end = () => {
    if (workspace && id.current !== undefined) draftsOf(workspace).end(id.current)
    id.current = undefined
  }
  const write = useEffectEvent(() => {
    if (!workspace) return
    if (!typed) return end()
    const { of, ...texts } = typed
    const drafts = draftsOf(workspace)
    id.current ??= of === 'form' ? formDraftId(drafts, typed.place) : workspace.environment.newId()
    const own = id.current
    const tell = (is: boolean) => {
      if (id.current !== own) return
      isKept.current = is
      onKept(is)
    }
    void drafts.type({ ...texts, ...where(), id: own }, tell).then(tell)
  })
  const state = typed && JSON.stringify([typed.place, typed.texts, typed.base])
  useLayoutEffect(() => write(), [state])
  return {
    end,
    leave: () => {
      if (workspace && id.current !== undefined) draftsOf(workspace).leave(id.current)
      id.current = undefined
    },
    isKept: () => isKept.current,
  }
}

/** What was typed into a form was stored or dropped, whether or not it is still on the page. */
export function endFormDraft(workspace: Workspace, place: string): void {
  const drafts = draftsOf(workspace)
  drafts.end(formDraftId(drafts, place))
}

/** A form that is left and opened again in this page holds the same draft. */
const formDraftId = ({ tab }: Drafts, place: string): string => `${tab} ${place}`
