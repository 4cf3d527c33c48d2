import { Page } from '../kit/Page'
import type { PageContext } from './Pages'

export function FiguresPage({ quarter }: PageContext) {
  return (
    <Page title="FiguresPage" address={quarter}>
      <p>…</p>
    </Page>
  )
}
