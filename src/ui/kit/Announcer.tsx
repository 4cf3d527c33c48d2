import { useStore } from './store'
import { announcements } from './announce'
import { VisuallyHidden } from './VisuallyHidden'

/**
 * The live regions that `announce` speaks through. Once in the frame; a modal dialog brings its own, because
 * everything outside it is silent while it is open.
 */
export function Announcer() {
  const { polite, assertive } = useStore(announcements, (spoken) => spoken)
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </span>
      <span role="alert" aria-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </span>
    </VisuallyHidden>
  )
}
