import { Component, Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { useWorkspace } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { isMissingPart } from '../offline/missingPart'

const Diagnostics = lazy(async () => ({ default: (await import('../settings/Diagnostics')).Diagnostics }))
const RecordsCheck = lazy(async () => ({
  default: (await import('../settings/RecordsCheck')).RecordsCheck,
}))

interface PageBoundaryProps {
  readonly children: ReactNode
}

interface PageBoundaryState {
  /** Empty: none. */
  readonly fault: string
  /** It came of a file of the application that could not be fetched. */
  readonly isPartMissing: boolean
}

/** Keeps a fault in one page from taking the frame with it: saved state and undo stay at hand. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state = { fault: '', isPartMissing: false }

  static getDerivedStateFromError(error: unknown): PageBoundaryState {
    return { fault: String(error), isPartMissing: isMissingPart(error) }
  }

  override render(): ReactNode {
    if (this.state.fault === '') return this.props.children
    if (this.state.isPartMissing) return <PageMissing />
    return (
      <Notice
        kind="problem"
        heading="This page could not be shown."
        actions={<Button onClick={() => this.setState({ fault: '' })}>Try again</Button>}
      >
        <p>Everything that was shown as saved is kept. The fault: {this.state.fault}.</p>
        <p>
          If it comes again, a record may be damaged in this browser’s storage: check them all here, or{' '}
          <a href="?safe=1">open the rescue page</a>, which gets your work out without this one.
        </p>
        <Suspense>
          <RecordsCheck />
          <Diagnostics />
        </Suspense>
      </Notice>
    )
  }
}

/** Trying again asks for the same file, which is not there: only a reload asks for others. */
function PageMissing() {
  const { environment } = useWorkspace()
  return (
    <Notice
      kind="problem"
      heading="This page could not be loaded."
      actions={<Button onClick={environment.reload}>Reload</Button>}
    >
      <p>
        Its files are not in this browser yet and could not be fetched: there is no network, or Quarterdeck
        was updated where it is hosted. Everything that was shown as saved is kept.
      </p>
    </Notice>
  )
}
