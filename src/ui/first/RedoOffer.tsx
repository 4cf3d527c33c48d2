import { useCommands } from '#state/useCommands'
import { useSession } from '#state/useWorkspace'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { useHotkeys } from '../kit/useHotkeys'

/** The way back where undo has taken everything out: its buttons are in the frame, which is gone by then. */
export function RedoOffer() {
  const label = useSession((session) => session.history.redo?.label)
  const { redo } = useCommands()
  const again = async () => {
    const outcome = await redo()
    const { undoneWords } = await import('../words/undo')
    announce(undoneWords('redo', outcome))
  }
  useHotkeys({ 'mod+shift+z': () => void again(), 'mod+y': () => void again() })
  if (label === undefined) return null
  return (
    <Notice
      kind="info"
      heading={`You have undone: ${label}`}
      actions={<Button onClick={() => void again()}>Redo: {label}</Button>}
    >
      <p>Nothing of it is lost. Redo (Ctrl+Shift+Z) brings it back; starting anew gives it up.</p>
    </Notice>
  )
}
