import { useKeeper } from '#state/useKeeper'
import { useSession, useWorkspace } from '#state/useWorkspace'
import { BackupReminder } from '../backup/BackupReminder'
import { FolderNotice } from './FolderNotice'
import { FullNotice } from './FullNotice'
import { UnsoundNotice } from './UnsoundNotice'

/** Looks after the storage while a page is open, and says above it what is wrong or due there. */
export function StorageNotices() {
  useKeeper()
  const { name } = useWorkspace()
  const isFull = useSession((session) => session.isFull)
  const hasUnsound = useSession((session) => session.hasUnsound)
  return (
    <>
      {hasUnsound && <UnsoundNotice />}
      {name === 'own' && <FolderNotice />}
      {isFull ? <FullNotice /> : <BackupReminder />}
    </>
  )
}
