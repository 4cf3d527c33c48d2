import { use, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { sectionLock } from './sectionLock'
import type { SectionLock, SectionStanding } from './sectionLock'
import { WorkspaceContext } from './useWorkspace'

export type Section = Omit<SectionLock, 'pause' | 'resume'>

/** A section by its key, `k3x9@2012-Q1`, as this tab sees it; undefined: there is none that anybody could hold. */
export function useSection(key: string | undefined): Section {
  const workspace = use(WorkspaceContext)
  const section = workspace && key !== undefined ? sectionLock(workspace.name, key) : nobodys
  useStore(section.standing)
  return section
}

/** Holds it while an editor in it has an unsaved text. */
export function useHoldSection(section: Section, isUnsaved: boolean): void {
  useLayoutEffect(() => (isUnsaved ? section.enter() : undefined), [section, isUnsaved])
}

const nobodys: Section = {
  standing: createStore<SectionStanding>(() => 'free'),
  enter: () => () => undefined,
  mayStore: () => Promise.resolve(true),
  takeOver: () => undefined,
}
