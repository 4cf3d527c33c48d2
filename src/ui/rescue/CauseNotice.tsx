import type { Environment } from '#state/environment'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'

/**
 * Why the rescue page is shown. `unavailable`: the storage cannot be opened; `unkept`: the work could not be kept before this
 * version would change it; `fault`: the application cannot be drawn.
 */
export interface Cause {
  readonly code: 'unavailable' | 'unkept' | 'fault'
  readonly message: string
}

/** What happened, what was kept, and what to try, the simplest first. */
export function CauseNotice({
  cause,
  environment,
}: {
  readonly cause: Cause
  readonly environment: Environment
}) {
  return (
    <Notice
      kind="problem"
      heading={headings[cause.code]}
      problems={steps[cause.code]}
      actions={<Button onClick={environment.reload}>Reload this tab</Button>}
    >
      <p>
        Nothing was changed: everything that was shown as saved is kept. The browser says: {cause.message}.
        Try, in this order:
      </p>
    </Notice>
  )
}

const headings = {
  unavailable: 'Quarterdeck could not open its storage in this browser.',
  unkept: 'Your work could not be copied before it is made ready for this version of Quarterdeck.',
  fault: 'Quarterdeck could not be shown.',
} satisfies Record<Cause['code'], string>

const steps = {
  unavailable: [
    'Reload this tab.',
    'Close all tabs of Quarterdeck, start the browser anew, and open it again.',
    'Look whether the disk is full, and make room.',
    'Start the computer anew.',
    'If it stays so, save everything as it is below, then go back to a snapshot or to a backup file.',
  ],
  unkept: [
    'Make room on the disk, then reload this tab.',
    'If there is none to be made, save everything as it is, below, and free snapshots that you no longer need.',
  ],
  fault: [
    'Reload this tab.',
    'If it comes again, save everything as it is and a backup, below.',
    'Then go back to a snapshot of a time when it worked.',
  ],
} satisfies Record<Cause['code'], readonly string[]>
