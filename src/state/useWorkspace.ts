import { createContext, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { OpenProblem } from '#storage/openDatabase'
import type { Environment } from './environment'
import { openOrTake } from './openEarly'
import { openingStep } from './openingStep'
import type { OpeningStep } from './openingStep'
import type { Session } from './session'
import type { Workspace, WorkspaceName } from './workspace'

export type { OpeningStep } from './openingStep'

export type Opening =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly workspace: Workspace }
  | { readonly status: 'refused'; readonly problem: OpenProblem }

/** Provides the open workspace: `<WorkspaceContext value={workspace}>`. */
export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

/** The open workspace. Throws outside a WorkspaceContext: pages are only drawn inside one. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace was called outside WorkspaceProvider')
  return workspace
}

/** A part of the session; the screen is drawn again when it changes. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useWorkspace().session, select)
}

/** What there is to say while a workspace is being opened. */
export const useOpeningStep = (): OpeningStep => useStore(openingStep)

/** Opens a workspace while the component is there, and closes it again. */
export function useOpening(name: WorkspaceName, environment: Environment): Opening {
  const [opening, setOpening] = useState<Opening & { readonly name?: WorkspaceName }>({ status: 'opening' })
  useEffect(() => {
    let gone = false
    let close = (): void => undefined
    void openOrTake(name, environment).then((opened) => {
      if (opened.ok) close = opened.value.close
      if (gone) return close()
      setOpening(
        opened.ok
          ? { status: 'open', workspace: opened.value, name }
          : { status: 'refused', problem: opened.error, name },
      )
    })
    return () => {
      gone = true
      close()
    }
  }, [name, environment])
  return opening.name === name ? opening : { status: 'opening' }
}
