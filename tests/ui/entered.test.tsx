import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SectionPage } from '#ui/pages/SectionPage'
import { cellOf, openPage } from './examplePages'
import { exampleWorkspace } from './opened'
import { actualOf, figure, put } from './twoBrowsers'

test('why a status is so says who entered the figure, when and how', async () => {
  const workspace = await exampleWorkspace()
  await put(workspace, actualOf('pi1049'), figure('0.9'))
  const user = await openPage(workspace, (context) => <SectionPage {...context} section="crime" />)
  await user.click(within(cellOf('pi1128', 'status')).getByRole('button'))
  const dialog = await screen.findByRole('dialog', { name: /^PI1128/ })
  expect(
    await within(dialog).findByText(
      /^Entered by another program on 14 August 2012, .*, from .*example.*json\.$/,
    ),
  ).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await user.click(within(cellOf('pi1049', 'status')).getByRole('button'))
  expect(await screen.findByText(/^Entered on 12 July 2012, \d\d:\d\d, typed here\.$/)).toBeVisible()
  workspace.close()
})
