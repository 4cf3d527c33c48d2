import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import type { Environment } from '#state/environment'
import { WorkspaceContext, useOpening, useOpeningStep, useSession } from '#state/useWorkspace'
import type { WorkspaceName } from '#state/workspace'
import { Desk } from './Desk'
import { Announcer } from './kit/Announcer'
import { Button } from './kit/Button'
import { Notice } from './kit/Notice'
import { useIsAtRest } from './kit/whenIdle'
import { LaterRescue } from './rescue/laterRescue'

const Waiting = lazy(async () => ({ default: (await import('./Waiting')).Waiting }))

/** Keeps the application in the browser: nobody waits for that. */
const UpdateBar = lazy(async () => ({ default: (await import('./offline/UpdateBar')).UpdateBar }))

interface GateProps {
  readonly name: WorkspaceName
  readonly environment: Environment
}

/** Opens the stored work, or says why it cannot be opened; never a blank page. */
export function Gate({ name, environment }: GateProps) {
  const opening = useOpening(name, environment)
  switch (opening.status) {
    case 'opening':
      return <Opening />
    case 'refused':
      if (opening.problem.code !== 'newer')
        return (
          <Suspense fallback={null}>
            <LaterRescue environment={environment} cause={opening.problem} />
          </Suspense>
        )
      return (
        <Stopped heading="This version of Quarterdeck is too old for your work." reload={environment.reload}>
          Nothing was changed. Do not clear this site&rsquo;s data: your work is in it. A newer version has
          been used in this browser. Reload to load it; if this page comes back, ask whoever hosts Quarterdeck
          for the newer version. Until then <a href="./?safe=1">the rescue page</a> saves everything as it is.
        </Stopped>
      )
    case 'open':
      return (
        <WorkspaceContext value={opening.workspace}>
          <Watched reload={environment.reload} />
          <Announcer />
        </WorkspaceContext>
      )
  }
}

/** Nothing, as a rule: it takes no time. */
function Opening() {
  const opening = useOpeningStep()
  if (opening.step === 'opening') return null
  return (
    <Suspense>
      <Waiting opening={opening} />
    </Suspense>
  )
}

function Watched({ reload }: Pick<Environment, 'reload'>) {
  const fault = useSession((session) => session.fault)
  const isAtRest = useIsAtRest()
  if (fault === 'none')
    return (
      <>
        <Desk />
        <Suspense>{isAtRest && <UpdateBar />}</Suspense>
      </>
    )
  const heading =
    fault === 'outdated'
      ? 'This tab is out of date: Quarterdeck was updated or opened anew in another tab.'
      : 'The connection to the stored work was lost.'
  return (
    <Stopped heading={heading} reload={reload}>
      Everything that was shown as saved is kept, and what you were typing is kept as a draft. Reload this tab
      to go on.
    </Stopped>
  )
}

interface StoppedProps {
  readonly heading: string
  readonly reload: () => void
  readonly children: ReactNode
}

function Stopped({ heading, reload, children }: StoppedProps) {
  return (
    <main>
      <h1>Quarterdeck</h1>
      <Notice
        kind="problem"
        heading={heading}
        actions={<Button onClick={() => void reloadNewest(reload)}>Reload this tab</Button>}
      >
        <p>{children}</p>
      </Notice>
    </main>
  )
}

/** A page that is kept in the browser would come back as it is. */
async function reloadNewest(reload: () => void): Promise<void> {
  try {
    const { beginNewest } = await import('#state/offline')
    await beginNewest(navigator.serviceWorker, reload)
  } catch {
    reload()
  }
}
