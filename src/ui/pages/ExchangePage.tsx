import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function ExchangePage({ quarter }: PageContext) {
  return (
    <Page title="ExchangePage" address={quarter}>
      <p>…</p>
    </Page>
  )
}
