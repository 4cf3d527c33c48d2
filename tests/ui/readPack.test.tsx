import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { packFileText } from '#state/commands/openPack'
import { Desk } from '#ui/Desk'
import { emptyWorkspace } from '../state/testWorkspace'
import { samplePack, versionOf } from '../writers/samplePack'
import { choose, fileOf, open } from './opened'

const version = versionOf(samplePack)

async function opened(change: (text: string) => string = (text) => text, pack = version) {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await screen.findByText('Open a file I was sent')
  const file = fileOf(change(await packFileText(workspace, pack)), 'cabinet.json')
  await user.upload(choose('Choose the file I was sent'), file)
  return { workspace, user }
}

test('[B5] a pack is read in a browser that holds nothing, with its figures, and leads back to where one was', async () => {
  const { workspace, user } = await opened()
  expect(await screen.findByRole('heading', { level: 1, name: 'Reading cabinet.json' })).toHaveFocus()
  expect(screen.getByRole('status')).toHaveTextContent(
    'Version 1.0, figures as at 14 August 2012: to be read only',
  )
  const pack = screen.getByRole('article', { name: version.title })
  const row = within(pack).getByRole('row', { name: /PI1128/ })
  expect(row).toHaveTextContent('1,8502,061 Exceeds the target tolerance')
  expect(screen.getByText(/Fingerprint of the figures:/)).toHaveTextContent(`sha256:${'a'.repeat(64)}`)
  expect(pack).toHaveTextContent('⟨U+202E⟩txt.exe')
  expect(document.title).toBe('Corporate performance report, Quarter 1 2012/13 – Version 1.0')
  await user.click(screen.getByRole('button', { name: 'For another Quarterdeck (.json)' }))
  expect(await screen.findByText(/^Saved: Brackley/)).toBeVisible()
  expect(await workspace.db.table('bundles').count()).toBe(0)
  expect(screen.getByRole('link', { name: 'Close the pack' })).toHaveAttribute('href', '#/')
  workspace.close()
})

test('[F38] one that was changed says so, and no other file is made of it', async () => {
  const { workspace } = await opened((text) => text.replaceAll('1,850', '1,650'))
  expect(await screen.findByRole('alert')).toHaveTextContent('This file was changed after it was saved.')
  expect(screen.getByRole('row', { name: /PI1128/ })).toHaveTextContent('1,650')
  expect(screen.queryByRole('group', { name: 'Give it out' })).toBeNull()
  workspace.close()
})

test('a draft says that it is one', async () => {
  const { workspace } = await opened(undefined, samplePack)
  expect(await screen.findByText(/It is a draft: nothing in it is final/)).toBeVisible()
  workspace.close()
})

test('a broken one is refused with its place, where it was given', async () => {
  const { workspace } = await opened((text) => text.replaceAll('"star"', '"comet"'))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'cabinet.json was not opened.Nothing was changed; all that you have is as it was.',
  )
  expect(screen.getByText(/“comet” is not known here/)).toBeVisible()
  workspace.close()
})
