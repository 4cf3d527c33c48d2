import { useCommands } from '#state/useCommands'
import { useSession } from '#state/useWorkspace'
import { Arrival } from '../kit/Arrival'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { undoneWords } from '../words/undo'
import type { Deleted } from './useRemoval'

/** Offers to take a deletion back for as long as it is what undo would undo. */
export function DeletedNotice({ deleted }: { readonly deleted: Deleted | undefined }) {
  const { undo } = useCommands()
  const next = useSession((session) => session.history.undo?.label)
  if (!deleted || next !== deleted.label) return null
  const takeBack = async () => announce(undoneWords('undo', await undo()))
  return (
    <Arrival key={deleted.label}>
      <Notice
        kind="success"
        heading={`Done: ${deleted.label}`}
        actions={<Button onClick={() => void takeBack()}>Undo</Button>}
      >
        {deleted.after && <p>{deleted.after}.</p>}
      </Notice>
    </Arrival>
  )
}
