import { screen, within } from '@testing-library/react'
import { Announcer } from '#ui/kit/Announcer'
import { Desk } from '#ui/Desk'
import { emptyWorkspace } from '../state/testWorkspace'
import { choose, open } from './opened'
import { textFile } from './readingFiles'

/** The first page of an empty browser with a file given. */
export async function given(text: string, name?: string) {
  const workspace = await emptyWorkspace()
  const user = open(
    workspace,
    <>
      <Desk />
      <Announcer />
    </>,
  )
  await screen.findByRole('heading', { name: 'Start from what you have' })
  await user.upload(choose('Choose a workbook or document'), textFile(text, name))
  const heading = await screen.findByRole('heading', { name: /^What was read in/ })
  return { workspace, user, heading }
}

/** A row of the table of what was read. */
export const rowOf = (name: RegExp) =>
  within(screen.getByRole('table', { name: 'Indicators as read' })).getByRole('row', { name })
