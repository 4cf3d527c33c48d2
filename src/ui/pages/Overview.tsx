import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function Overview({ quarter }: PageContext) {
  return (
    <Page title="Overview" address={quarter}>
      <p>…</p>
    </Page>
  )
}
