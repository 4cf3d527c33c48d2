import { Component, Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'

const Diagnostics = lazy(async () => ({ default: (await import('../settings/Diagnostics')).Diagnostics }))

interface PageBoundaryProps {
  readonly children: ReactNode
}

/** Keeps a fault in one page from taking the frame with it: saved state and undo stay at hand. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly fault: string }> {
  override state = { fault: '' }

  static getDerivedStateFromError(error: unknown) {
    return { fault: String(error) }
  }

  override render(): ReactNode {
    if (this.state.fault === '') return this.props.children
    return (
      <Notice
        kind="problem"
        heading="This page could not be shown."
        actions={<Button onClick={() => this.setState({ fault: '' })}>Try again</Button>}
      >
        <p>Everything that was shown as saved is kept. The fault: {this.state.fault}.</p>
        <Suspense fallback={null}>
          <Diagnostics />
        </Suspense>
      </Notice>
    )
  }
}
