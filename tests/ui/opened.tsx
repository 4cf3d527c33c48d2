import { configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { useStructure } from '#state/useRecords'
import { WorkspaceContext } from '#state/useWorkspace'
import type { Workspace } from '#state/workspace'
import type { PageContext } from '#ui/pages/PageContext'
import { emptyWorkspace, givenPath } from '../state/testWorkspace'
import type { TestWorld } from '../state/testWorkspace'

/** Whole pages on a slow machine: waiting longer costs nothing where it is not needed. */
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

/** A page on a real workspace: real commands, real gate, real storage. */
export function open(workspace: Workspace, page: ReactNode, path = '/') {
  const { hook } = memoryLocation({ path })
  render(
    <Router hook={hook}>
      <WorkspaceContext value={workspace}>{page}</WorkspaceContext>
    </Router>,
  )
  return userEvent.setup()
}

/** Draws a page of a quarter once the structure has been read. */
export function AtQuarter({ quarter, page: Page }: AtQuarterProps) {
  const structure = useStructure()
  return structure && <Page structure={structure} quarter={quarter} />
}

interface AtQuarterProps {
  readonly quarter: string
  readonly page: (context: PageContext) => ReactNode
}

/** A workspace that holds the example, taken in as a file. */
export async function exampleWorkspace(world?: TestWorld) {
  const workspace = await emptyWorkspace(world)
  const preview = await previewFile(workspace, await givenPath('public/example-dudley-2012-13.json'))
  if (!preview.ok) throw new Error(preview.error[0]?.message)
  await acceptFile(workspace, preview.value)
  return workspace
}

/** A file as a person would choose it. jsdom's own files cannot be read as bytes. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'file.json'): File {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const file = new File([bytes], name, { type: 'application/json' })
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer) })
}

export const choose = (label: string): HTMLElement => screen.getByLabelText(label)
