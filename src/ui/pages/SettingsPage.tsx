import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function SettingsPage({ quarter }: PageContext) {
  return (
    <Page title="SettingsPage" address={quarter}>
      <p>…</p>
    </Page>
  )
}
