import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { AnyRecord, Kind } from '#domain/records'
import { buildStructure } from '#domain/structure'
import type { Structure } from '#domain/structure'
import { undo } from '#state/commands/history'
import { WorkspaceContext } from '#state/useWorkspace'
import type { Workspace } from '#state/workspace'
import { Announcer } from '#ui/kit/Announcer'
import type { PageContext } from '#ui/pages/PageContext'
import { AtQuarter } from './opened'

export const quarter = '2012-Q1'

/** A page of Quarter 1 2012/13 on a real workspace, and what is stored behind it. */
export interface Editor {
  readonly user: ReturnType<typeof userEvent.setup>
  /** The structure as it is stored now. */
  readonly stored: () => Promise<Structure>
  readonly ids: (kind: Kind) => Promise<readonly string[]>
  readonly undo: () => Promise<void>
  /** Types over what stands in a field. */
  readonly fill: (label: string, text: string) => Promise<void>
  readonly press: (name: string) => Promise<void>
}

interface Opened {
  readonly page: (context: PageContext) => ReactNode
  /** After `/2012-Q1`: `/plan/indicator/pi1128`. */
  readonly path: string
  /** Another quarter than the first. */
  readonly at?: string
}

export function openEditor(workspace: Workspace, { page, path, at = quarter }: Opened): Editor {
  const { hook } = memoryLocation({ path: `/${at}${path}` })
  const user = userEvent.setup()
  render(
    <Router hook={hook}>
      <WorkspaceContext value={workspace}>
        <AtQuarter quarter={at} page={page} />
        <Announcer />
      </WorkspaceContext>
    </Router>,
  )
  const records = async (): Promise<readonly AnyRecord[]> => {
    const rows = await workspace.db.records.toArray()
    return rows.flatMap(({ record }) => record ?? [])
  }
  return {
    user,
    stored: async () => buildStructure(await records()),
    ids: async (kind) => (await records()).filter((one) => one.kind === kind).map(({ id }) => id),
    undo: async () => void (await undo(workspace)),
    fill: async (label, text) => {
      const field = await screen.findByLabelText(label)
      await user.clear(field)
      if (text !== '') await user.paste(text)
    },
    press: async (name) => user.click(await screen.findByRole('button', { name })),
  }
}

/** The sentence a field is refused with; it is tied to the field, so that it is read out with it. */
export function faultAt(label: string): string {
  const field = screen.getByLabelText(label)
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const sentence = document.getElementById(ids.at(-1) ?? '')?.textContent ?? ''
  return field.getAttribute('aria-invalid') === 'true' ? sentence : ''
}
