import { Page } from '../kit/Page'
import { paths } from '../routes'
import { DoneActions } from '../undo/DoneActions'
import type { PageContext } from './PageContext'

/** What was done in this browser, each action to be undone by itself while what it changed is still as it left it (R11). */
export function DonePage({ structure, quarter }: PageContext) {
  return (
    <Page
      title="What was done"
      address={paths.done(quarter)}
      standfirst="In this browser, newest first. Anything can be undone by itself while what it changed is still as it left it."
    >
      <DoneActions structure={structure} quarter={quarter} />
    </Page>
  )
}
