import { expect } from 'vitest'
import type { Changes } from '#domain/change'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { readDoneActions } from '#storage/doneActions'

/** Makes a change, and gives the number of its step. */
export async function saved(workspace: Workspace, changes: Changes): Promise<number> {
  expect(await save(workspace, changes)).toEqual({ ok: true, value: null })
  return newest(workspace)
}

/** The number of the newest step. */
export async function newest({ db }: Workspace): Promise<number> {
  return (await db.ownEntries.toCollection().last())?.step ?? 0
}

/** What the history says of each action, newest first. */
export async function told({ db }: Workspace) {
  const { actions } = await readDoneActions(db, { most: 50 })
  return actions.map(
    ({ step, isUndone, standing: { is } }) => `${step.label}: ${isUndone ? 'undone, ' : ''}${is}`,
  )
}

export const labelled = (label: string, changes: Changes): Changes => ({ ...changes, label })
