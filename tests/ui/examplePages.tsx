import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { WorkspaceContext } from '#state/useWorkspace'
import { useStructure } from '#state/useRecords'
import type { Workspace } from '#state/workspace'
import type { PageContext } from '#ui/pages/PageContext'
import { useHashPath } from '#ui/hashAddress.ts'
import { Announcer } from '#ui/kit/Announcer'

/** A page over the example in Quarter 1 2012/13, once its grid is there. */
export async function openPage(workspace: Workspace, page: (context: PageContext) => ReactNode) {
  render(
    <WorkspaceContext value={workspace}>
      <Router hook={useHashPath}>
        <Shown page={page} />
        <Announcer />
      </Router>
    </WorkspaceContext>,
  )
  await screen.findAllByRole('grid', {}, { timeout: 5000 })
  return userEvent.setup()
}

function Shown({ page }: { page: (context: PageContext) => ReactNode }) {
  const structure = useStructure()
  return structure ? page({ structure, quarter: '2012-Q1' }) : null
}

/** The cell of a row by the column it stands in. */
export function cellOf(row: string, column: string): HTMLElement {
  const cell = document.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)
  if (!cell) throw new Error(`no cell ${column} of ${row}`)
  return cell
}

export const focusOn = (cell: HTMLElement): void => act(() => cell.focus())

/** What is stored of a record. */
export async function storedValues(workspace: Workspace, kind: string, id: string): Promise<object> {
  const row = await workspace.db.records.get([kind, id])
  return row?.record?.values ?? {}
}
