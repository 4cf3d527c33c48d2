import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function PlanPage({ quarter }: PageContext) {
  return (
    <Page title="PlanPage" address={quarter}>
      <p>…</p>
    </Page>
  )
}
