import { periodsFor } from '#domain/periodsFor'
import { isQuarterId } from '#domain/quarter'
import type { Environment } from './environment'
import { openWorkspace } from './workspace'
import type { WorkspaceName } from './workspace'

type Opened = ReturnType<typeof openWorkspace>

let early: { readonly name: WorkspaceName; readonly opened: Opened } | undefined

/**
 * Begins to open what an address of the application (`#/2012-Q1/figures`, `#/example/2012-Q1`) asks for, and to read what
 * its page will show, while the page itself is still being made.
 */
export function openEarly(hash: string, environment: Environment): void {
  const parts = hash.split('?')[0]?.split('/').slice(1) ?? []
  const name = parts[0] === 'example' ? 'example' : 'own'
  const quarter = parts[name === 'example' ? 1 : 0] ?? ''
  const shelves = ['structure', ...(isQuarterId(quarter) ? periodsFor(quarter) : [])]
  early = { name, opened: openWorkspace(name, environment, shelves) }
}

/** Opens a workspace, or gives the one that was opened early; that one once. */
export function openOrTake(name: WorkspaceName, environment: Environment): Opened {
  const taken = early
  early = undefined
  return taken?.name === name ? taken.opened : openWorkspace(name, environment)
}
