import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function IndicatorPage({ quarter }: PageContext & { readonly indicator: string }) {
  return (
    <Page title="IndicatorPage" address={quarter}>
      <p>…</p>
    </Page>
  )
}
