import { useUnsound } from '#state/useUnsound'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'

/** F7 — Lists what is damaged on the disk and left aside; all else is shown as it is. */
export function UnsoundNotice() {
  const { names, canHeal, heal } = useUnsound()
  if (names.length === 0) return null
  const count = names.length === 1 ? '1 record is' : `${names.length.toLocaleString('en-GB')} records are`
  return (
    <div data-screen-only>
      <Notice
        kind="problem"
        heading={`${count} damaged in this browser and left aside.`}
        problems={[...new Set(names)]}
        actions={canHeal && <Button onClick={() => void heal()}>Read again from the history</Button>}
      >
        <p>
          Everything else is shown as it is, and nothing was removed.{' '}
          {canHeal
            ? 'What was ever written is kept apart from it: it can be read again from there.'
            : 'Go back to a snapshot in the settings, or to a backup file.'}
        </p>
      </Notice>
    </div>
  )
}
