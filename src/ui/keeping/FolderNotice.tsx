import { useLinkedFolder } from '#state/useLinkedFolder'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { folderProblemWords } from '../words/folder'

/** Says that the linked folder no longer receives backups; nothing else would tell. */
export function FolderNotice() {
  const { folder, allow } = useLinkedFolder()
  if (!folder?.problem) return null
  return (
    <div data-screen-only>
      <Notice
        kind="info"
        heading={`No backup was put into ${folder.link.handle.name}.`}
        actions={<Button onClick={() => void allow()}>Try again</Button>}
      >
        <p>{folderProblemWords[folder.problem]}</p>
      </Notice>
    </div>
  )
}
