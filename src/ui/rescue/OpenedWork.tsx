import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import type { Environment } from '#state/environment'
import { WorkspaceContext } from '#state/useWorkspace'
import { openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { BackupAndHandOver } from '../backup/BackupAndHandOver'
import { useHashPath } from '../hashAddress'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { RestoreBackup } from '../settings/RestoreBackup'

type Opened =
  | { readonly step: 'none' | 'opening' }
  | { readonly step: 'open'; readonly workspace: Workspace }
  | { readonly step: 'refused'; readonly message: string }

/** Opens the stored work without drawing any of it: where a page of it is at fault, backups still go out and in. */
export function OpenedWork({ environment }: { readonly environment: Environment }) {
  const [opened, setOpened] = useState<Opened>({ step: 'none' })
  useEffect(() => (opened.step === 'open' ? opened.workspace.close : undefined), [opened])
  const open = async () => {
    setOpened({ step: 'opening' })
    const found = await openWorkspace('own', environment)
    if (found.ok) return setOpened({ step: 'open', workspace: found.value })
    const { error } = found
    setOpened({
      step: 'refused',
      message: error.code === 'newer' ? newer : `The browser says: ${error.message}.`,
    })
  }
  if (opened.step === 'open')
    return (
      <Router hook={useHashPath}>
        <WorkspaceContext value={opened.workspace}>
          <BackupAndHandOver />
          <h3>Restore</h3>
          <RestoreBackup />
        </WorkspaceContext>
      </Router>
    )
  return (
    <>
      <p>For this the stored work is opened, without showing any of it.</p>
      <Button onClick={() => void open()}>Open the stored work</Button>
      {opened.step === 'opening' && <p role="status">Opening…</p>}
      {opened.step === 'refused' && (
        <Notice kind="problem" heading="It could not be opened.">
          <p>
            {opened.message} Nothing was changed. Save everything as it is, then go back to a snapshot or set
            it aside.
          </p>
        </Notice>
      )}
    </>
  )
}

const newer = 'A newer version of Quarterdeck wrote it: load that version.'
