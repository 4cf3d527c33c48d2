import { Component, Suspense } from 'react'
import type { ReactNode } from 'react'
import type { Environment } from '#state/environment'
import { LaterRescue } from './rescue/laterRescue'

interface RootBoundaryProps {
  readonly environment: Environment
  readonly children: ReactNode
}

/** F7 — Where the application itself cannot be drawn, its data can still be got out: never a blank page. */
export class RootBoundary extends Component<RootBoundaryProps, { readonly fault: string }> {
  override state = { fault: '' }

  static getDerivedStateFromError(error: unknown) {
    return { fault: String(error) }
  }

  override render(): ReactNode {
    const { environment, children } = this.props
    const { fault } = this.state
    if (fault === '') return children
    return (
      <Suspense fallback={null}>
        <LaterRescue environment={environment} cause={{ code: 'fault', message: fault }} />
      </Suspense>
    )
  }
}
