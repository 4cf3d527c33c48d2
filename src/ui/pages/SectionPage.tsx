import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function SectionPage({ quarter }: PageContext & { readonly section: string }) {
  return (
    <Page title="SectionPage" address={quarter}>
      <p>…</p>
    </Page>
  )
}
