import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Desk } from '#ui/Desk'
import { emptyWorkspace } from '../state/testWorkspace'
import { choose, open } from './opened'
import { pasteOn, scorecard } from './readingFiles'

test('a table that is pasted anywhere on the page is read, and nothing typed is taken for one', async () => {
  const workspace = await emptyWorkspace()
  open(workspace, <Desk />)
  await screen.findByRole('heading', { name: 'Start from what you have' })
  expect(pasteOn(document.body, { text: 'a word or two' })).toBe(false)
  expect(pasteOn(screen.getByRole('textbox', { name: 'Name of the council' }), { text: scorecard })).toBe(
    false,
  )
  const grid = Object.assign(document.createElement('div'), { innerHTML: '<div>42</div>' })
  grid.setAttribute('role', 'grid')
  document.body.append(grid)
  expect(pasteOn(grid.firstElementChild ?? grid, { text: scorecard })).toBe(false)
  expect(pasteOn(choose('Choose a workbook or document'), { text: scorecard })).toBe(true)
  expect(await screen.findByRole('heading', { name: 'What was read in Pasted text' })).toBeVisible()
  workspace.close()
})

test('a table is pasted into a box', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.click(await screen.findByRole('button', { name: 'Paste a table' }))
  const box = await screen.findByRole('textbox', { name: 'Table or text', hidden: true })
  expect(box).toHaveFocus()
  await user.paste(scorecard)
  await user.click(screen.getByRole('button', { name: 'See what is in it' }))
  expect(await screen.findByRole('heading', { name: 'What was read in Pasted text' })).toBeVisible()
  workspace.close()
})

const html = '<table><tr><td>Ref</td><td>Actual</td></tr></table>'

test('cells are copied with their table, on the page and into the box', async () => {
  const workspace = await emptyWorkspace()
  const user = open(workspace, <Desk />)
  await user.click(await screen.findByRole('button', { name: 'Paste a table' }))
  const box = await screen.findByRole('textbox', { name: 'Table or text', hidden: true })
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : 'Ref\tActual') }
  fireEvent.paste(box, { clipboardData })
  expect(box).toHaveValue('Ref\tActual')
  await user.click(screen.getByRole('button', { name: 'See what is in it' }))
  expect(await screen.findByRole('heading', { name: 'What was read in Pasted table' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Leave it' }))
  expect(pasteOn(document.body, { text: 'Ref', html })).toBe(true)
  expect(await screen.findByRole('heading', { name: 'What was read in Pasted table' })).toBeVisible()
  workspace.close()
})
